import Foundation
import Reporting
import Testing

@Suite("Checkup") struct CheckupTests {
  static let all: [CheckupFinding] =
    [
      .program(version: "1.2.3", path: "/usr/bin/askfirst"), .terminal(name: "xterm", columns: 80, colour: true),
      .narrow(columns: 40), .poorTerminal(name: ""), .poorTerminal(name: "dumb"), .noTerminal, .plain,
      .unicode(locale: "en_GB.UTF-8"), .ascii(locale: ""), .ascii(locale: "zh_CN.UTF-8"),
      .otherEncoding(locale: "zh_CN.GB18030", encoding: "GB18030"), .home(what: .data, path: "/d"),
      .home(what: .state, path: "/s"), .noHome(what: .data), .noHome(what: .state), .closedHome(path: "/root"),
      .relative(variable: "XDG_DATA_HOME", value: "data"), .store(path: "/s", format: 1, sessions: 1, bytes: 41_000),
      .olderStore(path: "/s", format: 1, current: 2, sessions: 12, bytes: 3_200_000), .noStore(path: "/s"),
      .unfinished(path: "/s"), .busy(path: "/s"), .unwritable(path: "/s"), .room(bytes: 77_000_000_000),
      .room(bytes: 1_000), .library(path: "/l", scenarios: 1, rubrics: 2, warnings: 0),
      .library(path: "/l", scenarios: 2, rubrics: 1, warnings: 3), .libraryMistakes(path: "/l", errors: 4),
      .noLibrary(path: "/l"), .noLibrary(path: nil),
    ] + CheckupFinding.StoreTrouble.allCases.map { .storeTrouble($0, path: "/s", said: "so") }

  @Test(
    "keeps to its width and has words for everything, in every language", arguments: Phrasebook.allCases, [40, 60, 92])
  func words(phrases: Phrasebook, width: Int) {
    for finding in Self.all {
      let text = CheckupReport([finding]).text(phrases: phrases, width: width, colour: false)
      expectReadable(text, width: width)
      #expect(text.split(separator: "\n").count >= 2, "\(text)")
      #expect(
        text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) } == (phrases == .chinese), "\(text)")
    }
  }

  @Test("whatever has to be mended says what to do", arguments: Self.all)
  func remedies(finding: CheckupFinding) throws {
    let json = CheckupReport([finding]).json(phrases: .english)
    let object = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    let found = try #require((object["findings"] as? [[String: String]])?.first)
    #expect(object["healthy"] as? Bool == (finding.health != .mend))
    #expect(found["health"] == finding.health.rawValue && found["code"] == finding.code)
    if finding.health != .fine, finding != .unfinished(path: "/s"), finding != .busy(path: "/s") {
      #expect(found["remedy"]?.isEmpty == false, "\(found)")
    }
  }

  @Test("sizes as people say them")
  func sizes() {
    for (bytes, words) in [
      (0, "0 B free"), (999, "999 B free"), (41_000, "41 kB free"), (3_249_000, "3.2 MB free"),
      (999_960, "1 MB free"), (77_000_000_000, "77 GB free"), (5_000_000_000_000, "5 TB free"),
    ] as [(Int64, String)] {
      #expect(CheckupReport([.room(bytes: bytes)]).text(phrases: .english, width: 92, colour: false).contains(words))
    }
  }
}
