import Dialogue
import Scenarios
import Selling

/// One line of the trainee's with all that came of it.
public struct Turn: Equatable, Sendable {
  /// From 1; a number taken back is used again.
  public var number: Int
  /// The person spoken to.
  public var person: String
  /// The day of the account, from 1; a call has one day.
  public var day: Int
  /// The line as understood then.
  public var utterance: Utterance
  /// What the line did in the call: topics asked, facts restated, products named.
  public var moves: [Move]
  /// What the buyer said, in order.
  public var replies: [SpokenReply]
  /// What was disclosed.
  public var disclosures: [Disclosed]
  /// How the meters moved, with the reason of each movement.
  public var effects: [Effect]

  /// One line with all that came of it.
  public init(
    number: Int, person: String, day: Int = 1, utterance: Utterance, moves: [Move] = [],
    replies: [SpokenReply] = [], disclosures: [Disclosed] = [], effects: [Effect] = []
  ) {
    self.number = number
    self.person = person
    self.day = day
    self.utterance = utterance
    self.moves = moves
    self.replies = replies
    self.disclosures = disclosures
    self.effects = effects
  }
}

/// Something a sentence of the trainee's did in the call.
public struct Move: Equatable, Sendable {
  /// What it did.
  public var kind: Kind
  /// What it was done to: a need, fact, product, claim (`PRODUCT.CLAIM`), objection or initiative; may be empty.
  public var target: String
  /// The sentence, as an index into the utterance.
  public var sentence: Int

  /// What a sentence can do in a call.
  public enum Kind: String, CaseIterable, Sendable {
    /// Asked for a topic (target: need or fact).
    case asked
    /// Named a need's answer before the buyer told it (target: need).
    case guessed
    /// Asked for a topic whose open replies were all said (target: need or fact).
    case repeated
    /// Restated a fact or a feeling the buyer had told (target: need).
    case restatedFact = "restated-fact"
    case restatedFeeling = "restated-feeling"
    /// Summed up (target: comma-separated needs named in it).
    case summed
    /// Restated something never told. A word of format 1; this version notes none, since too many of them were false.
    case misheard
    /// Named a product (target: product).
    case namedProduct = "named-product"
    /// Said something true or false of a product (target: PRODUCT.CLAIM).
    case trueClaim = "true-claim"
    case falseClaim = "false-claim"
    /// Told something tied to a need already told (target: need), or tied to nothing.
    case toldTied = "told-tied"
    case toldUntied = "told-untied"
    /// Praised or advised before the needs were known.
    case pitchedEarly = "pitched-early"
    /// Proposed a product (target: product).
    case proposed
    /// Pressed for a signature.
    case pressed
    /// Answered or passed over the buyer's question (target: initiative).
    case answered
    case ignored
    /// Answered an objection well or badly (target: objection).
    case settled
    case unsettled
    /// Agreed a next step.
    case nextStep = "next-step"
    /// Strayed off script; was not understood.
    case strayed
    case unclear
    /// Pried into something private (target: fact).
    case pried
    /// Told on what another person of the account had said (target: that person's need).
    case relayed
    /// Put to somebody what another sees otherwise (target: conflict).
    case cleared
  }

  /// Something a sentence did.
  public init(_ kind: Kind, _ target: String = "", sentence: Int = 0) {
    self.kind = kind
    self.target = target
    self.sentence = sentence
  }
}

extension Move {
  /// The question in which it was asked.
  ///
  /// A remark that asks ("I suppose somebody signs for it.") counts as a closed one.
  func question(in utterance: Utterance) -> Question {
    var question = utterance.sentences.indices.contains(sentence) ? utterance.sentences[sentence].question : .none
    if question.kind == .none && kind == .asked { question.kind = .closed }
    return question
  }
}

/// Something the buyer said.
public struct SpokenReply: Equatable, Sendable {
  /// Where the words stand in the scenario: `need/companion/son`, `fact/age`, `shared/deflect`, `objection/price`.
  public var source: String
  /// Which wording, from 0.
  public var variant: Int
  /// The words as shown.
  public var text: String

  /// Something the buyer said.
  public init(source: String, variant: Int, text: String) {
    self.source = source
    self.variant = variant
    self.text = text
  }
}

/// Something that came to be known of a need.
public struct Disclosed: Equatable, Sendable {
  /// The need.
  public var need: String
  /// How much is known now.
  public var level: Disclosure
  /// How it came out.
  public var way: Way

  /// How something came out.
  public enum Way: String, CaseIterable, Sendable {
    /// The trainee asked for it.
    case elicited
    /// The buyer said it of his own accord, or along with another answer.
    case volunteered
    /// The trainee named it himself.
    case named
  }

  /// Something that came to be known.
  public init(need: String, level: Disclosure, way: Way) {
    self.need = need
    self.level = level
    self.way = way
  }
}

/// One movement of one meter.
public struct Effect: Equatable, Sendable {
  /// The meter.
  public var meter: Meter
  /// By how much, after clamping to 0…100.
  public var change: Int
  /// Why: a word of `Reaction`, or the source of an authored effect.
  public var reason: String
  /// Whose meter, in an account; empty for the person spoken to.
  public var person: String

  /// One movement.
  public init(_ meter: Meter, _ change: Int, reason: String, person: String = "") {
    self.meter = meter
    self.change = change
    self.reason = reason
    self.person = person
  }
}
