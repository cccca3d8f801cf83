import Typography

/// A line that is meant for the simulator: it begins with a slash, half or full width.
public struct Command: Equatable, Sendable {
  /// The command, or nil where there is none of this name.
  public var name: CommandName?
  /// The name as typed, without the slash.
  public var typed: String
  /// What follows the name; may be empty.
  public var argument: String

  /// The command in a line, or nil where the line is said to the buyer.
  ///
  /// Case, width and Traditional characters make no difference; a number may follow its name at once (`/推荐2`).
  public init?(_ line: String) {
    let words = line.drop { $0.isWhitespace }
    guard let slash = words.first, slash == "/" || slash == "／" else { return nil }
    let rest = words.dropFirst()
    // A character of a name may count as a number (什 is an old ten): a whole word that is a name comes first.
    let word = rest.prefix { !$0.isWhitespace }
    let name = Self.name(word) == nil ? rest.prefix { !$0.isWhitespace && !$0.isNumber } : word
    typed = String(name)
    argument = rest.dropFirst(name.count).drop { $0.isWhitespace }.description
    while argument.last?.isWhitespace == true { argument.removeLast() }
    self.name = Self.name(name)
  }

  private static func name(_ word: Substring) -> CommandName? {
    let folded = Folding.fold(String(word))
    return CommandName.allCases.first { $0.names.contains { Folding.fold($0) == folded } }
  }

  /// The command whose name is nearest to what was typed: the fewest letters to add, drop or change.
  public func nearest(in setting: CommandName.Setting = .init()) -> CommandName {
    let folded = Array(Folding.fold(typed))
    var best = (command: CommandName.help, distance: folded.count)
    for command in CommandName.available(in: setting) {
      for name in command.names {
        let distance = Self.distance(folded, Array(Folding.fold(name)))
        if distance < best.distance { best = (command, distance) }
      }
    }
    return best.command
  }

  private static func distance(_ a: [Character], _ b: [Character]) -> Int {
    // A long line behind a slash is no misspelt name.
    guard a.count <= 20 else { return a.count }
    var row = Array(0...b.count)
    for (i, left) in a.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, right) in b.enumerated() {
        let above = row[j + 1]
        row[j + 1] = left == right ? diagonal : 1 + min(diagonal, above, row[j])
        diagonal = above
      }
    }
    return row[b.count]
  }
}
