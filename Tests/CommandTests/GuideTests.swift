import Foundation
import Testing

/// The trainer's guide: every command in it runs, in the order in which it stands there.
@Suite struct GuideTests {
  /// Something the guide has the reader do.
  enum Step {
    /// Runs a line; it has to end with this exit code.
    case command(String, code: Int)
    /// Writes a file.
    case file(path: String, text: String)
  }

  /// The steps of a guide: blocks of `console` (with `exit-65` where that is what comes of it), and of `yaml PATH`.
  static func steps(of guide: String) -> [Step] {
    var steps: [Step] = []
    var info: String?
    var block: [String] = []
    for line in guide.components(separatedBy: "\n") {
      guard line.hasPrefix("```") else {
        block.append(line)
        continue
      }
      if let opened = info {
        let words = opened.split(separator: " ").map(String.init)
        if words.first == "console" {
          let code = words.dropFirst().first.flatMap { Int($0.replacing("exit-", with: "")) } ?? 0
          steps += block.map { .command($0, code: code) }
        } else if words.first == "yaml", words.count == 2 {
          steps.append(.file(path: words[1], text: block.joined(separator: "\n") + "\n"))
        }
        info = nil
      } else {
        info = String(line.dropFirst(3))
      }
      block = []
    }
    return steps
  }

  @Test("Every command of the trainer's guide does what the guide says")
  func commands() throws {
    let desk = try Desk()
    let guide = try String(
      contentsOf: Desk.top.appending(path: "Documentation/trainers-guide.md"), encoding: .utf8)
    for folder in ["scenarios", "scoring", "schema", "templates"] {
      try FileManager.default.copyItem(at: Desk.top.appending(path: folder), to: URL(filePath: desk.path(folder)))
    }
    var script = "askfirst() { \"$ASKFIRST\" \"$@\"; }\nunset ASKFIRST_LIBRARY\n"
    var expected: [String] = []
    for (place, step) in Self.steps(of: guide).enumerated() {
      switch step {
      case .command(let line, let code):
        script += "\(line) > \(place).out 2>&1; echo \"\(place) $?\"\n"
        expected.append("\(place) \(code)")
      case .file(let path, let text):
        try Data(text.utf8).write(to: URL(filePath: desk.path("\(place).yaml")))
        script += "cp \(place).yaml \(path) && echo \"\(place) written\"\n"
        expected.append("\(place) written")
      }
    }
    #expect(expected.count > 20)
    let ran = try desk.shell(script)
    for (line, wanted) in zip(ran.lines, expected) where line != wanted {
      let place = wanted.prefix { $0 != " " }
      let said = (try? String(contentsOfFile: desk.path("\(place).out"), encoding: .utf8)) ?? ""
      Issue.record("\(Self.steps(of: guide)[Int(place) ?? 0]) came to \(line): \(said)")
    }
    #expect(ran.lines.count == expected.count, "\(ran.errors)")
  }
}
