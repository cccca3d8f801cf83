import Rehearsal
import Selling

/// The stored form of a turn.
struct TurnRecord: Codable, Sendable {
  var number: Int
  var person: String
  var day: Int
  var utterance: UtteranceRecord
  var moves: [MoveRecord]
  var replies: [ReplyRecord]
  var disclosures: [DisclosedRecord]
  var effects: [EffectRecord]

  init(_ turn: Turn) {
    number = turn.number
    person = turn.person
    day = turn.day
    utterance = UtteranceRecord(turn.utterance)
    moves = turn.moves.map(MoveRecord.init)
    replies = turn.replies.map(ReplyRecord.init)
    disclosures = turn.disclosures.map(DisclosedRecord.init)
    effects = turn.effects.map(EffectRecord.init)
  }

  var value: Turn {
    Turn(
      number: number, person: person, day: day, utterance: utterance.value, moves: moves.map(\.value),
      replies: replies.map(\.value), disclosures: disclosures.map(\.value), effects: effects.map(\.value))
  }
}

/// The stored form of something a sentence did.
struct MoveRecord: Codable, Sendable {
  var kind: Word<Move.Kind>
  var target: String
  var sentence: Int

  init(_ move: Move) {
    kind = Word(move.kind)
    target = move.target
    sentence = move.sentence
  }

  var value: Move { Move(kind.value, target, sentence: sentence) }
}

/// The stored form of something the buyer said.
struct ReplyRecord: Codable, Sendable {
  var source: String
  var variant: Int
  var text: String

  init(_ reply: SpokenReply) {
    source = reply.source
    variant = reply.variant
    text = reply.text
  }

  var value: SpokenReply { SpokenReply(source: source, variant: variant, text: text) }
}

/// The stored form of something that came to be known.
struct DisclosedRecord: Codable, Sendable {
  var need: String
  var level: DisclosureWord
  var way: Word<Disclosed.Way>

  init(_ disclosed: Disclosed) {
    need = disclosed.need
    level = DisclosureWord(disclosed.level)
    way = Word(disclosed.way)
  }

  var value: Disclosed { Disclosed(need: need, level: level.value, way: way.value) }
}

/// The stored form of one movement of one meter.
struct EffectRecord: Codable, Sendable {
  var meter: Word<Meter>
  var change: Int
  var reason: String
  /// Left out for the person spoken to.
  var person: String?

  init(_ effect: Effect) {
    meter = Word(effect.meter)
    change = effect.change
    reason = effect.reason
    person = effect.person.isEmpty ? nil : effect.person
  }

  var value: Effect { Effect(meter.value, change, reason: reason, person: person ?? "") }
}
