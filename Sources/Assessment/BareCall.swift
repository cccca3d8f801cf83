import Dialogue
import Rehearsal
import Scenarios
import Selling

/// A conversation without a scenario, made into a log: what a rubric's bare examples are judged on.
///
/// There are no needs and products in it. Each line of the buyer's is a topic of its own (`said-1`, `said-2`, …), and
/// the moves are read off the acts of the trainee's sentences: enough for measures of manner and of asking.
public enum BareCall {
  /// The scenario of every bare call: nothing in it.
  public static func scenario(locale: String) -> Scenario {
    Scenario(
      id: "bare", locale: locale, title: "", brief: "", opening: [], people: [], needs: [], facts: [], products: [],
      objections: [], initiatives: [], endings: [], shared: SharedLines())
  }

  /// The log of these lines, each of the trainee's understood with the words of `lexicon` after what the buyer said.
  public static func log(lines: [Criterion.Example.Line], locale: String, lexicon: Lexicon) -> [SessionEvent] {
    log(lines: lines, locale: locale, ear: Understanding(lexicon: lexicon, samples: []))
  }

  /// The same with an ear made beforehand.
  public static func log(lines: [Criterion.Example.Line], locale: String, ear: Understanding) -> [SessionEvent] {
    let opening = lines.prefix { !$0.seller }.map(\.text)
    var talk = Talk(buyerSaid: opening)
    for line in lines.dropFirst(opening.count) {
      if line.seller { talk.hear(line.text, with: ear) } else { talk.answer(line.text) }
    }
    let beginning = Beginning(
      scenario: "bare", scenarioDigest: "", lexiconDigest: "", engine: "", seed: 0, locale: locale, mode: .practice,
      trainee: "", opening: opening.joined(separator: " "))
    let bodies = [.began(beginning)] + talk.turns.map(SessionEvent.Body.turn)
    return bodies.enumerated().map { SessionEvent(sequence: $0, time: 0, body: $1) }
  }
}

/// A bare conversation on its way.
private struct Talk {
  var turns: [Turn] = []
  /// The buyer's words since the last line of the trainee's.
  var latest: [String]
  /// All his words, by topic.
  var heard: [String: [String]] = [:]
  var recent: [String] = []

  init(buyerSaid: [String]) {
    latest = []
    buyerSaid.forEach { note($0) }
  }

  mutating func note(_ words: String) {
    let topic = "said-\(heard.count + 1)"
    heard[topic] = [words]
    recent.insert(topic, at: 0)
    latest.append(words)
  }

  mutating func hear(_ line: String, with ear: Understanding) {
    let asked = latest.contains { $0.contains("?") || $0.contains("\u{FF1F}") }
    let context = ConversationContext(
      buyerSaid: latest, heard: heard, recentTopics: recent, buyerAsked: asked, turn: turns.count,
      knownTopics: Set(heard.keys))
    let utterance = ear.hear(line, in: context)
    let number = turns.count + 1
    var moves: [Move] = []
    for (place, sentence) in utterance.sentences.enumerated() {
      moves += BareMoves.of(sentence, at: place, turn: number, buyerAsked: asked, early: isEarly)
    }
    turns.append(Turn(number: number, person: "buyer", utterance: utterance, moves: moves))
    latest = []
    recent = []
  }

  mutating func answer(_ words: String) {
    note(words)
    guard var turn = turns.popLast() else { return }
    turn.replies.append(SpokenReply(source: "bare/\(turn.replies.count)", variant: 0, text: words))
    let asked = turn.moves.contains { $0.kind == .asked }
    turn.disclosures.append(
      Disclosed(need: "said-\(heard.count)", level: .fact, way: asked ? .elicited : .volunteered))
    turns.append(turn)
  }

  /// Before three questions were asked, praise and advice come early.
  var isEarly: Bool { turns.flatMap(\.moves).count { $0.kind == .asked } < 3 }
}

/// The moves that a sentence's acts stand for where no scenario says more.
private enum BareMoves {
  static func of(_ sentence: Sentence, at place: Int, turn: Int, buyerAsked: Bool, early: Bool) -> [Move] {
    var moves: [Move] = []
    func add(_ kind: Move.Kind, _ target: String = "") { moves.append(Move(kind, target, sentence: place)) }

    for mark in sentence.acts {
      switch mark.act {
      case .restateFact: topics(mark).forEach { add(.restatedFact, $0) }
      case .restateFeeling: topics(mark).forEach { add(.restatedFeeling, $0) }
      case .summary: add(.summed, mark.topics.isEmpty ? "said" : mark.topics.joined(separator: ","))
      case .answer: add(.answered)
      case .proposal: add(.proposed)
      case .close: add(.pressed)
      case .offScript: add(.strayed)
      case .pitch, .advice, .information, .claim:
        if let topic = mark.topics.first {
          add(.toldTied, topic)
        } else if buyerAsked {
          add(.answered)
        } else {
          add(early && [.pitch, .advice].contains(mark.act) ? .pitchedEarly : .toldUntied)
        }
      default: break
      }
    }
    if asks(sentence) {
      let builtOn = sentence.acts.first { $0.act == .targetedQuestion || $0.act == .clarifyingQuestion }
      add(.asked, sentence.topic ?? builtOn?.topics.first ?? "asked-\(turn)-\(place)")
    }
    return moves
  }

  /// A question of substance: asking leave, greeting and small talk are courtesies.
  private static func asks(_ sentence: Sentence) -> Bool {
    guard sentence.question.kind != .none else { return false }
    let courtesies: [DialogueAct] = [.permission, .greeting, .smallTalk, .consentQuestion, .serviceQuestion, .summary]
    return !courtesies.contains { sentence.does($0) }
  }

  private static func topics(_ mark: ActMark) -> [String] { mark.topics.isEmpty ? [""] : mark.topics }
}
