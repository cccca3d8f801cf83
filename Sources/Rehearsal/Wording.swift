import Scenarios

/// Draws one wording of several.
///
/// The seed decides between wordings and nothing else.
struct Wording {
  let seed: UInt64

  /// One of `wordings` by its index, none of those in `used` while others are left.
  ///
  /// Nil where all are used and `again` does not allow to begin anew, or where there are none. Of those left only the
  /// fittest are drawn.
  func draw(
    _ wordings: [String], source: String, used: [Int], again: Bool, fitness: (String) -> Int = { _ in 0 }
  ) -> Int? {
    guard !wordings.isEmpty else { return nil }
    let round = again ? used.count / wordings.count * wordings.count : 0
    let spent = Set(used.dropFirst(round))
    var free = wordings.indices.filter { !spent.contains($0) }
    if free.isEmpty { return nil }
    if free.count > 1, let last = used.last { free.removeAll { $0 == last } }
    let fits = wordings.map(fitness)
    let best = free.map { fits[$0] }.max()
    free.removeAll { fits[$0] != best }
    let chance = Wording.mix(seed ^ Wording.fingerprint(source) ^ (UInt64(used.count) &* 0x9E37_79B9_7F4A_7C15))
    return free[Int(chance % UInt64(free.count))]
  }

  /// What is said of `wordings`, its slots filled; a wording whose slot nothing fills is not spoken.
  ///
  /// Nil where there is none to draw.
  func reply(
    _ wordings: [String], source: String, used: [Int] = [], again: Bool = true, filling slots: [Slot: String] = [:],
    fitness: (String) -> Int = { _ in 0 }
  ) -> SpokenReply? {
    let empty = Slot.allCases.filter { slots[$0, default: ""].isEmpty }
    let fit = wordings.indices.filter { place in !empty.contains { wordings[place].contains($0.rawValue) } }
    let spent = used.compactMap { fit.firstIndex(of: $0) }
    let left = fit.map { wordings[$0] }
    guard let drawn = draw(left, source: source, used: spent, again: again, fitness: fitness) else { return nil }
    return SpokenReply(source: source, variant: fit[drawn], text: Slot.fill(wordings[fit[drawn]], with: slots))
  }

  /// A place in a wording that is filled when it is said.
  enum Slot: String, CaseIterable {
    /// What the trainee calls himself; the product last spoken of; another person of the account.
    case trainee = "{trainee}"
    case product = "{product}"
    case person = "{person}"

    static func fill(_ text: String, with slots: [Slot: String]) -> String {
      allCases.reduce(text) { text, slot in
        guard let filling = slots[slot] else { return text }
        return text.split(separator: slot.rawValue, omittingEmptySubsequences: false).joined(separator: filling)
      }
    }
  }

  /// The finaliser of SplitMix64 (Steele, Lea, Flood 2014).
  static func mix(_ value: UInt64) -> UInt64 {
    var z = value &+ 0x9E37_79B9_7F4A_7C15
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// FNV-1a, 64 bits, over UTF-8.
  static func fingerprint(_ text: String) -> UInt64 {
    text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
  }
}
