import Assessment
import Foundation
import Rehearsal
import Reporting
import Scenarios
import Selling
import Testing

@Suite("Reports over many calls") struct FiguresTests {
  static func card(_ rubric: String, _ shares: [(String, Int)]) -> CardFigures {
    let criteria = shares.map { id, share in
      CriterionFigures(
        criterion: id, dimension: "breadth", measure: id, possible: 200, earned: share / 5, value: share,
        result: share >= 750 ? .met : share >= 300 ? .partly : .never)
    }
    return CardFigures(rubric: rubric, total: criteria.reduce(0) { $0 + $1.earned }, criteria: criteria)
  }

  /// Two trainees: one practised and got better, the other hardly began; and what does not count.
  static func sessions() -> [SessionFigures] {
    func session(
      _ number: Int, _ trainee: String, _ share: Int, _ outcome: Outcome?, _ cause: LossCause? = nil,
      mode: Beginning.Mode = .practice, state: SessionFigures.State = .ended
    ) -> SessionFigures {
      SessionFigures(
        session: SessionID("5e55\(number)"), trainee: trainee, scenario: "town-bicycle", scenarioDigest: "d1",
        locale: "en", mode: mode, startedAt: 1_767_225_600_000 + Int64(number) * 86_400_000,
        lastAt: 1_767_225_600_000 + Int64(number) * 86_400_000 + 600_000, turns: 9, state: state,
        outcome: outcome, cause: cause,
        cards: state == .ended
          ? [
            card("discovery", [("coverage", share), ("order", share / 2), ("objections", 800)]),
            card("manner", [("leading", 1000 - share), ("courtesy", share)]),
          ] : [], known: share > 500 ? ["ride": .fact, "fear": .hint] : ["ride": .hint])
    }
    let shares = [100, 200, 250, 300, 600, 700, 750, 800]
    let calls = shares.enumerated().map { number, share in
      session(
        number, "安娜·冯塔纳", share, share > 600 ? .bought : .wavering, share > 600 ? nil : .didNotListen,
        mode: number % 4 == 3 ? .exam : .practice)
    }
    return calls + [
      session(20, "=SUM(A1)", 300, .refused, .price), session(21, "=SUM(A1)", 300, .abandoned),
      session(22, "=SUM(A1)", 300, nil, state: .open), session(23, "=SUM(A1)", 400, .returned),
    ]
  }

  static let needs = ["d1": ["ride", "fear"]]

  let figures = PracticeFigures(sessions())

  func names(_ phrases: Phrasebook) -> ReportNames {
    let call = SampleCall(phrases: phrases)
    return ReportNames(scenarios: [call.scenario], rubrics: call.rubrics)
  }

  func missed(_ figures: PracticeFigures) -> [MissedNeed] { figures.missedNeeds { Self.needs[$0] ?? [] } }

  func reports(_ phrases: Phrasebook) -> [(String, (ReportStyle) -> String)] {
    let names = names(phrases)
    let profile = ProfileReport(
      trainee: "安娜·冯塔纳", figures: PracticeFigures(Self.sessions().filter { $0.trainee == "安娜·冯塔纳" }), names: names)
    let team = TeamReport(figures: figures, needs: missed(figures), names: names)
    let scenario = ScenarioReport(figures: figures, needs: missed(figures), names: names)
    let criterion = CriterionReport(figures: figures, names: names)
    return [
      ("profile", { profile.text(phrases: phrases, style: $0) }), ("team", { team.text(phrases: phrases, style: $0) }),
      ("scenario", { scenario.text(phrases: phrases, style: $0) }),
      ("criterion", { criterion.text(phrases: phrases, style: $0) }),
    ]
  }

  @Test("reports read as they were recorded", arguments: Phrasebook.allCases, [60, 80])
  func texts(phrases: Phrasebook, width: Int) throws {
    for (name, report) in reports(phrases) {
      let text = report(ReportStyle(width: width, colour: false, bars: true))
      expectReadable(text, width: width)
      try expectSnapshot(text, named: "figures-\(name)-\(phrases.rawValue)-\(width)")
    }
  }

