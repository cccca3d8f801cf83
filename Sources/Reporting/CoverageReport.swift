import Dialogue
import Rehearsal
import Scenarios

/// The lines that the buyer did not follow well, with what to do about each: for a trainer to read, or for a program.
public struct CoverageReport: Sendable {
  /// The lines, the most frequent first.
  public var gaps: [Coverage.Gap]
  /// How many lines were not followed well once and are heard plainly by now.
  public var settled: Int
  /// How many sessions were read.
  public var sessions: Int
  /// How many sessions could not be read.
  public var unreadable: Int
  /// The scenarios that are at hand, in each language.
  public var scenarios: [Scenario]
  /// How far the reader's clock is ahead of UTC.
  public var minutesFromUTC: Int

  /// A report of what was found.
  public init(
    gaps: [Coverage.Gap], settled: Int, sessions: Int, unreadable: Int, scenarios: [Scenario], minutesFromUTC: Int = 0
  ) {
    self.gaps = gaps
    self.settled = settled
    self.sessions = sessions
    self.unreadable = unreadable
    self.scenarios = scenarios
    self.minutesFromUTC = minutesFromUTC
  }

  /// The report as text; at most `limit` lines are shown.
  public func text(limit: Int, phrases: Phrasebook, width: Int, colour: Bool) -> String {
    var page = Page(width: width, colour: colour, phrases: phrases)
    guard !gaps.isEmpty else {
      page.add(
        sessions == 0
          ? phrases.noSessions
          : phrases.say("The buyer followed every line well.", "客户把每句话都听明白了。"))
      addRemarks(phrases, to: &page)
      return page.text
    }
    page.add(phrases.say("Lines that the buyer did not follow well", "客户没有听明白的话"), tone: .strong)
    let shown = gaps.prefix(max(0, limit))
    for place in places(of: shown) {
      page.blank()
      page.add(title(of: place, phrases), tone: .strong)
      for gap in shown where place == Place(gap) { write(gap, phrases, to: &page) }
    }
    page.blank()
    if shown.count < gaps.count {
      page.add(
        phrases.say(
          "\(shown.count) of \(gaps.count) shown; --limit \(gaps.count) shows all.",
          "显示了 \(gaps.count) 句里的 \(shown.count) 句；--limit \(gaps.count) 全部显示。"))
    }
    page.add(
      phrases.say(
        "A line may belong to another topic than the nearest: put its id into the command, or off-script.",
        "最近的话题不一定就对：可以在命令里换成别的话题，或者 off-script（剧本外）。"))
    addRemarks(phrases, to: &page)
    return page.text
  }

  private func addRemarks(_ phrases: Phrasebook, to page: inout Page) {
    if settled > 0 {
      page.add(
        phrases.say(
          settled == 1 ? "1 more is heard plainly by now." : "\(settled) more are heard plainly by now.",
          "另有 \(settled) 句现在已经能听明白。"))
    }
    if unreadable > 0 {
      page.add(
        phrases.say(
          "\(plural(unreadable, "session")) could not be read; askfirst history shows which.",
          "有 \(unreadable) 次练习读不出来；用 askfirst history 查看。"))
    }
    if sessions > 0 {
      page.add(
        phrases.say(
          sessions == 1
            ? "From the log of 1 session; nothing else is collected."
            : "From the logs of \(sessions) sessions; nothing else is collected.",
          "来自 \(sessions) 次练习的记录，没有另外收集任何东西。"))
    }
  }

  // MARK: One line

  /// A scenario in a language.
  private struct Place: Equatable {
    var scenario: String
    var locale: String

    init(_ gap: Coverage.Gap) { (scenario, locale) = (gap.scenario, gap.locale) }
  }

  private func places(of gaps: ArraySlice<Coverage.Gap>) -> [Place] {
    gaps.reduce(into: []) { places, gap in if !places.contains(Place(gap)) { places.append(Place(gap)) } }
  }

  private func scenario(_ place: Place) -> Scenario? {
    scenarios.first { $0.id == place.scenario && $0.locale == place.locale }
  }

