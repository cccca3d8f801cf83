import Foundation
import Testing

/// A real terminal: a tmux server of its own with one window, in which a shell waits.
final class Window {
  private let desk: Desk
  private let server = "askfirst-\(UUID().uuidString)"
  let columns: Int

  static let tmux = ["/usr/bin/tmux", "/usr/local/bin/tmux", "/bin/tmux"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  /// Foundation takes a process for ended when all have let go of what it inherited: the server must not hold it.
  private static let start = """
    for file in /proc/$$/fd/*; do n=${file##*/}; [ "$n" -le 2 ] || eval "exec $n>&-"; done; exec "$@"
    """

  init(_ desk: Desk, columns: Int, rows: Int = 200, variables: [String: String] = [:]) throws {
    self.desk = desk
    self.columns = columns
    // The window takes its variables from the server, which is started here.
    try tmux(
      [
        "-f", "/dev/null", "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)",
        "exec env PS1='$ ' bash --norc --noprofile",
      ],
      variables: ["TERM": "screen-256color"].merging(variables) { $1 })
    try wait(for: "$")
  }

  deinit { _ = try? tmux(["kill-server"]) }

  /// Types keys by their tmux names: `Enter`, `Tab`, `C-c`, `Up`, `BSpace`.
  func press(_ keys: String...) throws { try tmux(["send-keys"] + keys) }

  /// Types text as it is.
  func type(_ text: String) throws { try tmux(["send-keys", "-l", "--", text]) }

  /// Types a line.
  func enter(_ line: String) throws {
    try type(line)
    // What was typed is seen before it is sent: else the prompt of the line before is taken for the next one.
    let tail = String(line.suffix(4))
    try wait(until: { $0.hasSuffix(tail) }, "typed `\(line)`", location: #_sourceLocation)
    try press("Enter")
  }

  func resize(columns: Int) throws { try tmux(["resize-window", "-x", "\(columns)"]) }

  /// What the window shows, what has scrolled away included.
  ///
  /// `marked`: with its escape sequences; `joined`: with the lines whole that the terminal had to break.
  func screen(marked: Bool = false, joined: Bool = false) throws -> String {
    let text = try tmux(["capture-pane", "-p", "-S", "-"] + (marked ? ["-e"] : []) + (joined ? ["-J"] : []))
    return text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.replacing(/\ +$/, with: "") }.joined(separator: "\n")
      .replacing(/\n+$/, with: "")
  }

  /// The last line with anything on it.
  func lastLine() throws -> String { try screen().split(separator: "\n").last.map(String.init) ?? "" }

  func clear() throws { try tmux(["clear-history"]) }

  /// Waits until the screen shows a text.
  func wait(for text: String, location: SourceLocation = #_sourceLocation) throws {
    try wait(until: { $0.contains(text) }, "`\(text)`", location: location)
  }

  /// Waits until the last line that is not empty is this.
  func waitForLastLine(_ line: String, location: SourceLocation = #_sourceLocation) throws {
    try wait(
      until: { $0.split(separator: "\n").last.map(String.init) == line }, "last `\(line)`", location: location)
  }

  private func wait(
    until fits: (String) -> Bool, _ what: String, location: SourceLocation
  ) throws {
    let deadline = ContinuousClock.now + .seconds(30)
    var shown = ""
    while ContinuousClock.now < deadline {
      shown = try screen()
      if fits(shown) { return }
      usleep(20_000)
    }
    try #require(Bool(false), "waited in vain for \(what); the window shows:\n\(shown)", sourceLocation: location)
  }

  @discardableResult
  private func tmux(_ arguments: [String], variables: [String: String] = [:]) throws -> String {
    let ran = try desk.run(
      URL(filePath: "/bin/bash"), ["-c", Self.start, "bash", Self.tmux ?? "tmux", "-u", "-L", server] + arguments,
      input: Data(), variables: variables)
    try #require(ran.status == 0, "tmux \(arguments): \(ran.errors)")
    return ran.text
  }
}
