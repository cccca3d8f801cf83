import Typography

/// What went wrong, on its way to the standard error.
public struct TroubleText {
  private let phrases: Phrasebook
  private let width: Int?
  private let store: String?
  private let library: String?

  /// How troubles are printed.
  ///
  /// - Parameters:
  ///   - width: columns of the terminal; nil where the standard error is none: nothing is wrapped then.
  ///   - store: the store that was named on the command line; it goes into the commands shown.
  ///   - library: the library that was.
  public init(phrases: Phrasebook, width: Int?, store: String? = nil, library: String? = nil) {
    self.phrases = phrases
    self.width = width
    self.store = store
    self.library = library
  }

  /// The sentence and, where a command helps, the command: on a line of its own at a terminal, never broken there.
  public func text(_ trouble: Trouble) -> String {
    if case .said(let sentence) = trouble { return sentence }
    let sentence = SafePrinting.clean("askfirst: " + phrases.sentence(trouble))
    let command = command(trouble)
    guard let width else {
      let gap = command.isEmpty ? "" : phrases.gap
      return sentence + gap + command
    }
    let lines = Wrapping.lines(sentence, columns: max(24, width)) + (command.isEmpty ? [] : ["  " + command])
    return lines.joined(separator: "\n")
  }

  /// These read no store, and these no library.
  private static let storeless: Set<String> = [
    "check", "list", "new", "score", "show", "teach", "test", "tutorial", "understand",
  ]
  private static let libraryless: Set<String> = ["export"]

  private func command(_ trouble: Trouble) -> String {
    guard let words = phrases.command(trouble), let name = words.first else { return "" }
    if case .usage = trouble { return words.joined(separator: " ") }
    var all = ["askfirst"] + words
    if let store, !Self.storeless.contains(name) { all += ["--store", store] }
    if let library, !Self.libraryless.contains(name) { all += ["--library", library] }
    return all.map { CoverageReport.shellWord(SafePrinting.clean($0)) }.joined(separator: " ")
  }
}
