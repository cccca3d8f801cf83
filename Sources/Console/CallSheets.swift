import Rehearsal

/// Sheets that can be looked at during a call; who wires the rooms together gives them, for reports are made elsewhere.
public protocol CallSheets {
  /// The customer card as it stands.
  ///
  /// - Parameter columns: how wide it may be.
  func card(of state: SessionState, columns: Int) -> String

  /// The organisation chart of an account, with what is known of each person.
  ///
  /// - Parameter columns: how wide it may be.
  func chart(of state: SessionState, columns: Int) -> String

  /// How the buyer feels and where the call stands.
  ///
  /// - Parameters:
  ///   - minutes: how long it has been going on.
  ///   - columns: how wide it may be.
  func status(of state: SessionState, minutes: Int, columns: Int) -> String
}
