import Dialogue
import Rehearsal

/// Whether the trainee gave back the feeling behind what the buyer said, in words of its own (D28, D29).
///
/// Version 3: a feeling has a word for it, and is his own: praise of the boy, the nephew's zeal, congratulations and a
/// summary are none. A set phrase is one where hardly anything stands beside it.
/// What was passed over is held against a line only where he had opened his heart and nothing in it answers him.
/// `enough` feelings are all.
///
/// Version 4: more plain words give a feeling back ("that must have been humiliating", 换谁都累), "that sounds wonderful"
/// is a kind word, and the better line takes up words in which there is a feeling, or stays as the criterion has it: never
/// a sum or a list.
struct FeelingsRestatedV3: Measure {
  let name = "feelings-restated"
  var version = 3
  let defaults = ["enough": 2]

  func judge(_ call: JudgedCall, settings: MeasureSettings) -> Finding {
    var given: [(index: Int, evidence: Evidence)] = []
    for line in call.lines {
      guard let place = line.feeling(plainly: version > 3) else { continue }
      let need = line.moves(place).first { $0.kind == .restatedFeeling }?.target ?? ""
      let quote = line.sentences[place].text
      // What the feeling lies behind is named only where the words speak of it.
      let about = Phrase.anyOf(call.scenario.need(need)?.names ?? [], in: quote) ? need : ""
      given.append((line.index, call.evidence(line.index, quote, helped: true, .restatedFeeling, about: about)))
    }
    let phrases = call.lines.compactMap { line -> (index: Int, quote: String)? in
      line.feeling(plainly: version > 3) == nil ? line.bareSetPhrase.map { (line.index, $0) } : nil
    }
    let value = given.count * 1000 / settings.divisor("enough")
    var evidence = given.map(\.evidence)
    evidence += phrases.map { call.evidence($0.index, $0.quote, helped: false, .phraseAlone) }
    var place = phrases.first?.index
    if value < Finding.metFrom, place == nil, let passed = Self.passedOver(in: call) {
      evidence.append(call.evidence(passed.index, call.line(passed.index), helped: false, .unfelt, about: passed.need))
      place = passed.index
    }
    return .graded(
      value, tried: !phrases.isEmpty, evidence: evidence.sorted { $0.turn < $1.turn },
      change: call.change(at: place, better: version > 3 ? Self.feltWords(in: call) : Self.wordsLeft(in: call)))
  }

  /// What he said with a feeling in it that nobody gave back, in his words; empty where he said nothing such.
  private static func feltWords(in call: JudgedCall) -> String {
    let given = call.deeds(.restatedFeeling).map(\.move.target)
    let told = call.turns.reversed().flatMap { turn in
      turn.disclosures.reversed().filter { $0.level >= .fact && !given.contains($0.need) }.compactMap { disclosed in
        turn.replies.first { $0.source.hasPrefix("need/\(disclosed.need)/") }.map { (disclosed, $0.text) }
      }
    }
    let felt = told.filter { call.scenario.need($0.0.need).map { $0.qualifies == nil && !$0.feeling.isEmpty } ?? false }
    let hearts = felt.filter { $0.0.level == .heart }.map(\.1)
    return hearts.lazy.compactMap { quotable($0, where: FeelingWords.speak) }.first
      ?? hearts.lazy.compactMap { quotable($0) }.first ?? ""
  }

  /// What he said last with a feeling behind it that nobody gave back, in his words; empty where it cannot be quoted.
  private static func wordsLeft(in call: JudgedCall) -> String {
    let given = call.deeds(.restatedFeeling).map(\.move.target)
    for turn in call.turns.reversed() {
      for disclosed in turn.disclosures.reversed() where disclosed.level >= .fact && !given.contains(disclosed.need) {
        guard let need = call.scenario.need(disclosed.need), !need.feeling.isEmpty,
          let reply = turn.replies.first(where: { $0.source.hasPrefix("need/\(need.id)/") })
        else { continue }
        if let words = quotable(reply.text) { return words }
      }
    }
    return ""
  }

  /// The first sentence of a reply that is neither a gesture nor too short or long to be quoted.
  private static func quotable(_ reply: String, where fits: (String) -> Bool = { _ in true }) -> String? {
    var depth = 0
    let spoken = reply.filter { letter in
      if "(（".contains(letter) { depth += 1 }
      defer { if ")）".contains(letter) { depth -= 1 } }
      return depth == 0
    }
    return spoken.split { ".!?。！？…".contains($0) }.lazy.map { part in
      String(part.drop { $0 == " " })
    }.first { words in
      let isChinese = words.unicodeScalars.contains(where: \.properties.isIdeographic)
      return (isChinese ? 5...24 : 14...72).contains(words.count) && fits(words)
    }
  }

