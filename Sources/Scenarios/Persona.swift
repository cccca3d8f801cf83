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

  /// A buyer.
  public init(
    id: String, name: String, role: BuyingRole, qualification: Set<Qualification>,
    decisionOrder: [DecisionDriver], start: [Meter: Int]
  ) {
    self.id = id
    self.name = name
    self.role = role
    self.qualification = qualification
    self.decisionOrder = decisionOrder
    self.start = start
  }
}
