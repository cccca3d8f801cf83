import Assessment

/// The stored form of a scorecard, format 1.
///
/// It names neither session nor time: the same log and rubric give the same bytes (law 2).
public struct ScorecardRecord: Equatable, Sendable {
  /// The newest format, and the only one so far.
  public static let format = 1

  /// The card.
  public var scorecard: Scorecard

  /// The record of a card.
  public init(_ scorecard: Scorecard) { self.scorecard = scorecard }

  /// The canonical bytes: JSON in UTF-8, keys sorted, no white space.
  /// - Throws: only where memory or Foundation fail.
  public func encoded() throws -> [UInt8] { try Canonical.bytes(of: self) }

  /// Reads the canonical bytes of a card; `place` names it in errors, for instance `session 3f2a…, scorecard ask`.
  /// - Throws: `RecordFault`: unknown word, newer format, damage.
  public static func decoded(from bytes: [UInt8], place: String) throws(RecordFault) -> ScorecardRecord {
    try Canonical.record(ScorecardRecord.self, in: bytes, place: place)
  }
}

extension ScorecardRecord: Codable {
  enum CodingKeys: String, CodingKey {
    case format, rubric, rubricDigest, total, criteria
  }

  /// Reads a record of format 1.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    try requireFormat(Self.format, at: .format, in: container)
    self.init(
      Scorecard(
        rubric: try container.decode(String.self, forKey: .rubric),
        rubricDigest: try container.decode(String.self, forKey: .rubricDigest),
        total: try container.decode(Int.self, forKey: .total),
        criteria: try container.decode([CriterionRecord].self, forKey: .criteria).map(\.value)))
  }

  /// Writes a record of format 1.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(Self.format, forKey: .format)
    try container.encode(scorecard.rubric, forKey: .rubric)
    try container.encode(scorecard.rubricDigest, forKey: .rubricDigest)
    try container.encode(scorecard.total, forKey: .total)
    try container.encode(scorecard.criteria.map { CriterionRecord($0) }, forKey: .criteria)
  }
}
