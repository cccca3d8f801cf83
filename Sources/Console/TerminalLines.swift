import CReadline
import Foundation
import Typography

/// Lines typed at a terminal, with editing, history and completion of commands.
///
/// There is one terminal: make one at a time, and close it before the next.
public final class TerminalLines: LineSource {
  private let notice: (String) -> Void
  private let words: ConsoleWords

  /// Takes over the terminal's lines until `close()`; Ctrl-C abandons a line from now on.
  ///
  /// - Parameters:
  ///   - history: path of the file that keeps what was typed, made with its folder where it is missing; nil keeps
  ///     nothing. A file that cannot be written is passed over.
  ///   - words: the language of commands and notices.
  ///   - setting: completes only what there is in the call.
  public init(
    history: String?, words: ConsoleWords, in setting: CommandName.Setting = .init(),
    notice: @escaping (String) -> Void = StandardStreams.writeError
  ) {
    self.words = words
    self.notice = notice
    if let history {
      try? FileManager.default.createDirectory(
        atPath: (history as NSString).deletingLastPathComponent, withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700])
    }
    let commands = words.completions(in: setting).map { strdup($0) }
    let pointers = commands.map { $0.map { UnsafePointer($0) } }
    _ = line_editor_open(history, pointers, Int32(pointers.count))
    for command in commands { free(command) }
  }

  /// Gives the terminal back.
  public func close() { line_editor_close() }

  /// Asks for a line after `prompt`.
  public func next(prompt: String) -> LineInput {
    var typed: UnsafeMutablePointer<CChar>?
    let result = line_editor_read(Self.markingColours(prompt), &typed)
    defer { free(typed) }
    switch result {
    case LINE_INTERRUPTED: return .interrupted
    case LINE_END: return .end
    default: return typed.map { .line(keep(String(cString: $0))) } ?? .end
    }
  }

  private func keep(_ line: String) -> String {
    let kept = LineLimit.cut(line)
    if kept != nil { notice(words.lineCut + "\n") }
    let clean = SafePrinting.clean(kept ?? line)
    let trimmed = clean.trimmingCharacters(in: .whitespaces)
    if !trimmed.isEmpty { line_editor_remember(trimmed) }
    return clean
  }

  /// The prompt with its colours between the marks that tell readline that they take no room.
  static func markingColours(_ prompt: String) -> String {
    var marked = ""
    var inColour = false
    for scalar in prompt.unicodeScalars {
      if scalar.value == 0x1B {
        marked += "\u{1}"
        inColour = true
      }
      marked.unicodeScalars.append(scalar)
      if inColour && scalar == "m" {
        marked += "\u{2}"
        inColour = false
      }
    }
    return marked
  }
}
