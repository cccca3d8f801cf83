/// Whether the last calls went better than those before.
///
/// The last calls (half of them, at most five) are set beside the ones before (at most twenty), share by share. It
/// rises where two things come together: the last ones are on average at least 50 thousandths higher; and were the
/// calls in any order, at most one order in twenty would put the last ones so clearly ahead. The second is counted
/// exactly, by ranks and in whole numbers. Below six calls nothing is said.
public struct SkillTrend: Equatable, Sendable {
  /// What can be said.
  public var direction: Direction
  /// How many of the last calls were compared; 0 where there are too few.
  public var lastCalls: Int
  /// How many calls before them were compared.
  public var earlierCalls: Int
  /// The average share of the last ones, in thousandths.
  public var last: Int
  /// The average share of the ones before.
  public var earlier: Int

  /// What can be said of a row of calls.
  public enum Direction: String, CaseIterable, Sendable {
    /// Too few calls to say anything.
    case tooLittle = "too-little"
    case rising, falling
    /// It goes up and down, or stays.
    case unclear
  }

  /// From this many calls on something is said.
  public static let enoughCalls = 6
  private static let mostLast = 5
  private static let mostEarlier = 20
  private static let leastChange = 50
  /// At most one order in so many may look as clear by chance.
  private static let oneIn = 20

  /// The trend of shares in thousandths, the earliest first.
  public init(_ shares: [Int]) {
    lastCalls = min(Self.mostLast, shares.count / 2)
    earlierCalls = min(Self.mostEarlier, shares.count - lastCalls)
    guard shares.count >= Self.enoughCalls else {
      self = SkillTrend(direction: .tooLittle, lastCalls: 0, earlierCalls: 0, last: 0, earlier: 0)
      return
    }
    let recent = Array(shares.suffix(lastCalls))
    let before = Array(shares.dropLast(lastCalls).suffix(earlierCalls))
    last = Self.average(recent)
    earlier = Self.average(before)
    direction = .unclear
    let rises = last - earlier >= Self.leastChange
    guard rises || earlier - last >= Self.leastChange else { return }
    // Falling is rising, looked at from above.
    let clear =
      rises
      ? Self.isClear(recent, above: before)
      : Self.isClear(recent.map { 1000 - $0 }, above: before.map { 1000 - $0 })
    if clear { direction = rises ? .rising : .falling }
  }

  private init(direction: Direction, lastCalls: Int, earlierCalls: Int, last: Int, earlier: Int) {
    self.direction = direction
    self.lastCalls = lastCalls
    self.earlierCalls = earlierCalls
    self.last = last
    self.earlier = earlier
  }

  private static func average(_ shares: [Int]) -> Int {
    (shares.reduce(0, +) * 2 + shares.count) / (2 * shares.count)
  }

  /// Whether at most one in twenty of all ways to pick so many calls gives ranks that sum up as high.
  ///
  /// At most 53130 ways: 5 of 25.
  static func isClear(_ recent: [Int], above before: [Int]) -> Bool {
    let all = recent + before
    // Twice the rank, so that equal shares may stand half way.
    let ranks = all.map { share in 2 * all.count { $0 < share } + all.count { $0 == share } + 1 }
    let wanted = ranks.prefix(recent.count).reduce(0, +)
    let highest = ranks.reduce(0, +)
    // ways[picked][sum]: how many ways there are to pick so many calls with that sum of ranks.
    var ways = [[Int]](repeating: [Int](repeating: 0, count: highest + 1), count: recent.count + 1)
    ways[0][0] = 1
    for rank in ranks {
      for picked in stride(from: recent.count, to: 0, by: -1) {
        for sum in stride(from: highest, through: rank, by: -1) { ways[picked][sum] += ways[picked - 1][sum - rank] }
      }
    }
    let picks = ways[recent.count]
    return picks[wanted...].reduce(0, +) * oneIn <= picks.reduce(0, +)
  }
}
