/// The place of a session in a drill: several short calls, one after another.
public struct DrillPlace: Equatable, Sendable {
  /// Which drill it is; all its sessions carry the same id.
  public var id: String
  /// What is drilled, for instance `man`.
  public var kind: String
  /// What drew the calls and their order.
  public var seed: UInt64
  /// Which call of the drill this is, from 1.
  public var place: Int
  /// The scenarios, in the order in which they are dealt.
  public var dealt: [String]

  /// How many calls are dealt.
  public var count: Int { dealt.count }

  /// A place in a drill.
  public init(id: String, kind: String, seed: UInt64, place: Int, dealt: [String]) {
    self.id = id
    self.kind = kind
    self.seed = seed
    self.place = place
    self.dealt = dealt
  }

  /// The calls of a drill: so many of these, each once, drawn by a seed; the same on every machine.
  public static func deal(_ scenarios: [String], count: Int, seed: UInt64) -> [String] {
    var chance = Chance(seed: seed)
    return Array(chance.shuffled(scenarios.sorted()).prefix(count))
  }
}
