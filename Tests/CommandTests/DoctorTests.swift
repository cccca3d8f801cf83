import Foundation
import Testing

/// What `doctor` finds when something is broken, and that it leaves everything as it is.
@Suite struct DoctorTests {
  let desk: Desk

  init() throws { desk = try Desk() }

  @Test("All is well before the first call and after it; nothing is made", arguments: ["en_GB.UTF-8", "zh_CN.UTF-8"])
  func well(lang: String) throws {
    let before = try names()
    for _ in 0..<2 {
      let ran = try desk.run(["doctor"], variables: ["LANG": lang])
      #expect(ran.status == 0 && ran.errors.isEmpty, "\(ran.text)\(ran.errors)")
      #expect(ran.text.contains(lang.hasPrefix("zh") ? "没有必须处理的问题" : "Nothing has to be mended."), "\(ran.text)")
    }
    #expect(try names() == before)
    _ = try desk.play(["Good morning."])
    let findings = try doctor()
    #expect(try #require(findings["store"])["found"]?.contains("1 session") == true, "\(findings)")
    #expect(findings["library"]?["health"] == "fine" && findings["room"] != nil, "\(findings)")
  }

  @Test("A store that is a directory, somebody else's, newer, cut off or overwritten")
  func stores() throws {
    #expect(try doctor(["--store", desk.directory.path], status: 1)["not-a-file-store"]?["health"] == "mend")
    let notes = desk.path("notes.txt")
    try "my notes".write(toFile: notes, atomically: false, encoding: .utf8)
    #expect(try doctor(["--store", notes], status: 1)["not-a-store-store"] != nil)
    #expect(try doctor(["--store", notes + "/s"], status: 1)["unreachable-store"] != nil)
    #expect(try doctor(["--store", "postgresql://here/x"], status: 1)["unsupported-store"] != nil)
    _ = try desk.play(["Good morning."])
    let file = URL(filePath: desk.store)
    let whole = try Data(contentsOf: file)
    try whole.prefix(20_000).write(to: file)
    #expect(try doctor(status: 1)["damaged-store"]?["remedy"]?.contains("backup") == true)
    var bytes = whole
    bytes.replaceSubrange(8192..<12_288, with: Data(repeating: 0xA5, count: 4096))
    try bytes.write(to: file)
    #expect(try doctor(status: 1)["damaged-store"] != nil)
    #expect(try Data(contentsOf: file) == bytes)
    bytes = whole
    bytes[63] = 99  // user_version
    try bytes.write(to: file)
    #expect(try doctor(status: 1)["newer-store"]?["remedy"]?.contains("Update") == true)
  }

  /// The superuser may write anything unless that right is taken from him.
  static let humbly = "if [ $(id -u) = 0 ]; then h='setpriv --bounding-set -dac_override,-dac_read_search'; fi; $h"

  @Test("A store that may be read only: doctor tells, history reads, play says a sentence")
  func readOnly() throws {
    _ = try desk.play(["Good morning."])
    for (rights, folder) in [("400", "700"), ("600", "500"), ("400", "500")] {
      let place = desk.path("place-\(rights)-\(folder)")
      try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
      try FileManager.default.copyItem(atPath: desk.store, toPath: place + "/s.sqlite")
      _ = try desk.shell("chmod \(rights) \(place)/s.sqlite; chmod \(folder) \(place)")
      defer { _ = try? desk.shell("chmod 700 \(place)") }
      func run(_ command: String) throws -> Ran {
        try desk.shell("\(Self.humbly) \"$ASKFIRST\" \(command) --store \(place)/s.sqlite", input: "Hi.\n")
      }
      let found = try run("doctor --format json")
      #expect(found.status == 1 && found.text.contains("read-only-store"), "\(found.text)\(found.errors)")
      let history = try run("history")
      #expect(history.status == 0 && history.text.contains(Desk.scenario), "\(history.errors)")
      #expect(try run("review").status == 0)
      try run("play \(Desk.scenario)").expectSentence(code: 74, saying: "s.sqlite", "may not be written")
    }
  }

  @Test("No library, an empty one, and one with mistakes")
  func libraries() throws {
    let named = try doctor(["--library", "/nonexistent"], status: 1)
    #expect(named["no-library"]?["found"]?.contains("/nonexistent") == true)
    let empty = desk.path("empty")
    try FileManager.default.createDirectory(atPath: empty + "/scenarios", withIntermediateDirectories: true)
    #expect(try doctor(["--library", empty], status: 1)["library-mistakes"] != nil)
    try "title: x".write(toFile: desk.path("scenario.yaml"), atomically: false, encoding: .utf8)
    _ = try desk.shell("cp -RL library broken; cp scenario.yaml broken/scenarios/\(Desk.scenario)/scenario.yaml")
    let broken = try doctor(["--library", desk.path("broken")], status: 1)["library-mistakes"]
    #expect(broken?["remedy"]?.contains("askfirst check") == true, "\(String(describing: broken))")
  }

  @Test("LANG=C, a dumb terminal and a missing home work, and are noted")
  func surroundings() throws {
    #expect(try doctor(variables: ["LANG": "C"])["ascii"]?["health"] == "note")
    #expect(try doctor(variables: ["TERM": "dumb"])["poor-terminal"]?["health"] == "note")
    #expect(try doctor(variables: ["XDG_STATE_HOME": "", "HOME": ""])["no-state-home"]?["health"] == "note")
    #expect(try doctor(variables: ["XDG_DATA_HOME": "data"])["relative-home"]?["health"] == "note")
    let homeless = ["ASKFIRST_STORE": "", "XDG_DATA_HOME": "", "HOME": ""]
    #expect(try doctor(variables: homeless, status: 1)["no-data-home"]?["health"] == "mend")
  }

  @Test("Plain text by option, variable or terminal: no line begins with a space", arguments: [true, false])
  func plain(byOption: Bool) throws {
    _ = try desk.play(["Good morning.", "How do you keep dry when it rains?", "/end"])
    for command in [["doctor"], ["history"], ["review"], ["show", Desk.scenario]] {
      let ran =
        byOption
        ? try desk.run(command + ["--plain"]) : try desk.run(command, variables: ["ASKFIRST_PLAIN": "1"])
      #expect(ran.status == 0, "\(ran.errors)")
      for line in ran.lines {
        #expect(line.first != " " && !line.contains(" · ") && !line.contains("\u{1B}"), "\(line)")
      }
      #expect(try desk.run(command).text != ran.text, "\(command)")
    }
  }

  private func doctor(
    _ more: [String] = [], variables: [String: String] = [:], status: Int32 = 0,
    location: SourceLocation = #_sourceLocation
  ) throws -> [String: [String: String]] {
    let ran = try desk.run(["doctor", "--format", "json"] + more, variables: variables)
    #expect(ran.status == status, "\(ran.text)\(ran.errors)", sourceLocation: location)
    let object = try Ran.object(ran.text)
    #expect(object["healthy"] as? Bool == (status == 0), sourceLocation: location)
    let findings = try #require(object["findings"] as? [[String: String]], sourceLocation: location)
    return Dictionary(findings.map { ($0["code"] ?? "", $0) }) { first, _ in first }
  }

  private func names() throws -> [String] {
    (FileManager.default.enumerator(atPath: desk.directory.path)?.compactMap { $0 as? String } ?? []).filter {
      !$0.hasSuffix(".in") && !$0.hasSuffix(".out") && !$0.hasSuffix(".err")
    }.sorted()
  }
}
