import Foundation
import Testing

/// What `make install` puts where, and that the program plays from there with nothing else at hand.
@Suite struct InstallTests {
  let desk: Desk
  var prefix: String { desk.path("usr") }

  init() throws {
    desk = try Desk()
    let manual = Desk.command.deletingLastPathComponent().appending(path: "generate-manual").path
    try #require(
      FileManager.default.isExecutableFile(atPath: manual),
      "there is no \(manual): run `swift build --product generate-manual` first, as `make test` does")
  }

  @Test("Installed, it plays from elsewhere with no home and no variables; then nothing of it is left")
  func installed() throws {
    let made = try make("install")
    #expect(made.status == 0 && made.text.contains(prefix), "\(made.text)\(made.errors)")

    let bare = ["HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "ASKFIRST_STORE", "ASKFIRST_LIBRARY", "ASKFIRST", "LANG"]
    let away = "cd / && exec env -u \(bare.joined(separator: " -u ")) HOME= \"$0\" \"$@\""
    func run(_ arguments: String..., input: String = "", work: Int = 300) throws -> Ran {
      try desk.run(
        URL(filePath: "/bin/bash"), ["-c", away, prefix + "/bin/askfirst"] + arguments, input: Data(input.utf8),
        work: work)
    }
    for (locale, line) in [("en", "Who would you like to take along?"), ("zh-Hans", "您想和谁一起去？")] {
      let played = try run(
        "play", "--locale", locale, "--store", desk.path("away.sqlite"), "--seed", "1", "--format", "jsonl",
        input: line + "\n")
      #expect(played.status == 0, "\(played.errors)")
      #expect(try played.scorecard()["outcome"] as? String == "abandoned")
    }
    #expect(try run("--version").text.wholeMatch(of: /askfirst [0-9]+\.[0-9]+\.[0-9]+\n/) != nil)
    // All that is installed, in a debug build: 180 to 290 seconds of work have been seen, as the machine has its day.
    #expect(try run("check", work: 900).status == 0)
    let doctor = try run("doctor", "--store", desk.path("away.sqlite"), "--format", "json")
    #expect(doctor.status == 0 && doctor.text.contains("\(prefix)/share/askfirst"), "\(doctor.text)\(doctor.errors)")
    // Nothing but the store is kept; without one there is no place for it.
    try run("play", input: "Hello.\n").expectSentence(code: 74, saying: "HOME", "--store")

    let removed = try make("uninstall")
    #expect(removed.status == 0, "\(removed.errors)")
    #expect(try files() == [])
    #expect(FileManager.default.fileExists(atPath: desk.path("away.sqlite")))
  }

  @Test("The manual page names every command and option of the help; the completions parse")
  func pages() throws {
    let made = try make("install", "DESTDIR=\(desk.path("package"))", prefix: "/opt/askfirst")
    #expect(made.status == 0, "\(made.errors)")
    let root = desk.path("package/opt/askfirst")
    let page = try String(contentsOfFile: root + "/share/man/man1/askfirst.1", encoding: .utf8)
    #expect(page.contains(".Dt ASKFIRST 1"))
    let help = try desk.run(["--help"]).text
    let commands = help.components(separatedBy: "SUBCOMMANDS:").last?.matches(of: #/\n  ([a-z]+) /#).map(\.1) ?? []
    #expect(commands.count >= 10)
    for command in commands {
      #expect(page.contains("\n.It Em \(command)\n"), "\(command)")
      for option in try desk.run([String(command), "--help"]).text.matches(of: /--[a-z-]+/) {
        #expect(page.contains("Fl \(option.output.dropFirst())"), "\(option.output) of \(command)")
      }
    }
    let bash = try desk.shell("bash -n '\(root)/share/bash-completion/completions/askfirst'")
    #expect(bash.status == 0 && bash.errors.isEmpty, "\(bash.errors)")
    let completed = try desk.shell(
      "source '\(root)/share/bash-completion/completions/askfirst'; complete -p askfirst")
    #expect(completed.status == 0 && completed.text.contains("askfirst"), "\(completed.errors)")
    let zsh = try String(contentsOfFile: root + "/share/zsh/site-functions/_askfirst", encoding: .utf8)
    #expect(zsh.hasPrefix("#compdef askfirst"))
    let fish = try String(contentsOfFile: root + "/share/fish/vendor_completions.d/askfirst.fish", encoding: .utf8)
    #expect(fish.contains("complete -c 'askfirst'") || fish.contains("complete -c askfirst"))
    for file in ["LICENSE", "README.md", "CHANGELOG.md", "Documentation/scenario-format.md", "scoring/README.md"] {
      #expect(FileManager.default.fileExists(atPath: root + "/share/doc/askfirst/" + file), "\(file)")
    }
    #expect(FileManager.default.fileExists(atPath: root + "/share/askfirst/templates/en/scenario.yaml"))
    for file in ["scenario", "rubric", "transcript", "lexicon", "lines"] {
      #expect(FileManager.default.fileExists(atPath: root + "/share/askfirst/schema/\(file).schema.json"))
    }
  }

  @Test("An update and an uninstall keep what a trainer has changed")
  func changed() throws {
    #expect(try make("install").status == 0)
    let scenario = prefix + "/share/askfirst/scenarios/travel-family-trip/scenario.yaml"
    let own = prefix + "/share/askfirst/scenarios/shared/en/lexicon.house.yaml"
    let stale = prefix + "/share/doc/askfirst/OLD.md"
    for path in [scenario, own] { try "# mine\n".write(toFile: path, atomically: false, encoding: .utf8) }
    // As if the version before had had one more document.
    _ = try desk.shell(
      "echo old >'\(stale)' && cd '\(prefix)' && sha256sum share/doc/askfirst/OLD.md >>share/askfirst/installed.sha256")
    let updated = try make("install")
    #expect(updated.status == 0 && updated.text.contains("kept what was changed"), "\(updated.text)\(updated.errors)")
    #expect(!FileManager.default.fileExists(atPath: stale))
    #expect(try String(contentsOfFile: scenario, encoding: .utf8).count > 1000)
    let kept = try files().filter { $0.contains("scenario.yaml.changed-") }
    #expect(kept.count == 1)
    #expect(try desk.run(URL(filePath: prefix + "/bin/askfirst"), ["list"], input: Data()).status == 0)

    try "# mine again\n".write(toFile: scenario, atomically: false, encoding: .utf8)
    let removed = try make("uninstall")
    #expect(removed.status == 0 && removed.text.contains("left"), "\(removed.text)\(removed.errors)")
    let left = try files()
    #expect(left.count == 3, "\(left)")
    for name in ["/scenario.yaml", "lexicon.house.yaml"] { #expect(left.contains { $0.hasSuffix(name) }, "\(name)") }
    try make("uninstall").expectFailure(saying: "no installation")
  }

  @Test("What cannot be installed is said")
  func refused() throws {
    try make("install", prefix: "relative").expectFailure(saying: "PREFIX")
    let empty = desk.path("empty")
    try FileManager.default.createDirectory(atPath: empty, withIntermediateDirectories: true)
    try make("install", "BUILT=\(empty)").expectFailure(saying: "swift build")
    #expect(!FileManager.default.fileExists(atPath: prefix))
  }

  private func make(_ target: String, _ more: String..., prefix: String? = nil) throws -> Ran {
    let built = Desk.command.deletingLastPathComponent().path
    return try desk.run(
      URL(filePath: "/usr/bin/env"),
      ["make", "-s", "-C", Desk.top.path, target, "BUILT=\(built)", "PREFIX=\(prefix ?? self.prefix)"] + more,
      input: Data())
  }

  /// Every file below the prefix.
  private func files() throws -> [String] {
    (FileManager.default.enumerator(atPath: prefix)?.compactMap { $0 as? String } ?? []).filter {
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: prefix + "/" + $0, isDirectory: &isFolder) && !isFolder.boolValue
    }
  }
}

extension Ran {
  /// Expects that a recipe of the makefile stopped with a sentence.
  fileprivate func expectFailure(saying word: String, location: SourceLocation = #_sourceLocation) {
    #expect(status != 0 && errors.contains(word), "\(text)\(errors)", sourceLocation: location)
  }
}
