import Foundation
import Testing

/// The table of modules: what each target may import.
///
/// `Documentation/architecture.md` shows the same.
private let mayImport: [String: Set<String>] = {
  let words: Set = ["Typography", "Dialogue", "Selling"]
  let play = words.union(["Scenarios", "Rehearsal"])
  let judged = play.union(["Assessment"])
  let stored = judged.union(["Records", "Foundation"])
  return [
    "Typography": [],
    "Selling": [],
    "Dialogue": ["Typography"],
    "Scenarios": words,
    "Rehearsal": words.union(["Scenarios"]),
    "Assessment": play,
    "Records": judged.union(["Foundation", "CMessageDigest"]),
    "Authoring": stored.union(["CYaml"]),
    "Archive": stored.union(["GRDB"]),
    "Reporting": stored,
    "Console": judged.union(["Foundation", "CReadline"]),
    "askfirst": stored.union(["Authoring", "Archive", "Reporting", "Console", "ArgumentParser"]),
    "askfirst-bench": stored.union(["Authoring", "Archive", "Reporting"]),
  ]
}()

/// Modules of the toolchain that an adapter may use for the system's calls.
private let systemModules: Set = ["Glibc", "Dispatch", "Synchronization"]
private let adapters: Set = ["Archive", "Authoring", "Console", "askfirst", "askfirst-bench"]

private let top = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()

private struct Import: CustomStringConvertible {
  var target: String
  var file: String
  var module: String
  var description: String { "\(target)/\(file) imports \(module)" }
}

private func imports() throws -> [Import] {
  let sources = top.appending(path: "Sources")
  var found: [Import] = []
  for target in try FileManager.default.contentsOfDirectory(atPath: sources.path).sorted() {
    let folder = sources.appending(path: target)
    guard let files = FileManager.default.enumerator(atPath: folder.path) else { continue }
    for case let file as String in files where file.hasSuffix(".swift") {
      let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
      for line in text.split(separator: "\n") {
        let words = line.split(separator: " ").filter { !$0.hasPrefix("@") && $0 != "public" && $0 != "internal" }
        guard words.first == "import", let last = words.last else { continue }
        found.append(Import(target: target, file: file, module: String(last.split(separator: ".")[0])))
      }
    }
  }
  return found
}

@Test func everyImportStandsInTheTableOfModules() throws {
  let all = try imports()
  #expect(all.count > 50)
  for line in all {
    let allowed = try #require(mayImport[line.target], "\(line.target) is not in the table of modules")
    let system = systemModules.contains(line.module) && adapters.contains(line.target)
    #expect(allowed.contains(line.module) || system, "\(line) against the table of modules")
  }
}

@Test func theTableForbidsWhatItShould() {
  // The table itself: siblings of one level never meet, and only adapters see foreign packages.
  let siblings = ["Authoring", "Archive", "Reporting", "Console"]
  for one in siblings {
    #expect(mayImport[one]?.isDisjoint(with: siblings) == true)
  }
  for pure in ["Typography", "Selling", "Dialogue", "Scenarios", "Rehearsal", "Assessment"] {
    #expect(mayImport[pure]?.isDisjoint(with: ["Foundation", "CYaml", "GRDB", "ArgumentParser", "CReadline"]) == true)
  }
}
