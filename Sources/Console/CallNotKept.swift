/// The store could not keep what happened; the user has been told, and nothing of it was shown as said.
public struct CallNotKept: Error {
  /// What the store said.
  public var reason: any Error

  /// A failure of the store.
  public init(reason: any Error) { self.reason = reason }
}
