/// A stored record that cannot be read: where it is, which field, and why.
public struct RecordFault: Error, Equatable, CustomStringConvertible {
  /// Which record, for instance `session 3f2a…, event 4`.
  public var place: String
  /// The path of the field, for instance `turn.utterance.sentences[0].question.kind`; empty for the whole record.
  public var field: String
  /// What is wrong with it.
  public var problem: String

  /// A record that cannot be read.
  public init(place: String, field: String, problem: String) {
    self.place = place
    self.field = field
    self.problem = problem
  }

  /// All three in one line.
  public var description: String {
    field.isEmpty ? "\(place): \(problem)" : "\(place): \(field): \(problem)"
  }
}

extension RecordFault {
  /// What a decoder found wrong, in the words of this error.
  init(_ error: DecodingError, place: String) {
    switch error {
    case .keyNotFound(let key, let context):
      self.init(place: place, field: Self.path(context.codingPath + [key]), problem: "is missing")
    case .valueNotFound(_, let context):
      self.init(place: place, field: Self.path(context.codingPath), problem: "has no value")
    case .typeMismatch(let type, let context):
      self.init(place: place, field: Self.path(context.codingPath), problem: "is not a \(Self.noun(type))")
    case .dataCorrupted(let context):
      let whole = context.codingPath.isEmpty
      self.init(
        place: place, field: Self.path(context.codingPath),
        problem: whole ? "is not JSON that can be read: it is damaged" : context.debugDescription)
    @unknown default:
      self.init(place: place, field: "", problem: "cannot be read")
    }
  }

  private static func path(_ keys: [any CodingKey]) -> String {
    keys.reduce(into: "") { path, key in
      if let index = key.intValue {
        path += "[\(index)]"
      } else {
        path += path.isEmpty ? key.stringValue : ".\(key.stringValue)"
      }
    }
  }

  private static func noun(_ type: Any.Type) -> String {
    switch type {
    case is String.Type: "text"
    case is Int.Type, is Int64.Type, is UInt64.Type: "whole number"
    case is Bool.Type: "true or false"
    case is [Any].Type: "list"
    default: "record"
    }
  }
}
