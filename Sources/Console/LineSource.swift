/// Where the trainee's lines come from.
public protocol LineSource: AnyObject {
  /// Waits for the next line.
  ///
  /// - Parameter prompt: what a terminal shows before it, with its colours; a pipe shows nothing.
  func next(prompt: String) -> LineInput
}

extension LineSource {
  /// The next line; nil where there are no more.
  ///
  /// - Throws: `StreamLost`.
  public func line() throws -> String? {
    while true {
      switch next(prompt: "") {
      case .line(let line): return line
      case .interrupted: continue
      case .end: return nil
      case .lost(let stream): throw stream
      }
    }
  }
}

/// What came of waiting for a line.
public enum LineInput: Equatable, Sendable {
  /// A line without its end, of at most `LineLimit.characters`. It may hold anything that can be typed or piped.
  case line(String)
  /// The line was abandoned with Ctrl-C.
  case interrupted
  /// There are no more lines.
  case end
  /// They cannot be read any more: that is no end of the call.
  case lost(StreamLost)
}

/// How long a line may be: nobody says more at once.
public enum LineLimit {
  /// The longest line, in characters.
  public static let characters = 4_000

  /// The line, or nil where it is too long.
  static func cut(_ line: String) -> String? {
    // A character takes at least one byte.
    guard line.utf8.count > characters, line.count > characters else { return nil }
    return String(line.prefix(characters))
  }
}
