/// The port a store implements: what is appended is on disk when the call returns (law 5).
public protocol SessionLog {
  /// Appends events of a session in one transaction.
  ///
  /// The first event's sequence must be the number of events the session has.
  /// - Throws: when they could not be committed; then none was.
  func append(_ events: [SessionEvent], to session: SessionID) throws

  /// All events of a session in order; empty where there is no such session.
  func events(of session: SessionID) throws -> [SessionEvent]
}
