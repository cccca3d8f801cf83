import Selling

/// A way the call can end.
public struct Ending: Equatable, Sendable {
  /// The id logs name.
  public var id: String
  /// What became of the sale (D8).
  public var outcome: Outcome
  /// For `wavering`: whether a next step was agreed.
  public var nextStep: Bool
  /// Why the customer was lost (D9); nil for `bought`.
  public var cause: LossCause?
  /// When it comes; looked at after every line, first match wins.
  public var when: Condition
  /// The buyer's last words.
  public var text: [String]
  /// What happened later, told after the call; empty where nothing did.
  public var epilogue: [String]

  /// Whether it comes of the trainee's verdict on the prospect.
  public var waitsForVerdict: Bool {
    when.leaves.contains { leaf in
      switch leaf {
      case .verdict, .action: true
      default: false
      }
    }
  }

  /// A way to end.
  public init(
    id: String, outcome: Outcome, nextStep: Bool = false, cause: LossCause?, when: Condition, text: [String],
    epilogue: [String] = []
  ) {
    self.id = id
    self.outcome = outcome
    self.nextStep = nextStep
    self.cause = cause
    self.when = when
    self.text = text
    self.epilogue = epilogue
  }
}
