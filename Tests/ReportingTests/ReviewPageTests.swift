import Assessment
import Dialogue
import Rehearsal
import Testing

@testable import Reporting

@Suite("Review page") struct ReviewPageTests {
  private func log(_ call: SampleCall, _ more: [SessionEvent.Body] = []) -> [SessionEvent] {
    let state = call.state(closing: nil)
    let began = state.beginning.map { [SessionEvent.Body.began($0)] } ?? []
    let bodies = began + state.turns.map { .turn($0) } + [.ended(call.returned)] + more
    return bodies.enumerated().map { SessionEvent(sequence: $0, time: 0, body: $1) }
  }

  private func page(_ call: SampleCall, _ log: [SessionEvent]) -> String {
    let debrief = Debrief(
      state: SessionState(folding: log, of: call.scenario), scenario: call.scenario, verdict: call.verdict,
      rubrics: call.rubrics, phrases: call.phrases)
    return ReviewPage(debrief, session: "1a2b3c4d", began: "2026-05-16 16:30", log: log).html
  }

  @Test("every element is closed, every id stands once, every link leads somewhere", arguments: Phrasebook.allCases)
  func wellFormed(phrases: Phrasebook) throws {
    let call = SampleCall(phrases: phrases)
    let html = page(call, log(call))
    var open: [String] = []
    for match in html.matches(of: /<(\/?)([a-z0-9]+)([^>]*)>/) {
      let (close, name, rest) = (match.1 == "/", String(match.2), match.3)
      if close {
        #expect(open.popLast() == name)
      } else if name != "meta", name != "br", !rest.hasSuffix("/") {
        open.append(name)
      }
    }
    #expect(open.isEmpty)
    let ids = html.matches(of: /\sid="([^"]*)"/).map { String($0.1) }
    #expect(Set(ids).count == ids.count)
    let links = html.matches(of: /href="([^"]*)"/).map { String($0.1) }
    #expect(!links.isEmpty)
    for link in links { #expect(link.hasPrefix("#") && ids.contains(String(link.dropFirst())), "\(link)") }
    for label in html.matches(of: /aria-labelledby="([^"]*)"/) { #expect(ids.contains(String(label.1))) }
  }

  @Test("it needs nothing from elsewhere: no script, no address", arguments: Phrasebook.allCases)
  func selfContained(phrases: Phrasebook) {
    let call = SampleCall(phrases: phrases)
    let html = page(call, log(call))
    for stranger in ["<script", "http://", "https://", "url(", "@import", "src="] { #expect(!html.contains(stranger)) }
    #expect(html.contains("<html lang=\"\(phrases.rawValue)\">"))
    #expect(!html.contains("nil") && !html.contains("Optional("))
  }

  @Test("it holds what was said, judged, advised and missed", arguments: Phrasebook.allCases)
  func complete(phrases: Phrasebook) {
    let call = SampleCall(phrases: phrases)
    let html = page(call, log(call))
    for line in call.lines { #expect(html.contains(Markup.escaped(line.said))) }
    for rubric in call.rubrics {
      #expect(html.contains(rubric.title))
      for criterion in rubric.criteria { #expect(html.contains(criterion.title)) }
    }
    for need in call.scenario.needs { #expect(html.contains(Markup.escaped(need.about))) }
    #expect(html.contains("href=\"#turn-3\""))
  }

  @Test("whatever was typed is text, never markup")
  func escaped() {
    let call = SampleCall(phrases: .english)
    let hostile = "</p><script>alert('x')</script>\u{1B}[31m\u{202E}&amp;\""
    let turn = Turn(
      number: 6, person: "lin",
      utterance: Utterance(text: hostile, language: .english, sentences: [], topics: [], rejected: true))
    let override = Override(rubric: "manner", criterion: "leading", value: 1000, reason: "<b>fair</b>")
    let html = page(call, log(call, [.turn(turn), .overridden(override)]))
    #expect(!html.contains("<script") && !html.contains("\u{1B}") && !html.contains("\u{202E}"))
    #expect(html.contains("&lt;/p&gt;&lt;script&gt;alert(&#39;x&#39;)") && html.contains("&amp;amp;&quot;"))
    #expect(html.contains("24.5 → 50.0 of 50.0") && html.contains("set by hand: &lt;b&gt;fair&lt;/b&gt;"))
  }

  @Test("lines taken back, hints and answers are shown")
  func afterwards() {
    let call = SampleCall(phrases: .english)
    var events = log(call)
    events.insert(SessionEvent(sequence: 0, time: 0, body: .undone(turn: 5)), at: 6)
    events.insert(
      SessionEvent(sequence: 0, time: 0, body: .hinted(Hint(need: "purse", rung: .nudge, text: "Think of money."))),
      at: 7)
    let html = page(call, events)
    #expect(html.contains("<del lang=\"en\">Then I would take the Canal Folder: twelve kilos.</del>"))
    #expect(html.contains("after turn 4: Think of money."))
  }
}
