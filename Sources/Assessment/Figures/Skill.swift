import Rehearsal

/// How well one thing was done over several calls: the share of its points that was reached, call by call.
public struct Skill: Equatable, Sendable {
  /// The calls in which it was judged, the earliest first.
  public private(set) var calls: [Reached] = []

  /// What was reached in one call.
  public struct Reached: Equatable, Sendable {
    /// Practice or exam; nil where it is not known.
    public var mode: Beginning.Mode?
    /// What was reached, in thousandths of the card's total.
    public var points: Int
    /// What could be reached; more than 0.
    public var possible: Int

    /// The share that was reached, in thousandths.
    public var share: Int { SkillLevel.share(points, of: possible) }
  }

  /// Nothing judged yet.
  public init() {}

  /// Takes in a call that follows those before; one in which nothing could be reached is passed over.
  public mutating func add(_ points: Int, of possible: Int, mode: Beginning.Mode?) {
    guard possible > 0 else { return }
    calls.append(Reached(mode: mode, points: points, possible: possible))
  }

  /// The level over all calls.
  public var level: SkillLevel { SkillLevel(calls) }

  /// The level over the calls of one mode.
  public func level(_ mode: Beginning.Mode) -> SkillLevel { SkillLevel(calls.filter { $0.mode == mode }) }

  /// Whether it gets better or worse.
  public var trend: SkillTrend { SkillTrend(calls.map(\.share)) }
}

/// A level: the share of the points that was reached.
public struct SkillLevel: Equatable, Sendable {
  /// The share, from 0 to 1000 thousandths; nil where nothing was judged.
  public var share: Int?
  /// In how many calls it was judged.
  public var calls: Int

  /// The level of some calls: all that was reached of all that could be.
  init(_ calls: [Skill.Reached]) {
    self.calls = calls.count
    let possible = calls.reduce(0) { $0 + $1.possible }
    share = possible > 0 ? Self.share(calls.reduce(0) { $0 + $1.points }, of: possible) : nil
  }

  /// From this many calls on a level is given a name, and is set beside others as strong or weak.
  public static let enoughCalls = 3

  /// The name of the level; nil where too few calls were judged to give one.
  public var grade: SellingGrade? {
    guard let share, calls >= Self.enoughCalls else { return nil }
    return SellingGrade(share)
  }

  /// A share in thousandths, rounded half up.
  static func share(_ points: Int, of possible: Int) -> Int { (points * 2000 + possible) / (2 * possible) }
}

/// The levels of selling (D24): from handing out boxes to advising on the whole solution.
public enum SellingGrade: String, CaseIterable, Sendable {
  case movingBoxes = "moving-boxes"
  case consultative
  case solutionAdviser = "solution-adviser"

  /// The grade of a share in thousandths: consultative from 400, adviser from 750.
  ///
  /// The bounds are ours.
  public init(_ share: Int) {
    self = share >= 750 ? .solutionAdviser : share >= 400 ? .consultative : .movingBoxes
  }
}