  private func title(of place: Place, _ phrases: Phrasebook) -> String {
    let here = gaps.filter { Place($0) == place }
    let times = here.reduce(0) { $0 + $1.count }
    let name = scenario(place).map { phrases.titled($0.title) + " " } ?? ""
    let missing = scenario(place) == nil ? phrases.say("; not in this library", "；这个库里没有") : ""
    return phrases.say(
      "\(name)\(place.scenario), \(place.locale): \(plural(here.count, "line")), said \(plural(times, "time"))\(missing)",
      "\(name)\(place.scenario)，\(place.locale)：\(here.count) 句，说过 \(times) 次\(missing)")
  }

  private func plural(_ count: Int, _ thing: String) -> String { count == 1 ? "1 \(thing)" : "\(count) \(thing)s" }

  private func write(_ gap: Coverage.Gap, _ phrases: Phrasebook, to page: inout Page) {
    page.blank()
    page.add(phrases.quoted(gap.text), lead: phrases.say("\(gap.count)×", "\(gap.count) 次") + " ", leadTone: .strong)
    let date = CalendarTime.minute(gap.last, minutesFromUTC: minutesFromUTC).prefix(10)
    page.add(
      phrases.standing(gap.standing) + phrases.say(" · last said ", " · 最近一次 ") + date, indent: 4)
    let scenario = scenario(Place(gap))
    for match in gap.topics.prefix(3) {
      page.add(title(of: match.id, in: scenario, phrases), lead: "\(match.id) \(match.score)  ", indent: 4)
    }
    if scenario != nil { page.command(Self.command(gap).map(Self.shellWord), indent: 4) }
  }

  private func title(of topic: String, in scenario: Scenario?, _ phrases: Phrasebook) -> String {
    if topic == TopicMatcher.offScript { return phrases.say("what no script can know", "剧本外的话") }
    return scenario.flatMap { $0.need(topic)?.about ?? $0.fact(topic)?.about } ?? ""
  }

  // MARK: The command

  /// The words of the command that teaches a line for the topic that comes nearest.
  static func command(_ gap: Coverage.Gap) -> [String] {
    let topic = gap.topics.first { $0.id != TopicMatcher.offScript }?.id ?? TopicMatcher.offScript
    let line = gap.text.hasPrefix("-") ? ["--", gap.text] : [gap.text]
    return ["askfirst", "teach", "--locale", gap.locale, gap.scenario, topic] + line
  }

  /// A word as a shell has to read it.
  static func shellWord(_ word: String) -> String {
    let plain = word.unicodeScalars.allSatisfy {
      $0.isASCII && ($0.properties.isAlphabetic || "0123456789-_./".unicodeScalars.contains($0))
    }
    if plain && !word.isEmpty { return word }
    var quoted = "'"
    for character in word { quoted += character == "'" ? "'\\''" : String(character) }
    return quoted + "'"
  }

  // MARK: For programs

  /// The report as one JSON object; all lines, or at most `limit`.
  ///
  /// `rule` holds the figures of what counts; `standing` is that of `askfirst understand`; `last` is in milliseconds
  /// since 1970; `teach` holds the words of the command, and is left out where the scenario is not at hand.
  public func json(limit: Int?) -> String {
    var json = JSONText()
    json.object {
      $0.member("sessions", sessions)
      $0.member("unreadable", unreadable)
      $0.member("settled", settled)
      $0.key("rule")
      $0.object {
        $0.member("bar", TopicStanding.bar)
        $0.member("plain", TopicStanding.plain)
        $0.member("close", TopicStanding.closeCall)
      }
      $0.member("lines", each: Array(gaps.prefix(limit ?? gaps.count))) { json, gap in write(gap, to: &json) }
    }
    return json.text
  }

  private func write(_ gap: Coverage.Gap, to json: inout JSONText) {
    let scenario = scenario(Place(gap))
    json.object {
      $0.member("scenario", gap.scenario)
      $0.member("locale", gap.locale)
      $0.member("text", gap.text)
      $0.member("count", gap.count)
      $0.member("last", Int(gap.last))
      $0.member("verdict", gap.standing.verdict.rawValue)
      $0.member("lead", gap.standing.lead)
      $0.member("topics", each: gap.topics) { json, match in
        json.object {
          $0.member("id", match.id)
          $0.member("title", title(of: match.id, in: scenario, .english))
          $0.member("score", match.score)
        }
      }
      if scenario != nil { $0.member("teach", each: Self.command(gap)) { $0.string($1) } }
    }
  }
}
