/// A criterion's score in short: what was earned of what was possible, and the turns whose words earned or cost it.
///
/// Written `23.1/25.0 +2 +3 -7`; what stands behind the points may be left out.
public struct CriterionMark: Equatable, Sendable, CustomStringConvertible {
  /// Earned, in thousandths of the total.
  public var earned: Int
  /// What could be earned in this call, in thousandths of the total; nil where it is not compared.
  public var possible: Int?
  /// The turns with evidence, in the order of the finding; nil where they are not compared.
  public var turns: [Weighed]?

  /// A turn that earned or cost something.
  public struct Weighed: Hashable, Sendable, CustomStringConvertible {
    /// The turn; 0 for the buyer's opening.
    public var turn: Int
    /// Whether its words helped.
    public var helped: Bool

    /// A turn that earned or cost something.
    public init(turn: Int, helped: Bool) {
      self.turn = turn
      self.helped = helped
    }

    /// `+2` or `-7`.
    public var description: String { (helped ? "+" : "-") + String(turn) }
  }

  /// A score in short.
  public init(earned: Int, possible: Int? = nil, turns: [Weighed]? = nil) {
    self.earned = earned
    self.possible = possible
    self.turns = turns
  }

  /// What a criterion was given in a call.
  public init(_ score: CriterionScore) {
    self.init(
      earned: score.earned, possible: score.possible,
      turns: score.finding.evidence.map { Weighed(turn: $0.turn, helped: $0.helped) })
  }

  /// The mark that is written so; nil where it cannot be read.
  public init?(_ text: String) {
    let words = text.split(separator: " ").map(String.init)
    let figures = (words.first ?? "").split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    let points = figures.compactMap(Self.thousandths)
    let turns = words.dropFirst().compactMap(Self.weighed)
    guard (1...2).contains(figures.count), points.count == figures.count, turns.count == max(0, words.count - 1) else {
      return nil
    }
    // Both figures are the full form, in which no turn means that there is none.
    self.init(
      earned: points[0], possible: points.count > 1 ? points[1] : nil,
      turns: points.count > 1 || !turns.isEmpty ? turns : nil)
  }

  /// As it is written in a transcript.
  public var description: String {
    let figures = [earned, possible].compactMap { $0 }.map(Self.points).joined(separator: "/")
    return ([figures] + (turns ?? []).map(\.description)).joined(separator: " ")
  }

  /// Whether a mark that was found is as this one says; what this one leaves out is not compared.
  public func agrees(with found: CriterionMark) -> Bool {
    earned == found.earned && (possible == nil || possible == found.possible)
      && (turns == nil || turns == found.turns)
  }

  private static func points(_ thousandths: Int) -> String { "\(thousandths / 10).\(thousandths % 10)" }

  /// `23` or `23.1` of 100.
  private static func thousandths(_ text: String) -> Int? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let whole = digits(parts[0]), whole <= 100 else { return nil }
    guard parts.count == 2 else { return whole * 10 }
    guard parts[1].utf8.count == 1, let tenth = digits(parts[1]) else { return nil }
    return whole * 10 + tenth
  }

  private static func weighed(_ word: String) -> Weighed? {
    guard let sign = word.first, sign == "+" || sign == "-", let turn = digits(word.dropFirst()) else { return nil }
    return Weighed(turn: turn, helped: sign == "+")
  }

  private static func digits(_ text: Substring) -> Int? {
    guard (1...6).contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return Int(text)
  }
}
