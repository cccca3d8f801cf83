/// Whether a sentence asks, and how (D27).
public struct Question: Equatable, Sendable {
  /// What kind of answer it invites, judged by function: "could you tell me about …" is open.
  public enum Kind: String, CaseIterable, Sendable {
    case open, closed, choice, none
  }

  /// How it is built.
  public enum Form: String, CaseIterable, Sendable {
    case wh
    case yesNo = "yesno"
    case alternative = "or"
    case tag, imperative, none
  }

  /// What kind of answer it invites.
  public var kind: Kind
  /// How it is built.
  public var form: Form

  /// A question of a kind and a form.
  public init(kind: Kind, form: Form) {
    self.kind = kind
    self.form = form
  }

  /// No question.
  public static let none = Question(kind: .none, form: .none)
}
