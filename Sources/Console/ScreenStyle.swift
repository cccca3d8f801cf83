import Foundation

/// What the place can show on which a call is printed.
public struct ScreenStyle {
  /// False in a pipe: nothing is wrapped and nobody is prompted.
  public var isTerminal: Bool
  /// Whether colours and bold letters may be used.
  public var colour: Bool
  /// For ears, or a terminal that can do nothing: nothing drawn or set in, no colour, words in place of marks.
  public var isPlain: Bool
  /// How wide it is just now, in columns.
  public var columns: () -> Int

  /// A place to print.
  public init(isTerminal: Bool, colour: Bool, isPlain: Bool = false, columns: @escaping () -> Int) {
    self.isTerminal = isTerminal
    self.colour = colour && !isPlain
    self.isPlain = isPlain
    self.columns = columns
  }

  /// The standard output: a terminal where both ends of it are one, colours unless `NO_COLOR` or `TERM=dumb` forbid.
  public static func standard(environment: [String: String]) -> ScreenStyle {
    let isTerminal = isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
    return ScreenStyle(
      isTerminal: isTerminal, colour: isTerminal && allowsColour(environment), isPlain: isPlain(environment),
      columns: terminalColumns)
  }

  /// The variable that asks for plain output; `--plain` sets it.
  public static let plainVariable = "ASKFIRST_PLAIN"

  /// Whether `ASKFIRST_PLAIN` (neither empty nor 0) or a dumb terminal asks for plain output.
  static func isPlain(_ environment: [String: String]) -> Bool {
    let asked = environment[plainVariable] ?? ""
    return (!asked.isEmpty && asked != "0") || environment["TERM"] == "dumb"
  }

  /// Whether neither `NO_COLOR` (not empty) nor a dumb or unnamed terminal forbids colours.
  static func allowsColour(_ environment: [String: String]) -> Bool {
    let terminal = environment["TERM"] ?? ""
    return (environment["NO_COLOR"] ?? "").isEmpty && !terminal.isEmpty && terminal != "dumb"
  }

  /// Columns of the terminal that the standard error goes to, 92 at most; nil where it goes to none.
  public static func errorColumns() -> Int? {
    var size = winsize()
    guard isatty(STDERR_FILENO) == 1, ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0 else { return nil }
    return size.ws_col > 0 ? min(92, Int(size.ws_col)) : 80
  }

  /// Columns of the terminal, 80 where it does not tell.
  static func terminalColumns() -> Int {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }
}
