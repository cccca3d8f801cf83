import Selling

/// A buyer: who he is and in what mood he arrives.
///
/// Personas know nothing of scoring (law 4).
public struct Persona: Equatable, Sendable {
  /// The id replies and logs name.
  public var id: String
  /// What he is called to his face.
  public var name: String
  /// His place in the purchase (D22).
  public var role: BuyingRole
  /// Which of money, authority and need he has (D3).
  public var qualification: Set<Qualification>
  /// What weighs with him, heaviest first (D10).
  public var decisionOrder: [DecisionDriver]
  /// Where his meters stand when the call begins, 0 to 100.
  public var start: [Meter: Int]
  /// What else he may be called, in an account: to be visited, or addressed in company.
  public var names: [String]
  /// What the chart of an account says of him: "head of IT, four people".
  public var about: String
  /// When he receives the trainee, in an account; somebody has to introduce him else.
  public var opens: Condition
  /// What he says when a contact begins, breaks off, or is refused, in an account.
  public var words: [Occasion: [String]]
  /// Courtesies of his own, in an account.
  public var lines: [SharedLines.Purpose: [String]]

  /// An occasion for words of a person in an account.
  public enum Occasion: String, CaseIterable, Sendable {
    /// His first words at the first contact, at a later one, on the telephone.
    case opening, again, phone
    /// How the trainee is turned away while he does not receive him.
    case fends
    /// His time is up; his patience is gone.
    case leaves, shut
    /// The trainee repeats what another told: `{person}` is that other.
    case relayed
    /// Is asked for something personal in front of others.
    case `private`
    /// A promise of the trainee's was not kept.
    case broken
  }

  /// A buyer.
  public init(
    id: String, name: String, role: BuyingRole, qualification: Set<Qualification>,
    decisionOrder: [DecisionDriver], start: [Meter: Int], names: [String] = [], about: String = "",
    opens: Condition = .always, words: [Occasion: [String]] = [:], lines: [SharedLines.Purpose: [String]] = [:]
  ) {
    self.id = id
    self.name = name
    self.role = role
    self.qualification = qualification
    self.decisionOrder = decisionOrder
    self.start = start
    self.names = names
    self.about = about
    self.opens = opens
    self.words = words
    self.lines = lines
  }
}
