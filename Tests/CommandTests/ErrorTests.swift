import Foundation
import Testing

/// What cannot be done is said in a sentence, with the right exit code, and nothing is lost.
@Suite struct ErrorTests {
  let desk: Desk

  init() throws { desk = try Desk() }

  @Test(
    "Usage", arguments: [["bogus"], ["play", "--sed", "1"], ["play", "--locale", "xx"], ["play", "a", "--resume"]])
  func usage(arguments: [String]) throws {
    let ran = try desk.run(arguments)
    #expect(ran.status == 64 && !ran.errors.isEmpty && ran.text.isEmpty, "\(ran.errors)")
    #expect(!FileManager.default.fileExists(atPath: desk.store))
  }

  @Test("A scenario or library that is not there, and nothing is written")
  func missing() throws {
    try desk.run(["play", "bike-shopp"]).expectSentence(code: 65, saying: "bike-shopp", "`bike-shop`")
    try desk.run(["show", "nothing"]).expectSentence(code: 65, saying: "nothing")
    for command in ["play", "list", "check"] {
      try desk.run([command, "--library", "/nonexistent"]).expectSentence(code: 65, saying: "/nonexistent", "--library")
    }
    #expect(!FileManager.default.fileExists(atPath: desk.store))
  }

  // MARK: The library

