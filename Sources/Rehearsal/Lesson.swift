import Dialogue
import Scenarios

/// What one more sample line would change in a call, found before it is written down.
///
/// The line itself is heard as it is now and as it would be then. Every other sample is tried as if nobody had taught
/// it: a tenth of each topic's samples is left out in turn and judged by what is learnt from the rest, once without
/// and once with the new line. Lines of golden transcripts are heard where they stand in their call.
public struct Lesson: Sendable {
  /// The topic the line is taught for; `TopicMatcher.offScript` for none.
  public let topic: String
  /// The line.
  public let line: String
  private let before: Call
  private let after: Call

  /// Into how many parts the samples of a topic are cut to be left out in turn.
  static let folds = 10

  /// A lesson: the scenario as it is, and with the line among the samples of the topic.
  public init(topic: String, line: String, before: Call, after: Call) {
    self.topic = topic
    self.line = line
    self.before = before
    self.after = after
  }

  /// A golden transcript to be tried: its name, its seed and what the trainee types.
  public typealias Transcript = (name: String, seed: UInt64, lines: [String])

  /// What the line would change.
  public func effect(on transcripts: [Transcript] = []) -> LessonEffect {
    let hearer = before.view(holding: topic)
    let samples = Call.samples(of: hearer.scenario)
    var effect = LessonEffect(
      topic: topic, now: hearer.ear.hear(line), then: after.view(holding: topic).ear.hear(line),
      shifts: sampleShifts(samples),
      samples: samples.count { $0.topic != TopicMatcher.offScript },
      strays: samples.count { $0.topic == TopicMatcher.offScript }, transcriptLines: 0)
    for transcript in transcripts {
      let shifts = transcriptShifts(transcript, counting: &effect.transcriptLines)
      effect.shifts += shifts
    }
    return effect
  }

  private func sampleShifts(_ samples: [TopicSample]) -> [LessonEffect.Shift] {
    var seen: [String: Int] = [:]
    let parts = samples.map { sample in
      defer { seen[sample.topic, default: 0] += 1 }
      return seen[sample.topic, default: 0] % Self.folds
    }
    let new = TopicSample(topic: topic, text: line)
    var shifts: [(place: Int, shift: LessonEffect.Shift)] = []
    for fold in 0..<Self.folds {
      let rest = zip(samples, parts).filter { $0.1 != fold }.map(\.0)
      let old = TopicMatcher(samples: rest, features: before.view(holding: topic).ear.features)
      let taught = TopicMatcher(samples: rest + [new], features: after.view(holding: topic).ear.features)
      for (place, sample) in samples.enumerated() where parts[place] == fold && sample.text != line {
        let (was, will) = (Self.topic(of: sample.text, by: old), Self.topic(of: sample.text, by: taught))
        guard was != will else { continue }
        shifts.append(
          (place, LessonEffect.Shift(text: sample.text, origin: .sample(topic: sample.topic), before: was, after: will))
        )
      }
    }
    return shifts.sorted { $0.place < $1.place }.map(\.shift)
  }

  private static func topic(of text: String, by matcher: TopicMatcher) -> String? {
    let matches = matcher.rank(text, limit: 1)
    return matcher.rejects(matches) ? nil : matches.first?.id
  }

  /// The lines of a transcript, each heard after what stood before it in the call as it is played today.
  private func transcriptShifts(_ transcript: Transcript, counting lines: inout Int) -> [LessonEffect.Shift] {
    let beginning = Beginning(
      scenario: before.scenario.id, scenarioDigest: "", lexiconDigest: "", engine: Call.engine, seed: transcript.seed,
      locale: before.scenario.locale, mode: .practice, trainee: "", opening: "")
    var state = SessionState()
    var shifts: [LessonEffect.Shift] = []
    for event in Script.play(transcript.lines, in: before, beginning: beginning) {
      if case .turn(let turn) = event.body, !turn.utterance.does(.proposal) || !turn.utterance.topics.isEmpty {
        lines += 1
        let then = after.hear(turn.utterance.text, in: state)
        for (was, will) in zip(turn.utterance.sentences, then.sentences) where was.topic != will.topic {
          shifts.append(
            LessonEffect.Shift(
              text: was.text, origin: .transcript(name: transcript.name, turn: turn.number), before: was.topic,
              after: will.topic))
        }
      }
      state.apply(event.body, of: before.scenario)
    }
    return shifts
  }
}
