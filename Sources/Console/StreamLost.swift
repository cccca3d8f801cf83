import Foundation

/// A standard stream that could not be read or written to the end.
public struct StreamLost: Error, Equatable, Sendable, CustomStringConvertible {
  /// Which stream.
  public enum Stream: String, Sendable {
    case input, output
  }

  /// Which stream.
  public var stream: Stream
  /// What the system said.
  public var reason: String

  /// A stream, and the number of the system's error.
  public init(_ stream: Stream, _ code: Int32) {
    self.stream = stream
    reason = String(cString: strerror(code))
  }

  /// In a sentence, without what to do.
  public var description: String {
    stream == .input
      ? "the standard input cannot be read (\(reason))" : "the standard output cannot be written (\(reason))"
  }
}