  @Test("Every mistake of a broken library at once, with its place and number; nothing is written")
  func brokenLibrary() throws {
    let copy = desk.path("broken")
    for folder in ["scenarios", "scoring"] {
      try FileManager.default.createDirectory(atPath: copy, withIntermediateDirectories: true)
      try FileManager.default.copyItem(
        at: Desk.top.appending(path: folder), to: URL(filePath: copy).appending(path: folder))
    }
    try damage("\(copy)/scenarios/travel-family-trip/scenario.yaml", "    depth: stated", "    depth: shallow")
    try damage("\(copy)/scenarios/travel-family-trip/scenario.yaml", "outcome: competitor", "outcome: rival")
    try damage(
      "\(copy)/scenarios/travel-family-trip/scenario.yaml", "    weight: 2\n", "    weight: heavy\n    wieght: 3\n")
    try damage("\(copy)/scenarios/shared/en/lexicon.yaml", "format: 1", "format: 99")
    try damage("\(copy)/scoring/ask.yaml", "measure: ", "measure: un")
    let played = try desk.run(["play", "--library", copy, "--locale", "en"], input: "Hello.\n")
    #expect(played.status == 65 && played.text.isEmpty)
    let form = /(.+):([0-9]+):([0-9]+): error: (.+) \[AF[0-9]{3}\]/
    for line in played.errorLines { #expect(line.wholeMatch(of: form) != nil, "\(line)") }
    for wrong in ["shallow", "rival", "heavy", "wieght", "99", "ask.yaml"] {
      #expect(played.errors.contains(wrong), "\(wrong)")
    }
    #expect(!FileManager.default.fileExists(atPath: desk.store))
    let checked = try desk.run(["check", "--library", copy])
    #expect(checked.status == 65)
    for line in played.errorLines { #expect(checked.lines.contains(line)) }
  }

  private func damage(_ path: String, _ good: String, _ bad: String) throws {
    var text = try String(contentsOfFile: path, encoding: .utf8)
    let place = try #require(text.range(of: good), "\(path) has no `\(good)`")
    text.replaceSubrange(place, with: bad)
    try text.write(toFile: path, atomically: false, encoding: .utf8)
  }

  static let bomb =
    "a: &a [x,x,x,x,x,x,x,x,x]\n"
    + "bcdefghij".map { "\($0): &\($0) [\(Array(repeating: "*a", count: 9).joined(separator: ","))]\n" }.joined()
  static let hostileFiles = [
    bomb, "{[a]: 1}\n", String(repeating: "[", count: 999), String(repeating: "- ", count: 999) + "x\n",
    String(repeating: "{a: ", count: 999), "!!python/object:os.system x\n", "", "\u{FEFF}", "a: b: c\n", "%YAML 9\n",
    "---\na: 1\n---\nb: 2\n", "id: \"\\x", String(repeating: "a", count: 3_000_000),
  ]

  @Test("A hostile file is refused at once", arguments: hostileFiles.indices)
  func hostile(which: Int) throws {
    try refuse(Data(Self.hostileFiles[which].utf8))
  }

  @Test("A file that is no text is refused") func noText() throws {
    try refuse(Data([0xFF, 0xFE, 0x00, 0x61]))
    try refuse(Data(repeating: 0, count: 4096))
  }

  private func refuse(_ content: Data) throws {
    for path in ["scenarios/bad/scenario.yaml", "scoring/bad.yaml"] {
      let library = "\(desk.path("hostile"))-\(UUID().uuidString)"
      let file = URL(filePath: library).appending(path: path)
      for folder in ["scenarios/bad", "scoring"] {
        try FileManager.default.createDirectory(atPath: "\(library)/\(folder)", withIntermediateDirectories: true)
      }
      try FileManager.default.createSymbolicLink(
        atPath: "\(library)/scenarios/shared", withDestinationPath: "\(desk.library)/scenarios/shared")
      try FileManager.default.createSymbolicLink(
        atPath: "\(library)/scenarios/\(Desk.scenario)",
        withDestinationPath: "\(desk.library)/scenarios/\(Desk.scenario)")
      try content.write(to: file)
      let scenario = path.hasPrefix("scoring") ? Desk.scenario : "bad"
      let ran = try desk.run(["play", scenario, "--library", library], input: "Hello.\n")
      #expect(!ran.signalled && ran.status == 65, "\(path): \(ran.status) \(ran.errors.prefix(500))")
      #expect(ran.errors.contains("[AF") && ran.errors.contains("bad"), "\(path): \(ran.errors.prefix(500))")
      #expect(ran.time < .seconds(10), "\(path)")
    }
    #expect(!FileManager.default.fileExists(atPath: desk.store))
  }

  // MARK: The store

  /// The commands that open the store.
  static let users = [["play", Desk.scenario], ["history"], ["review"], ["rescore"]]

  @Test("A store that is none", arguments: Self.users)
  func noStore(command: [String]) throws {
    let folder = desk.path("folder")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try desk.run(command + ["--store", folder], input: "Hi.\n").expectSentence(code: 74, saying: folder, "directory")
    let stranger = desk.path("notes.txt")
    try "my notes".write(toFile: stranger, atomically: false, encoding: .utf8)
    try desk.run(command + ["--store", stranger], input: "Hi.\n").expectSentence(code: 74, saying: stranger)
    #expect(try String(contentsOfFile: stranger, encoding: .utf8) == "my notes")
    try desk.run(command + ["--store", stranger + "/store"], input: "Hi.\n").expectSentence(code: 74, saying: stranger)
    try desk.run(command + ["--store", "/proc/askfirst/store"], input: "Hi.\n")
      .expectUnlessReading(command[0], code: 74, saying: "/proc/askfirst")
    try desk.run(command + ["--store", "postgresql://here/x"]).expectSentence(code: 64, saying: "PostgreSQL")
  }

  @Test("A store that was cut off is left as it is") func cutOff() throws {
    _ = try desk.play(["Good morning."])
    let half = try Data(contentsOf: URL(filePath: desk.store)).prefix(20_000)
    try half.write(to: URL(filePath: desk.store))
    for command in Self.users {
      try desk.run(command, input: "Hi.\n").expectSentence(code: 74, saying: desk.store)
    }
    #expect(try Data(contentsOf: URL(filePath: desk.store)) == half)
  }

  @Test("A full disk: one sentence, and every acknowledged turn is there")
  func fullDisk() throws {
    let lines = KillTests.lines
    _ = try desk.play(["Good morning.", "/pause"])
    // A limit on the size of a file, here of SQLite's log, stands in for the full disk: it lets some turns pass.
    let ran = try desk.shell(
      "ulimit -f 70; exec \"$ASKFIRST\" play --resume --format jsonl",
      input: lines.map { $0 + "\n" }.joined())
    ran.expectSentence(code: 74, saying: desk.store)
    let acknowledged = try ran.objects().filter { $0["type"] as? String == "turn" }
    #expect(acknowledged.count > 1 && acknowledged.count < lines.count)
    #expect(try desk.integrity() == "ok")
    let kept = try desk.run(["review", "--format", "jsonl"])
    #expect(kept.lines.starts(with: ran.lines))
    #expect(kept.lines.count == ran.lines.count + 1, "\(kept.lines.suffix(2))")
    let on = try desk.run(["play", "--resume", "--format", "jsonl"], input: "/end\n")
    #expect(on.status == 0, "\(on.errors)")
    #expect(on.lines.starts(with: ran.lines))
  }

  // MARK: The streams

  @Test("A standard input that is closed or cannot be read is no end of the call")
  func noInput() throws {
    for input in ["<&-", "</"] {
      try desk.shell("\"$ASKFIRST\" play \(Desk.scenario) \(input) >out").expectSentence(code: 74, saying: "input")
    }
    let open = try desk.run(["play", "--resume", "--format", "jsonl"], input: "/end\n")
    #expect(open.status == 0, "\(open.errors)")
  }

  @Test("A standard output that is closed or full")
  func noOutput() throws {
    _ = try desk.play(["Good morning."])
    let before = try Data(contentsOf: URL(filePath: desk.store)).count
    for command in ["history", "review", "list", "show \(Desk.scenario)", "check", "rescore --verify"] {
      for output in [">&-", ">/dev/full"] {
        try desk.shell("\"$ASKFIRST\" \(command) \(output)").expectSentence(code: 74, saying: "output")
      }
    }
    #expect(try Data(contentsOf: URL(filePath: desk.store)).count == before)
    try desk.shell("echo Hello | \"$ASKFIRST\" play \(Desk.scenario) >&-").expectSentence(code: 74, saying: "output")
    try desk.shell("echo Hello | \"$ASKFIRST\" play \(Desk.scenario) >/dev/full")
      .expectSentence(code: 74, saying: "output")
    #expect(try desk.integrity() == "ok")
  }

  @Test("A reader that goes away ends the program; what was said is kept")
  func reader() throws {
    let lines = PipeTests.english.map { $0 + "\n" }.joined()
    let ran = try desk.shell("\"$ASKFIRST\" play \(Desk.scenario) --format jsonl | head -1", input: lines)
    #expect(ran.status == 0 && ran.errors.isEmpty && ran.lines.count == 1, "\(ran.errors)")
    let kept = try desk.run(["review", "--format", "jsonl"])
    #expect(kept.lines.first == ran.lines.first)
    #expect(try desk.integrity() == "ok")
  }
}

extension Ran {
  /// As `expectSentence`; but what only reads finds no store there yet, which is another sentence or an empty list.
  func expectUnlessReading(_ command: String, code: Int32, saying words: String) {
    if command == "play" || command == "rescore" {
      expectSentence(code: code, saying: words)
    } else {
      #expect(!signalled && [0, 64, 74].contains(status))
    }
  }
}