  /// The first line after he had opened his heart that answers him in nothing.
  private static func passedOver(in call: JudgedCall) -> (index: Int, need: String)? {
    let given = call.deeds(.restatedFeeling).map(\.move.target)
    for line in call.lines.dropFirst() where line.goesOn {
      let heart = call.turns[line.index - 1].disclosures.first { $0.level == .heart }?.need
      if let heart, !given.contains(heart), let need = call.scenario.need(heart), !need.feeling.isEmpty {
        return (line.index, heart)
      }
    }
    return nil
  }
}

extension JudgedLine {
  /// The sentence that gives a feeling of his back; nil where none does.
  fileprivate func feeling(plainly: Bool) -> Int? {
    guard index > 0 || !call.opening.isEmpty else { return nil }
    return sentences.indices.first { givesFeelingBack($0, plainly: plainly) }
  }

  private func givesFeelingBack(_ place: Int, plainly: Bool) -> Bool {
    let sentence = sentences[place]
    // "That must have stung" is heard as advice by its "must".
    if plainly, index > 0, sentence.question.kind == .none, FeelingWords.mustHave(sentence.text) { return true }
    let told: [DialogueAct] = [.summary, .introduction, .pitch, .promise, .proposal, .claim]
    guard !told.contains(where: sentence.does), !Phrase.anyOf(Self.others, in: sentence.text),
      !did(.summed), !turn.utterance.does(.summary), !did(.namedProduct, .proposed, .trueClaim, .falseClaim, at: place)
    else { return false }
    if Phrase.anyOf(Self.reflections, in: sentence.text) { return true }
    // Words that the author wrote for the feeling behind a need are that.
    let felt = moves(place).filter { $0.kind == .restatedFeeling }.compactMap { call.scenario.need($0.target) }
    if felt.contains(where: { Phrase.anyOf($0.feeling, in: sentence.text) }) { return true }
    if Phrase.anyOf(Self.congratulations, in: sentence.text) { return false }
    // "You're afraid he'd be bored?", 您是怕他没意思？ guess at how it is for him, with or without a mark.
    if index > 0, FeelingWords.nameHis(sentence.text), !FeelingWords.asksOpenly(sentence.text) { return true }
    let isHanQuestion =
      sentence.question.kind != .none && sentence.question.form != .tag && turn.utterance.language == .chinese
    if plainly, index > 0, !isHanQuestion, FeelingWords.giveBack(sentence.text), !FeelingWords.asks(sentence.text) {
      return true
    }
    // A question is no giving back, unless it only makes sure.
    let asks = sentence.text.contains { "?？".contains($0) } && sentence.question.form != .tag
    if asks && !sentence.does(.restateFeeling) { return false }
    if ["什么", "啥", "谁", "怎么"].contains(where: sentence.text.contains) || Phrase.anyOf(Self.pities, in: sentence.text) {
      return false
    }
    let given = did(.restatedFeeling, at: place) || sentence.does(.restateFeeling)
    let guesses = Phrase.anyOf(Self.guesses, in: sentence.text)
    if Phrase.anyOf(Self.feelings, in: sentence.text), given || guesses { return index > 0 || given }
    // "That's nice" is a kind word; "it sounds nice" and "that must feel good" say how it is for him.
    let isSetPhrase = sentence.text.split(separator: " ").count <= 3 && Phrase.anyOf(["sounds"], in: sentence.text)
    return index > 0 && !isSetPhrase && !plainly && Phrase.anyOf(Self.kind, in: sentence.text)
      && Phrase.anyOf(Self.surely, in: sentence.text)
  }

  /// "I understand how you feel", with hardly anything beside it.
  fileprivate var bareSetPhrase: String? {
    guard let phrase = setPhrase, !echoes else { return nil }
    let rest = phrase.unicodeScalars.filter(\.properties.isIdeographic).count { !Self.phraseLetters.contains($0) }
    let words = phrase.lowercased().split { !$0.isLetter && $0 != "'" && $0 != "’" }
      .filter { $0.unicodeScalars.allSatisfy(\.isASCII) && !Self.phraseWords.contains(String($0)) }
    return rest <= 1 && words.count <= 1 ? phrase : nil
  }

  /// Whether the line goes on without a word for what he has just said.
  fileprivate var goesOn: Bool {
    let answers: [Move.Kind] = [
      .answered, .settled, .restatedFact, .restatedFeeling, .summed, .proposed, .namedProduct,
    ]
    let acts: [DialogueAct] = [
      .restateFact, .restateFeeling, .empathy, .clarifyingQuestion, .targetedQuestion, .summary, .thanks, .apology,
    ]
    let told = index > 0 ? call.turns[index - 1].disclosures.map(\.need) : []
    return !turn.moves.contains { answers.contains($0.kind) || told.contains($0.target) }
      && !sentences.contains { sentence in acts.contains(where: sentence.does) || sentence.question.form == .tag }
      && !Phrase.anyOf(Self.exclaims + Self.warm, in: text) && !text.contains("!") && !text.contains("！") && !echoes
  }

