import Foundation

/// The signals that a user sends from the keyboard.
public enum TerminalSignals {
  /// Lets Ctrl-C through where whoever started the program kept it from us.
  ///
  /// A process inherits which signals are blocked. It also inherits which are ignored: that is undone for Ctrl-C only
  /// at a terminal, for a shell rightly ignores it for what runs in the background.
  public static func restore() {
    var none = sigset_t()
    sigemptyset(&none)
    pthread_sigmask(SIG_SETMASK, &none, nil)
    guard isatty(STDIN_FILENO) == 1, tcgetpgrp(STDIN_FILENO) == getpgrp() else { return }
    var action = sigaction()
    guard sigaction(SIGINT, nil, &action) == 0, isIgnored(action) else { return }
    signal(SIGINT, SIG_DFL)
  }

  private static func isIgnored(_ action: sigaction) -> Bool {
    unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }
}
