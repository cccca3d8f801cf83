import Foundation

/// Standard output and error, unbuffered: what is written is seen.
public enum StandardStreams {
  /// Writes to the standard output.
  public static func write(_ text: String) { try? FileHandle.standardOutput.write(contentsOf: Data(text.utf8)) }

  /// Writes to the standard error.
  public static func writeError(_ text: String) { try? FileHandle.standardError.write(contentsOf: Data(text.utf8)) }
}