  @Test(
    "Plain reports have every figure behind its name, and neither bars nor rows of spaces", arguments: [40, 60, 100])
  func plain(width: Int) throws {
    for phrases in Phrasebook.allCases {
      for (_, report) in reports(phrases) {
        let text = PlainText.$isAsked.withValue(true) {
          report(ReportStyle(width: width, colour: true, bars: true))
        }
        expectReadable(text, width: width)
        #expect(!text.unicodeScalars.contains { (0x2500...0x259F).contains($0.value) })
        for line in text.split(separator: "\n") where !line.contains("10") {
          #expect(!line.drop { $0 == " " }.contains("   "), "\(line)")
        }
      }
    }
    let columns = reports(.english)[0].1(ReportStyle(width: 80, colour: false, bars: false))
    #expect(!columns.unicodeScalars.contains { (0x2580...0x259F).contains($0.value) })
  }

  @Test("The course's figures are called what they are", arguments: Phrasebook.allCases)
  func course(phrases: Phrasebook) {
    let text = reports(phrases)[1].1(ReportStyle(width: 80, colour: false, bars: false))
    #expect(text.contains("68%"))
    #expect(text.contains(phrases == .english ? "the course's figures for a firm's lost customers" : "课程给出的企业流失客户数据"))
  }

  @Test("Too few calls are said to be too few")
  func few() {
    let one = PracticeFigures(Array(Self.sessions().prefix(1)))
    let report = ProfileReport(trainee: "", figures: one, names: names(.english))
    let text = report.text(phrases: .english, style: ReportStyle(width: 80, colour: false, bars: true))
    #expect(text.contains("too little to say") && text.contains("(no name)"))
    #expect(!text.contains("consultative") && !text.contains("Strongest: H"))
  }