  /// Whether the line gives back a word of the buyer's last ones: one of six letters, or three characters in a row.
  var echoes: Bool {
    guard index > 0 else { return false }
    let said = call.turns[index - 1].replies.map(\.text).joined(separator: " ").lowercased()
    if text.lowercased().split(whereSeparator: { !$0.isLetter }).contains(where: { word in
      word.count >= 6 && !word.contains { $0.unicodeScalars.allSatisfy(\.properties.isIdeographic) }
        && said.contains(word)
    }) {
      return true
    }
    let letters = Array(text.unicodeScalars)
    return letters.indices.dropLast(2).contains { start in
      let run = letters[start...start + 2]
      return run.allSatisfy(\.properties.isIdeographic) && said.contains(String(String.UnicodeScalarView(run)))
    }
  }

  private static let warm = [
    "wonderful", "lovely", "beautiful", "not at all", "i'm sorry", "i understand", "i see", "of course", "good for you",
    "真好", "太好了", "理解", "明白", "难怪", "不容易", "应该的",
  ]
  private static let exclaims = [
    "ha", "haha", "oh", "ouch", "wow", "oof", "ah", "poor", "哈哈", "哎", "唉", "哟", "哇", "嗨", "安逸",
  ]
  /// Somebody else's feeling.
  private static let others = [
    "she sounds", "he sounds", "they sound", "sounds like she", "sounds like he", "sounds like a lad", "must love that",
    "your brother", "your nephew", "您侄儿", "侄儿", "丫头", "孩子有意思", "这孩子", "他肯定", "她肯定", "不着急", "别着急", "我自己",
  ]
  /// What gives back more than a fact, whatever word it has for it.
  private static let reflections = [
    "sounds as if you", "sounds as though", "sounds like you", "you must feel", "you must have felt", "you must miss",
    "that must sting", "that must hurt", "that must be hard", "it matters to you", "sounds like whatever",
    "have the feeling", "听着都替您", "替您难", "听您这口气", "空落落", "不是滋味", "这滋味",
    "这个滋味",
    "可真扛得住", "那怪不得您", "难怪放不下", "您心里可盼着",
  ]
  /// What set phrases are made of: with more than that beside it, a line says something.
  private static let phraseLetters = Set("我们非常很特别完全十分太也都能可以理解明白体谅懂同身受您你的心情感想法意思这那种个样子了啊呢吧".unicodeScalars)
  private static let phraseWords: Set = [
    "i", "totally", "completely", "really", "fully", "quite", "well", "understand", "hear", "you", "know", "how",
    "feel",
    "that", "the", "feeling", "feelings", "your", "pain", "get", "it", "of", "course", "do", "can", "what", "mean",
    "sir",
    "mr", "and", "oh", "yes",
  ]
  private static let pities = ["what a pity", "that is a pity", "that's a pity", "a shame, that", "what a shame"]
  private static let congratulations = ["congratulations", "congrats", "well done", "恭喜", "祝贺"]
  private static let guesses = [
    "sounds", "sounded", "sound", "must", "i imagine", "i can imagine", "i can hear", "i hear", "you seem",
    "would hurt",
    "would have", "i think that is", "that's", "that is", "so you", "you look", "feels like", "feel like", "听起来", "听着",
    "听得出", "看得出",
    "想必", "一定", "肯定", "够您", "怕是", "难怪", "怪不得", "真", "心里", "心头", "可", "有点", "哪个", "您是",
  ]
  private static let surely = ["must", "sounds", "you seem", "you look", "i imagine", "i can imagine"]
  private static let kind = ["good", "nice", "lovely", "glad", "happy", "wonderful"]
  private static let feelings = [
    "disappointment", "disappointing", "disappointed", "heavy", "hard", "tough", "rough", "tiring", "tired",
    "exhausting", "exhausted", "lonely", "sad", "shame", "worry", "worrying", "worried", "annoying", "frustrating",
    "proud", "moved", "touching", "relief", "special", "matters", "strange", "odd", "sting", "stung", "hurt",
    "empty", "miss", "missed", "longing", "homesick", "kept me up", "pity", "waste", "guest", "bitter", "torn",
    "guilty", "useless", "lost", "easy", "feel bad", "convinced", "too happy", "needed", "needs you", "bad memory",
    "back of the queue",
    "失望", "想家", "用得着", "累", "辛苦", "可惜", "遗憾", "心疼", "过意不去", "感激", "担心", "着急", "委屈", "不容易", "惦记", "盼", "骄傲", "得意", "舍不得",
    "扫兴",
    "不痛快", "没玩痛快", "不愉快", "受罪", "罪受", "憋屈", "没底", "放心不下", "放不下", "难受", "不好受", "滋味", "空落落", "空一截", "酸", "烦", "为难",
    "犯愁", "发愁", "亏欠", "咯噔", "分量", "疼她", "疼孩子", "高兴", "念着", "不满意", "手痒", "寂寞", "孤单", "没着没落", "满意", "心里痒", "赶场", "值得",
  ]
}
