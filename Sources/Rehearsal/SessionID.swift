/// The identifier of a session: 32 hexadecimal digits given from outside, never made in here.
public struct SessionID: Hashable, Sendable, CustomStringConvertible {
  /// The digits.
  public var description: String

  /// A session's identifier.
  public init(_ text: String) { self.description = text }
}
