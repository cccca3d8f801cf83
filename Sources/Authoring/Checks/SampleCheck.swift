import Dialogue
import Rehearsal
import Scenarios

/// Hears every sample line as the buyer would, with it among the samples and without it.
struct SampleCheck {
  private let checked: CheckedScenario
  private let call: Call

  /// Into how many parts the samples of a topic are cut to be left out in turn.
  private static let folds = 5
  /// From this fit on (thousandths) another topic is meant by a sample that was left out, where its own topic lies so
  /// far behind and so many others lie between: measured on two scenarios, half of the samples put to a wrong topic,
  /// and 7 in a thousand of the others.
  private static let pull = (from: 500, lead: 220, others: 15)
  /// A topic of fewer samples misses each of them too much to say.
  private static let enough = 15

  /// Something that teaches the ear, and where it stands.
  private struct Taught {
    var topic: String
    var text: String
    var file: String
    var place: () -> Place
  }

  init(_ checked: CheckedScenario, call: Call) {
    self.checked = checked
    self.call = call
  }

  func run() {
    let all = taught()
    twins(all)
    lookAtFirstQuestions()
    var misheard: Set<Int> = []
    for (index, sample) in all.enumerated() where !hear(sample) { misheard.insert(index) }
    leaveOut(all, but: misheard)
  }

  /// The scenario's own; what all scenarios share may well be asked for in one of them.
  private func taught() -> [Taught] {
    let scenario = checked.scenario
    let words = checked.words
    var all: [Taught] = []
    for need in scenario.needs {
      all += need.ask.map { text in
        Taught(topic: need.id, text: text, file: words.file) { words["needs", need.id, "ask", text] }
      }
    }
    for fact in scenario.facts {
      all += fact.ask.map { text in
        Taught(topic: fact.id, text: text, file: words.file) { words["facts", fact.id, "ask", text] }
      }
    }
    all += scenario.offScript.map { text in
      Taught(topic: TopicMatcher.offScript, text: text, file: words.file) { words["offScript", text] }
    }
    return all
  }

  /// Notes a need whose first question, which hints and debriefs propose, does not open it or names the answer.
  private func lookAtFirstQuestions() {
    for need in checked.scenario.needs where need.state != .none && need.weight > 0 {
      guard let first = need.ask.first else { continue }
      let question = call.ear.hear(first).question
      let opens = question.form == .wh || question.form == .imperative || question.kind == .open
      let named = need.names.first { Phrase.anyOf([$0], in: first) }
      guard !opens || named != nil else { continue }
      checked.log.add(
        .firstQuestion, checked.words.file, checked.words["needs", need.id, "ask", first],
        "the first question of `\(need.id)`, `\(first.shortened)`, "
          + (named.map { "names the answer (`\($0)`)" } ?? "does not ask openly"),
        "put first what a good seller would ask: debriefs and hints propose it")
    }
  }

  /// Lines of the same words at two topics.
  private func twins(_ all: [Taught]) {
    var seen: [Set<String>: Taught] = [:]
    for sample in all {
      let essence = Utterance.essence(sample.text)
      let words = Set(
        essence.contains(" ") ? essence.split(separator: " ").map(String.init) : essence.map { String($0) })
      if let first = seen[words], first.topic != sample.topic {
        note(
          .sharedSample, sample,
          "`\(sample.text.shortened)` has the words of `\(first.text.shortened)`, a sample of "
            + "`\(first.topic)`", "keep one of the two")
      } else {
        seen[words] = sample
      }
    }
  }

  /// Notes a sample that is not heard as its own topic although it was learnt.
  private func hear(_ sample: Taught) -> Bool {
    let heard = call.ear.hear(sample.text)
    let stray = sample.topic == TopicMatcher.offScript
    let topics = heard.sentences.compactMap(\.topic)
    let best = heard.rejected ? TopicMatcher.offScript : heard.topics.first?.id ?? TopicMatcher.offScript
    if best == sample.topic || topics.contains(sample.topic) || (stray && topics.isEmpty) { return true }
    let own = heard.topics.first { $0.id == sample.topic }?.score ?? 0
    let other = heard.topics.first { $0.id == best }?.score ?? 0
    let name = best == TopicMatcher.offScript ? "off script" : "`\(best)` (fit \(other), its own \(own))"
    note(
      .sampleElsewhere, sample,
      "`\(sample.text.shortened)` is a sample of `\(sample.topic)` and is heard as \(name)",
      stray ? "take it out, or move it to that topic" : "move it there, word it more plainly, or take it out")
    return false
  }

  /// Notes samples that are another topic's where they are not learnt themselves.
  private func leaveOut(_ all: [Taught], but known: Set<Int>) {
    let shared = checked.scenario.shared.smallTalk.flatMap { talk in
      talk.ask.map { TopicSample(topic: talk.id, text: $0) }
    }
    // By its own letters, so that a sample more leaves the parts of all others as they are.
    let parts = all.map { sample in
      Int(sample.text.unicodeScalars.reduce(UInt32(7)) { $0 &* 31 &+ $1.value } >> 3) % Self.folds
    }
    let asked = all.indices.filter { all[$0].topic != TopicMatcher.offScript }
    let counts = Dictionary(grouping: asked) { all[$0].topic }.mapValues(\.count)
    let features = call.ear.features
    let learnt = asked.map { TopicSample(topic: all[$0].topic, text: all[$0].text) }
    let folds = asked.map { parts[$0] }
    let matchers = Parallel.map(Array(0..<Self.folds)) { fold in
      let rest = zip(learnt, folds).filter { $1 != fold }.map(\.0)
      return TopicMatcher(samples: rest + shared, features: features)
    }
    for index in asked where !known.contains(index) && counts[all[index].topic, default: 0] >= Self.enough {
      let sample = all[index]
      let matcher = matchers[parts[index]]
      // Most are heard as their own: only for the others is it asked how far behind that lies.
      guard let best = matcher.rank(sample.text, limit: 1).first, best.id != sample.topic, best.score >= Self.pull.from
      else { continue }
      let matches = matcher.rank(sample.text, limit: 1000)
      let place = matches.firstIndex { $0.id == sample.topic } ?? matches.count
      let own = place < matches.count ? matches[place].score : 0
      guard place >= Self.pull.others, best.score - own >= Self.pull.lead else { continue }
      note(
        .samplePull, sample,
        "`\(sample.text.shortened)` is a sample of `\(sample.topic)` and by itself would be heard as `\(best.id)` "
          + "(fit \(best.score), its own \(own); like `\(best.sample.shortened)`)",
        "move it there, or write another like it beside it")
    }
  }

  private func note(_ code: DiagnosticCode, _ sample: Taught, _ message: String, _ remedy: String) {
    checked.log.add(code, sample.file, sample.place(), message, remedy)
  }
}