  @Test("Nothing that fits is said in words", arguments: Phrasebook.allCases)
  func nothing(phrases: Phrasebook) {
    let none = PracticeFigures([])
    let style = ReportStyle(width: 60, colour: false, bars: false)
    #expect(
      TeamReport(figures: none, needs: [], names: names(phrases)).text(phrases: phrases, style: style)
        == phrases.nothingFits + "\n")
    #expect(
      ScenarioReport(figures: none, needs: [], names: names(phrases)).text(phrases: phrases, style: style)
        == phrases.nothingFits + "\n")
  }

  // MARK: For programs

  @Test("JSON holds the same figures")
  func json() throws {
    let team = TeamReport(figures: figures, needs: missed(figures), names: names(.english))
    let object = try #require(try JSONSerialization.jsonObject(with: Data(team.json().utf8)) as? [String: Any])
    let trainees = try #require(object["trainees"] as? [[String: Any]])
    #expect(trainees.map { $0["trainee"] as? String } == ["=SUM(A1)", "安娜·冯塔纳"])
    #expect(trainees[0]["counted"] as? Int == 2 && trainees[0]["abandoned"] as? Int == 1)
    #expect((object["causes"] as? [String: Int])?["oversold"] == 1)
    #expect((object["needs"] as? [[String: Any]])?.first?["id"] as? String == "fear")
    for json in [
      ScenarioReport(figures: figures, needs: missed(figures), names: names(.chinese)).json(),
      CriterionReport(figures: figures, names: names(.chinese)).json(),
      ProfileReport(trainee: "安娜", figures: figures, names: names(.chinese)).json(),
    ] {
      _ = try JSONSerialization.jsonObject(with: Data(json.utf8))
    }
  }

  @Test("Every row of a report in csv has as many cells as its head, and begins no formula")
  func csv() {
    let names = names(.english)
    for text in [
      ProfileReport(trainee: "=1", figures: figures, names: names).csv(),
      TeamReport(figures: figures, needs: missed(figures), names: names).csv(),
      ScenarioReport(figures: figures, needs: missed(figures), names: names).csv(),
      CriterionReport(figures: figures, names: names).csv(),
    ] {
      let rows = SeparatedValues.rows(text)
      #expect(rows.count > 1)
      #expect(Set(rows.map(\.count)).count == 1)
      #expect(!rows.joined().contains { $0.hasPrefix("=") })
    }
  }

  @Test(
    "A cell is quoted by RFC 4180 and is never a formula",
    arguments: [
      ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"so\"", "\"say \"\"so\"\"\""), ("two\nlines", "\"two\nlines\""),
      ("=1+1", "'=1+1"), ("+49", "'+49"), ("-1", "'-1"), ("@x", "'@x"), ("\tx", "'\tx"), ("\rx", "\"'\rx\""),
      ("\nx", "\"'\nx\""), ("＝1", "'＝1"), ("＠x", "'＠x"), ("=a,b", "\"'=a,b\""), ("a=b", "a=b"), (" x", "\" x\""),
      ("", ""), ("陈立，“好”", "陈立，“好”"),
    ])
  func cells(words: String, written: String) {
    #expect(CSVText.row([words]) == written + "\r\n")
    #expect(SeparatedValues.rows(CSVText.row([words, "end"])).first?.last == "end")
  }

  @Test("Every column is explained")
  func documented() throws {
    let top = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let page = try String(contentsOf: top.appending(path: "Documentation/export.md"), encoding: .utf8)
    let names = names(.english)
    let heads = [
      ProfileReport(trainee: "", figures: figures, names: names).csv(),
      TeamReport(figures: figures, needs: [], names: names).csv(),
      ScenarioReport(figures: figures, needs: [], names: names).csv(),
      CriterionReport(figures: figures, names: names).csv(),
    ].compactMap { SeparatedValues.rows($0).first }
    for column in heads.joined() + ExportTable.allCases.flatMap({ $0.columns(rubrics: []) }) {
      let family = ["level_", "outcome_", "cause_"].first { column.hasPrefix($0) && column != "level_" }
      #expect(page.contains("`\(column)`") || family.map { page.contains("`\($0)") } == true, "\(column)")
    }
  }

  @Test("Numbers stay numbers")
  func numbers() {
    #expect(CSVText.row([.number(-5), .none, .number(12)]) == "-5,,12\r\n")
  }

  @Test("The exported tables say the same as csv and as JSON lines", arguments: ExportTable.allCases)
  func export(table: ExportTable) throws {
    let evidence = Evidence(turn: 2, quote: "=cmd|' /C calc'!A0, \"he\"\nsaid", helped: true, reason: "polite")
    let card = Scorecard(
      rubric: "manner", rubricDigest: "ab", total: 70,
      criteria: [
        CriterionScore(
          criterion: "courtesy", dimension: "warmth", measure: "courtesy", version: 1, possible: 100, earned: 70,
          finding: Finding(value: 700, result: .partly, evidence: [evidence]))
      ])
    var session = Self.sessions()[8]
    session.cards = [CardFigures(card)]
    let csv = SeparatedValues.rows(
      table.head(.csv, rubrics: ["ask", "manner"])
        + table.rows(of: session, format: .csv, rubrics: ["ask", "manner"]) { [card] })
    #expect(csv.count == 2 && csv[0].count == csv[1].count)
    #expect(csv[0] == table.columns(rubrics: ["ask", "manner"]))
    let line = table.rows(of: session, format: .jsonl, rubrics: ["ask", "manner"]) { [card] }
    let object = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    #expect(Set(object.keys) == Set(csv[0]))
    for (name, cell) in zip(csv[0], csv[1]) {
      let value = object[name].map { $0 is NSNull ? "" : "\($0)" } ?? "missing"
      #expect(cell == value || cell == "'" + value, "\(name)")
    }
  }
}

/// A reader of RFC 4180 that was written for the tests alone.
enum SeparatedValues {
  static func rows(_ text: String) -> [[String]] {
    var (rows, row, cell, quoted): ([[String]], [String], String.UnicodeScalarView, Bool) = ([], [], .init(), false)
    let scalars = Array(text.unicodeScalars)
    var place = 0
    while place < scalars.count {
      let scalar = scalars[place]
      place += 1
      if quoted {
        if scalar != "\"" {
          cell.append(scalar)
        } else if place < scalars.count, scalars[place] == "\"" {
          cell.append("\"")
          place += 1
        } else {
          quoted = false
        }
      } else if scalar == "\"" {
        quoted = true
      } else if scalar == "," || scalar == "\r" {
        row.append(String(cell))
        cell = .init()
        guard scalar == "\r" else { continue }
        place += 1
        rows.append(row)
        row = []
      } else {
        cell.append(scalar)
      }
    }
    return rows
  }
}
