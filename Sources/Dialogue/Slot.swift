/// A value named in a line: an amount, a count, a date, a name.
public struct Slot: Equatable, Sendable {
  /// What sort of value.
  public enum Kind: String, CaseIterable, Sendable {
    case number, money, date, duration, name
  }

  /// What sort of value.
  public var kind: Kind
  /// Where it stands in the whole line.
  public var span: Span
  /// Its plain form: digits for numbers and money ("38600"), the words as typed for the rest.
  public var value: String

  /// A value of a kind.
  public init(_ kind: Kind, span: Span, value: String) {
    self.kind = kind
    self.span = span
    self.value = value
  }
}
