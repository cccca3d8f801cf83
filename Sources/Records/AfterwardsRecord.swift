import Rehearsal

/// The stored form of an answer to a question about the call.
struct ReflectionRecord: Codable, Sendable {
  var question: String
  var choice: String

  init(_ answer: Reflection) {
    question = answer.question
    choice = answer.choice
  }

  var value: Reflection { Reflection(question: question, choice: choice) }
}

/// The stored form of points set by hand.
struct OverrideRecord: Codable, Sendable {
  var rubric: String
  var criterion: String
  var value: Thousandths
  var reason: String

  init(_ override: Override) {
    rubric = override.rubric
    criterion = override.criterion
    value = Thousandths(value: override.value)
    reason = override.reason
  }

  var event: Override { Override(rubric: rubric, criterion: criterion, value: value.value, reason: reason) }

  /// A number from 0 to 1000.
  struct Thousandths: Codable, Sendable {
    var value: Int

    init(value: Int) { self.value = value }

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      value = try container.decode(Int.self)
      guard (0...1000).contains(value) else {
        throw DecodingError.dataCorruptedError(in: container, debugDescription: "\(value) is not from 0 to 1000")
      }
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      try container.encode(value)
    }
  }
}
