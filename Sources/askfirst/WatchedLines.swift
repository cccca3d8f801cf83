import Console

/// Lines of several calls in a row, which tell whether there are any left.
final class WatchedLines: LineSource {
  private let lines: any LineSource
  private var ahead: LineInput?
  /// Whether the trainee has ended the input, and with it all that was to come.
  private(set) var hasEnded = false

  init(_ lines: any LineSource) { self.lines = lines }

  /// Whether a further line stands ready; waits for it, and keeps it.
  func hasMore() -> Bool {
    if ahead == nil { ahead = next(prompt: "") }
    return ahead != .end
  }

  func next(prompt: String) -> LineInput {
    if let kept = ahead {
      ahead = nil
      return kept
    }
    let input = lines.next(prompt: prompt)
    if input == .end { hasEnded = true }
    return input
  }

  /// Gives the terminal back.
  func close() { (lines as? TerminalLines)?.close() }
}
