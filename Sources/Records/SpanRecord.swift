import Dialogue

/// The stored form of a stretch of a line: `[start, end]`, in Unicode scalars.
struct SpanRecord: Codable, Sendable {
  var value: Span

  init(_ span: Span) { value = span }

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let ends = try container.decode([Int].self)
    guard ends.count == 2, ends[0] >= 0, ends[0] <= ends[1] else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "\(ends) is not a start and an end")
    }
    value = Span(ends[0], ends[1])
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode([value.start, value.end])
  }
}
