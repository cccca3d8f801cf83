/// The ear: turns a typed line into an `Utterance`. Pure, offline, the same on every machine.
public struct Understanding: Sendable {
  let lexicon: Lexicon
  let matcher: TopicMatcher

  /// An ear that knows the words of `lexicon` and the topics of `samples`.
  public init(lexicon: Lexicon, samples: [TopicSample]) {
    self.lexicon = lexicon
    self.matcher = TopicMatcher(samples: samples, lexicon: lexicon)
  }

  /// Understands one typed line, said after `context`.
  public func hear(_ line: String, in context: ConversationContext = ConversationContext()) -> Utterance {
    let text = Tokenizer.clean(line)
    let tokens = Tokenizer.tokens(text)
    let scalars = Array(text.unicodeScalars)
    func words(_ span: Span) -> String {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[span.start..<span.end])
      return String(view)
    }
    let reader = QuestionReader(tokens: tokens)
    var sentences: [Sentence] = []
    for stretch in SentenceSplitter(tokens: tokens).stretches() {
      let span = Span(tokens[stretch.tokens.lowerBound].start, tokens[stretch.tokens.upperBound - 1].end)
      var sentence = Sentence(text: words(span), span: span)
      if let reading = reader.readings(stretch).last(where: { $0 != nil }) ?? nil {
        sentence.question = reading.question
        let shown = Span(tokens[reading.start].start, tokens[reading.end - 1].end)
        let act: DialogueAct =
          reading.question.kind == .open
          ? .openQuestion : reading.question.kind == .choice ? .choiceQuestion : .closedQuestion
        sentence.acts = [ActMark(act, span: shown, words: words(shown))]
      }
      sentence.topics = matcher.rank(Array(tokens[stretch.tokens]), limit: 3)
      sentence.rejected = matcher.rejects(sentence.topics)
      sentences.append(sentence)
    }
    let topics = matcher.rank(tokens, limit: 5)
    return Utterance(
      text: text, language: .unknown, sentences: sentences, topics: topics, rejected: matcher.rejects(topics))
  }
}
