import Foundation

/// A line that says what is being done while it takes its time, and is gone when that is done.
public enum StatusLine {
  /// Does something that may take a while.
  ///
  /// Shown is it at a terminal alone: in a pipe, and where plain output is asked for, nothing is printed.
  /// - Parameters:
  ///   - words: what is done; nil where nothing is to be said.
  public static func during<Value>(_ words: String?, _ work: () throws -> Value) rethrows -> Value {
    let style = ScreenStyle.standard(environment: ProcessInfo.processInfo.environment)
    guard let words, isatty(STDERR_FILENO) == 1, !style.isPlain else { return try work() }
    StandardStreams.writeError(words)
    defer { StandardStreams.writeError("\r\u{1B}[K") }
    return try work()
  }
}
