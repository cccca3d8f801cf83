import Dialogue
import Scenarios

extension Sentence {
  /// Whether it asks whether what was said before it is so, and nothing else: "Is that right?", 对吧.
  var isBareCheck: Bool {
    guard question.kind != .none else { return false }
    let essence = Utterance.essence(text)
    // 我落下啥没有, "is there anything I've left out?": few words, and some of them say what they are for.
    return Self.checks.contains(essence) || asksWhatIsMissing
  }

  /// Whether it begins with the second of two things: 还是已经歇下来了？, "Or retired?".
  var beginsWithOr: Bool { ["还是", "或者", "or "].contains(where: text.lowercased().hasPrefix) }

  /// Whether it asks what a summary left out or got wrong.
  var asksWhatIsMissing: Bool {
    question.kind != .none && Phrase.length(of: text) <= 9 && Phrase.anyOf(Self.checking, in: text)
  }

  private static let checking = [
    "left out", "left anything out", "missed anything", "forgotten anything", "forget anything", "forget something",
    "miss anything", "missed something", "miss something",
    "leave anything out", "got that wrong", "got it wrong",
    "落下", "漏了", "漏掉", "漏的", "遗漏", "记错", "听错", "听岔", "没听准", "理解错", "说错", "要改的", "要补充", "补充的", "还差什么", "还差啥", "还缺什么",
    "还缺啥",
    "还少什么",
  ]

  private static let checks = Set(
    [
      "okay", "ok", "all right", "alright", "is that everything", "is that all", "is that complete", "is it complete",
      "is that the lot", "everything", "have i got everything",
      "right", "is that right", "that right", "is that correct", "correct", "am i right", "is that so", "is that it",
      "is that about right", "does that sound right", "have i got that right", "have i got it right",
      "have i got you right", "did i get that right", "did i get it right", "did i get you right", "agreed",
      "have i understood you", "have i understood you correctly", "did i understand you right", "对吧", "对吗", "对不对", "对不",
      "是吧", "是不是", "没错吧", "没说错吧", "我没说错吧", "是这样吗", "是这样吧", "是这么回事吗", "是这么回事吧", "没漏吧", "没漏什么吧", "我说得对吗",
      "我说的对吗", "我说得对不对", "我说的对不对", "您看对不对", "是不是这样", "我理解得对吗", "我理解的对吗", "我理解得对不对", "我记得对吗", "我记得对不对", "这样对吗", "这么说对吗",
      "是这个意思吧", "方便吗", "您方便吗",
      "is that convenient", "是这个意思吗", "我有没有记错", "我没记错吧", "没记错吧", "有没有记错", "没听错吧", "我没听错吧", "有没有漏", "漏了没有", "有没有漏的",
      "有没有不对的",
      "have i missed anything", "did i miss anything", "have i left anything out", "did i leave anything out",
      "have i forgotten anything", "did i get everything", "anything wrong", "did i get anything wrong",
    ].map(Utterance.essence))
}

extension Sentence {
  /// Whether it asks leave, offers a service, asks for a yes or chats: courtesy, which asks nothing of him.
  var isCourtesy: Bool {
    [.permission, .serviceQuestion, .consentQuestion, .smallTalk].contains(where: does)
  }
}

extension Scenario {
  /// Whether a sentence only calls the buyer by his name, or asks whether that is he: "Mr Finch?", 是邵医生吗.
  func isOnlyNamed(by sentence: Sentence) -> Bool {
    guard sentence.question.form != .wh, let person = people.first else { return false }
    let isChinese = sentence.text.unicodeScalars.contains(where: \.properties.isIdeographic)
    return Phrase.length(of: sentence.text) <= (isChinese ? 10 : 4)
      && Phrase.anyOf([person.name] + person.names, in: sentence.text)
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
    "all the best", "it was a pleasure", "been a pleasure", "it's been lovely", "have a good weekend", "until then",
    "再见", "慢走", "拜拜", "回见", "您走好", "路上小心", "路上慢点", "回头见", "下回见", "祝您一切顺利",
  ]
  private static let meetings = ["再见个", "再见面", "再见一"]
}
