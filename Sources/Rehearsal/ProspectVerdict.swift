import Selling

/// What the trainee makes of a prospect: which of money, authority and need he has, and what is to be done (D2, D3).
public struct ProspectVerdict: Equatable, Sendable {
  /// What the prospect has, as the trainee sees it.
  public var qualification: Set<Qualification>
  /// What the trainee does next.
  public var action: NextAction
  /// The words in which he gave it.
  public var text: String

  /// A verdict.
  public init(_ qualification: Set<Qualification>, _ action: NextAction, text: String) {
    self.qualification = qualification
    self.action = action
    self.text = text
  }
}
