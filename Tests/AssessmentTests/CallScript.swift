import Assessment
import Dialogue
import Rehearsal
import Scenarios
import Selling

/// A call written down by hand, line by line.
struct CallScript {
  var lines: [Turn] = []
  var closing: Closing?
  /// Hints, each with the number of lines said before it.
  var hints: [(after: Int, hint: Hint)] = []

  /// One line with what it did; all of it in one sentence unless the moves say otherwise.
  func line(
    _ text: String, _ kind: Question.Kind = .none, acts: [DialogueAct] = [], _ moves: [Move] = [],
    told: [Disclosed] = [], says: [SpokenReply] = [], topics: [TopicMatch] = []
  ) -> CallScript {
    let form: Question.Form = kind == .none ? .none : kind == .open ? .wh : kind == .closed ? .yesNo : .alternative
    let span = Span(0, text.unicodeScalars.count)
    let sentence = Sentence(
      text: text, span: span, acts: acts.map { ActMark($0, span: span, words: text) },
      question: Question(kind: kind, form: form), topics: topics, rejected: moves.isEmpty)
    var script = self
    script.lines.append(
      Turn(
        number: lines.count + 1, person: "cheng",
        utterance: Utterance(
          text: text, language: .english, sentences: [sentence], topics: [], rejected: moves.isEmpty),
        moves: moves, replies: says, disclosures: told))
    return script
  }

  /// An open question that gets the need, or its heart.
  func asks(_ need: String, gets level: Disclosure = .fact) -> CallScript {
    line(
      "What about \(need)?", .open, [Move(.asked, need)], told: [Disclosed(need: need, level: level, way: .elicited)],
      says: [SpokenReply(source: "need/\(need)/long", variant: 0, text: "Well, there is quite a lot.")])
  }

  /// A closed question that gets a hint.
  func probes(_ need: String) -> CallScript {
    line(
      "Is there \(need)?", .closed, [Move(.asked, need)], told: [Disclosed(need: need, level: .hint, way: .elicited)],
      says: [SpokenReply(source: "need/\(need)/short", variant: 0, text: "A bit.")])
  }

  func greets() -> CallScript {
    line("Hello, I'm Lin. May I ask a few things?", acts: [.greeting, .introduction, .permission], [])
  }
  func feels(_ need: String) -> CallScript {
    line("You must miss \(need).", acts: [.restateFeeling], [Move(.restatedFeeling, need)])
  }
  func restates(_ need: String) -> CallScript {
    line("So \(need), then.", acts: [.restateFact], [Move(.restatedFact, need)])
  }
  func sums(_ needs: String...) -> CallScript {
    line(
      "So what I heard: \(needs.joined(separator: ", ")).", acts: [.summary],
      [Move(.summed, needs.joined(separator: ","))],
      says: [SpokenReply(source: "shared/summary", variant: 0, text: "Yes, that's it.")])
  }
  func proposes(_ product: String) -> CallScript {
    line(
      "I propose \(product).", acts: [.proposal], [Move(.namedProduct, product), Move(.proposed, product)],
      says: [SpokenReply(source: "product/\(product)/liked", variant: 0, text: "Nice.")])
  }
  func pitches(_ product: String) -> CallScript {
    line("\(product) is wonderful!", acts: [.pitch], [Move(.namedProduct, product), Move(.pitchedEarly)])
  }
  func claims(_ target: String, tied need: String) -> CallScript {
    line("It is just so: \(target).", acts: [.claim], [Move(.trueClaim, target), Move(.toldTied, need)])
  }

  /// Asks the simulator for help, up to a rung of the ladder.
  func hinted(_ need: String, _ rung: Hint.Rung) -> CallScript {
    var script = self
    script.hints.append((lines.count, Hint(need: need, rung: rung, text: "…")))
    return script
  }

  /// The log, as a session keeps it.
  func log(seed: UInt64 = 1) -> [SessionEvent] {
    let beginning = Beginning(
      scenario: "trip", scenarioDigest: "", lexiconDigest: "", engine: "1", seed: seed, locale: "en", mode: .practice,
      trainee: "", opening: "Hello there.")
    var bodies: [SessionEvent.Body] = [.began(beginning)]
    for place in 0...lines.count {
      bodies += hints.filter { $0.after == place }.map { .hinted($0.hint) }
      if place < lines.count { bodies.append(.turn(lines[place])) }
    }
    if let closing { bodies.append(.ended(closing)) }
    return bodies.enumerated().map { SessionEvent(sequence: $0, time: 0, body: $1) }
  }

  var call: JudgedCall { JudgedCall(log(), in: TripFixture.scenario) }

  /// The call without one of its lines: later lines keep what they did, and what they leant on is gone.
  func without(_ place: Int) -> CallScript {
    var script = self
    script.lines.remove(at: place)
    for index in script.lines.indices { script.lines[index].number = index + 1 }
    return script
  }

  /// One line of several sentences, each with its question, acts and moves.
  func said(_ parts: [Part], told: [Disclosed] = []) -> CallScript {
    var script = self
    var (sentences, moves, text): ([Sentence], [Move], String) = ([], [], "")
    for (place, part) in parts.enumerated() {
      let start = text.unicodeScalars.count
      text += (text.isEmpty ? "" : " ") + part.text
      let span = Span(start, text.unicodeScalars.count)
      sentences.append(
        Sentence(
          text: part.text, span: span, acts: part.acts.map { ActMark($0, span: span, words: part.text) },
          question: part.question, rejected: false))
      moves += part.moves.map { Move($0.kind, $0.target, sentence: place) }
    }
    script.lines.append(
      Turn(
        number: lines.count + 1, person: "cheng",
        utterance: Utterance(text: text, language: .english, sentences: sentences, topics: [], rejected: false),
        moves: moves, disclosures: told))
    return script
  }

  /// A sentence of a line.
  struct Part {
    var text: String
    var question: Question = .none
    var acts: [DialogueAct] = []
    var moves: [Move] = []
  }

  /// What a measure finds with its own settings.
  func finds(_ measure: String, _ settings: [String: Int] = [:], version: Int = 1) -> Finding {
    let criterion = Criterion(
      id: "c", title: "", measure: measure, version: version, settings: settings, kind: .graded, weight: 1, levels: [],
      advice: "", better: "A better line.", examples: [])
    return Judge.finding(criterion, of: call)
  }
}
