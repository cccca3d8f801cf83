import Dialogue
import Rehearsal
import Scenarios
import Selling
import Testing

@testable import Records

/// What was stored once is read for ever.
///
/// If a test of this suite fails, mend the code, never the fixture:
/// a new stored form gets a new format and fixtures of its own beside these.
@Suite("Stored forms of format 1")
struct FixtureTests {
  @Test("Every kind of event reads as it was meant, and writes back byte for byte", arguments: SampleEvents.all)
  func events(file: String, event: SessionEvent) throws {
    let bytes = try Fixtures.format1(file)
    let record = try EventRecord.decoded(from: bytes, session: SampleEvents.session, sequence: event.sequence)
    #expect(record.event == event)
    #expect(try record.encoded() == bytes)
  }

  @Test("There is a fixture of every kind of event")
  func complete() {
    #expect(Set(SampleEvents.all.map(\.event.body.kind)) == Set(EventKind.allCases))
  }

  @Test("A scorecard and a verdict read as they were meant, and write back byte for byte")
  func judgements() throws {
    let card = try ScorecardRecord.decoded(from: Fixtures.format1("scorecard"), place: "fixture")
    #expect(card.scorecard == SampleVerdict.card)
    #expect(try card.encoded() == Fixtures.format1("scorecard"))
    let verdict = try VerdictRecord.decoded(from: Fixtures.format1("verdict"), place: "fixture")
    #expect(verdict.verdict == SampleVerdict.verdict)
    #expect(try verdict.encoded() == Fixtures.format1("verdict"))
  }

  @Test("The last line of a call is as it was published")
  func report() throws {
    let bought = CallReportRecord(
      session: SampleEvents.session, closing: SampleEvents.bought, verdict: SampleVerdict.verdict)
    #expect(try bought.encoded() == Fixtures.format1("report"))
  }

  @Test("The words of format 1 are still known; new ones may join them")
  func words() {
    let acts = """
      greeting introduction permission open-question closed-question choice-question clarifying-question \
      consent-question service-question leading-question stacked-question self-answered-question \
      targeted-question information-question restate-fact restate-feeling summary empathy pitch advice \
      information claim promise answer thanks apology proposal close small-talk off-script
      """
    let moves = """
      asked guessed repeated restated-fact restated-feeling summed misheard named-product true-claim false-claim \
      told-tied told-untied pitched-early proposed pressed answered ignored settled unsettled next-step strayed pried
      """
    let causes = """
      died lost-contact price complaint did-not-ask did-not-listen told-too-early competitor influence-of-others
      """
    known(acts, DialogueAct.self)
    known(moves, Move.Kind.self)
    known(causes, LossCause.self)
    known("en zh mixed und", Language.self)
    known("open closed choice none", Question.Kind.self)
    known("wh yesno or tag imperative none", Question.Form.self)
    known("number money date duration name", Slot.Kind.self)
    known("elicited volunteered named", Disclosed.Way.self)
    known("understanding worth trust satisfaction patience", Meter.self)
    known("bought wavering refused walked-out returned competitor abandoned", Outcome.self)
    known("practice exam", Beginning.Mode.self)
    for word in ["nothing", "hint", "fact", "heart"] { #expect(Disclosure(word: word) != nil) }
  }

  private func known<List: RawRepresentable>(_ words: String, _ list: List.Type) where List.RawValue == String {
    for word in words.split(separator: " ") { #expect(List(rawValue: String(word)) != nil, "\(word)") }
  }
}
