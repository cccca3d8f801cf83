import Dialogue

extension Sentence {
  /// Whether it asks leave, offers a service, asks for a yes or chats: courtesy, which asks nothing of him.
  var isCourtesy: Bool {
    [.permission, .serviceQuestion, .consentQuestion, .smallTalk].contains(where: does)
  }
}

extension Utterance {
  /// Whether a line only takes leave: "thanks for coming in, and mind the rain".
  var isFarewell: Bool {
    guard sentences.allSatisfy({ $0.question.kind == .none || $0.question.form == .tag }) else { return false }
    return sentences.suffix(2).contains { sentence in
      Phrase.anyOf(Self.farewells, in: sentence.text) && !Phrase.anyOf(Self.meetings, in: sentence.text)
    }
  }

  private static let farewells = [
    "goodbye", "good bye", "bye", "bye bye", "take care", "safe journey", "safe home", "have a good day",
    "have a nice day", "have a good evening", "have a lovely day", "mind the rain", "see you then", "see you soon",
    "再见", "慢走", "拜拜", "回见", "您走好", "路上小心", "路上慢点",
  ]
  private static let meetings = ["再见个", "再见面", "再见一"]
}
