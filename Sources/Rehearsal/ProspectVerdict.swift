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

/// The place of a session in a drill: several short calls, one after another.
public struct DrillPlace: Equatable, Sendable {
  /// Which drill it is; all its sessions carry the same id.
  public var id: String
  /// What is drilled, for instance `man`.
  public var kind: String
  /// Draws which calls are dealt, and in which order.
  public var seed: UInt64
  /// Which call of the drill this is, from 1.
  public var place: Int
  /// How many calls are dealt.
  public var count: Int

  /// A place in a drill.
  public init(id: String, kind: String, seed: UInt64, place: Int, count: Int) {
    self.id = id
    self.kind = kind
    self.seed = seed
    self.place = place
    self.count = count
  }
}
