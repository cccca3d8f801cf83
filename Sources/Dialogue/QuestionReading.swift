/// A question found in a sentence: its kind and form, and the words that make it one.
struct QuestionReading: Equatable, Sendable {
  var question: Question
  /// The showing tokens, by index into the line's tokens.
  var start: Int
  var end: Int
  /// Whether it asks the buyer to confirm what is said: a tag, or a statement with a question mark.
  var confirms = false
  /// Whether it leans on nothing but a noun: "your budget?", 预算呢.
  var elliptic = false

  init(_ kind: Question.Kind, _ form: Question.Form, _ start: Int, _ end: Int) {
    question = Question(kind: kind, form: form)
    self.start = start
    self.end = end
  }
}
