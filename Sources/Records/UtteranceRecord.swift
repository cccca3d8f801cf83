import Dialogue

/// The stored form of a line as understood.
struct UtteranceRecord: Codable, Sendable {
  var text: String
  var language: Word<Language>
  var sentences: [SentenceRecord]
  var topics: [TopicRecord]
  var rejected: Bool

  init(_ utterance: Utterance) {
    text = utterance.text
    language = Word(utterance.language)
    sentences = utterance.sentences.map(SentenceRecord.init)
    topics = utterance.topics.map(TopicRecord.init)
    rejected = utterance.rejected
  }

  var value: Utterance {
    Utterance(
      text: text, language: language.value, sentences: sentences.map(\.value), topics: topics.map(\.value),
      rejected: rejected)
  }
}

/// The stored form of a sentence as understood.
struct SentenceRecord: Codable, Sendable {
  var text: String
  var span: SpanRecord
  var acts: [ActRecord]
  var question: QuestionRecord
  var topics: [TopicRecord]
  var rejected: Bool
  var slots: [SlotRecord]
  var negated: Bool
  var pressing: Bool

  init(_ sentence: Sentence) {
    text = sentence.text
    span = SpanRecord(sentence.span)
    acts = sentence.acts.map(ActRecord.init)
    question = QuestionRecord(sentence.question)
    topics = sentence.topics.map(TopicRecord.init)
    rejected = sentence.rejected
    slots = sentence.slots.map(SlotRecord.init)
    negated = sentence.negated
    pressing = sentence.pressing
  }

  var value: Sentence {
    Sentence(
      text: text, span: span.value, acts: acts.map(\.value), question: question.value,
      topics: topics.map(\.value), rejected: rejected, slots: slots.map(\.slot), negated: negated,
      pressing: pressing)
  }
}

/// The stored form of an act.
struct ActRecord: Codable, Sendable {
  var act: Word<DialogueAct>
  var span: SpanRecord
  var words: String
  var topics: [String]

  init(_ mark: ActMark) {
    act = Word(mark.act)
    span = SpanRecord(mark.span)
    words = mark.words
    topics = mark.topics
  }

  var value: ActMark { ActMark(act.value, span: span.value, words: words, topics: topics) }
}

/// The stored form of how a sentence asks.
struct QuestionRecord: Codable, Sendable {
  var kind: Word<Question.Kind>
  var form: Word<Question.Form>

  init(_ question: Question) {
    kind = Word(question.kind)
    form = Word(question.form)
  }

  var value: Question { Question(kind: kind.value, form: form.value) }
}

/// The stored form of a fit.
struct TopicRecord: Codable, Sendable {
  var id: String
  var score: Int
  var sample: String
  var words: [String]

  init(_ match: TopicMatch) {
    id = match.id
    score = match.score
    sample = match.sample
    words = match.words
  }

  var value: TopicMatch { TopicMatch(id: id, score: score, sample: sample, words: words) }
}

/// The stored form of a named value.
struct SlotRecord: Codable, Sendable {
  var kind: Word<Slot.Kind>
  var span: SpanRecord
  var value: String

  init(_ slot: Slot) {
    kind = Word(slot.kind)
    span = SpanRecord(slot.span)
    value = slot.value
  }

  var slot: Slot { Slot(kind.value, span: span.value, value: value) }
}
