import Assessment
import Rehearsal
import Scenarios
import Selling

/// A question after the call in words: what is asked, its choices, and why the right one is right.
public struct QuestionWords: Sendable {
  let scenario: Scenario
  let state: SessionState
  let phrases: Phrasebook

  /// The words for questions on a call.
  public init(scenario: Scenario, state: SessionState, phrases: Phrasebook) {
    self.scenario = scenario
    self.state = state
    self.phrases = phrases
  }

  /// What is asked, in a sentence.
  public func asked(_ question: DebriefQuestion) -> String {
    let buyer = buyer(of: question)
    switch question.kind {
    case .state(let need):
      return phrases.say(
        "When the call began, what was \(title(need)) to \(buyer)?", "对话开始的时候，\(title(need))对\(buyer)来说是哪一种需求？")
    case .realNeed:
      return phrases.say(
        "Behind what \(buyer) said first: what was the real need?", "\(buyer)嘴上说的背后，真正的需求是哪一个？")
    case .cause:
      return phrases.say("Why did \(buyer) not buy?", "\(buyer)为什么没有买？")
    case .condition:
      return phrases.say(
        "Money, authority, need: which of the three did you not make clear?", "购买力、决策权、需求，这三样里哪一样你没有弄清？")
    case .bestLine:
      return phrases.say("Which of your lines brought out most?", "你的哪一句问出来的最多？")
    }
  }

  /// A choice, in the words it is shown with.
  public func choice(_ id: String, of question: DebriefQuestion) -> String {
    switch question.kind {
    case .state: return NeedState(rawValue: id).map { phrases.needState($0) + phrases.dash + phrases.meaning($0) } ?? id
    case .bestLine:
      let turn = state.turns.first { "\($0.number)" == id }
      return turn.map { phrases.turn($0.number) + phrases.colon + phrases.quoted(phrases.short($0.utterance.text)) }
        ?? id
    case .realNeed: return scenario.need(id)?.about ?? id
    default: return brief(id, of: question.id)
    }
  }

  /// What was right, and why, in a sentence or two.
  public func explanation(_ question: DebriefQuestion) -> String {
    let right = brief(question.right, of: question.id)
    switch question.kind {
    case .state:
      let why = NeedState(rawValue: question.right).map(phrases.meaning) ?? ""
      return phrases.say("It was \(right): \(why).", "是\(right)：\(why)。")
    case .realNeed:
      let known = state.position.level(of: question.right) >= .fact
      return phrases.say("It was \(right), ", "是\(right)，")
        + (known
          ? phrases.say("and you brought it out.", "你问出来了。")
          : phrases.say("and it stayed hidden in this call.", "这次它还藏着。"))
    case .cause: return phrases.say("It was this: \(right).", "是因为：\(right)。")
    case .condition:
      return question.right == DebriefQuestion.none
        ? phrases.say("None: all three came out.", "都弄清了，三样都问出来了。")
        : phrases.say("It was \(right): not a fact of it came out.", "是\(right)：一点事实都没问出来。")
    case .bestLine:
      let line = state.turns.first { "\($0.number)" == question.right }
      let needs = line?.disclosures.filter { $0.level >= .fact }.map { title($0.need) } ?? []
      return phrases.say(
        "It was turn \(question.right): it brought out \(phrases.list(needs)).",
        "是第 \(question.right) 轮，问出了\(phrases.list(needs))。")
    }
  }

  /// A question of this name in a few words, for lists.
  func brief(question id: String) -> String {
    let parts = id.split(separator: "/", maxSplits: 1).map(String.init)
    switch parts.first {
    case "state" where parts.count == 2: return title(parts[1])
    case "real-need": return phrases.say("the real need", "真正的需求")
    case "cause": return phrases.say("why nothing was bought", "没有买的原因")
    case "condition": return phrases.say("money, authority, need", "购买力、决策权、需求")
    case "best-line": return phrases.say("the line that brought out most", "问出最多的那句话")
    default: return id
    }
  }

  /// A choice of a question of this name in a few words.
  func brief(_ choice: String, of id: String) -> String {
    switch id.split(separator: "/").first {
    case "state": return NeedState(rawValue: choice).map(phrases.needState) ?? choice
    case "real-need": return title(choice)
    case "cause": return LossCause(rawValue: choice).map(phrases.causeWord) ?? choice
    case "condition":
      return choice == DebriefQuestion.none
        ? phrases.say("none of them", "都弄清了") : Qualification(rawValue: choice).map(phrases.qualification) ?? choice
    case "best-line": return Int(choice).map(phrases.turn) ?? choice
    default: return choice
    }
  }

  /// Who is meant: in an account, who holds the need, or all of them.
  private func buyer(of question: DebriefQuestion) -> String {
    guard scenario.account != nil else { return scenario.people.first?.name ?? phrases.buyer }
    return question.need.flatMap(scenario.need)?.person.flatMap(scenario.person)?.name ?? phrases.say("the house", "对方")
  }

  private func title(_ need: String) -> String { phrases.titled(scenario.need(need)?.about ?? need) }
}

/// The words of questions after the call.
extension Phrasebook {
  /// The state a need is in (D7), in a word.
  func needState(_ state: NeedState) -> String {
    switch state {
    case .must: say("must", "必须")
    case .optional: say("optional", "可选")
    case .latent: say("latent", "潜在")
    case .none: say("none", "没有")
    }
  }

  /// What that state means.
  func meaning(_ state: NeedState) -> String {
    switch state {
    case .must: say("it has to be met", "非满足不可")
    case .optional: say("nice to have; other things decide", "可有可无，看别的条件")
    case .latent: say("there, but not known to the buyer yet", "有，但客户自己还没意识到")
    case .none: say("there was no such need", "根本没有这个需求")
    }
  }

  /// Why a customer was lost (D9), in a few words.
  func causeWord(_ cause: LossCause) -> String {
    switch cause {
    case .died: say("the customer is no longer there", "客户不在了")
    case .lostContact: say("contact was lost", "失去了联系")
    case .price: say("the price stood in the way", "卡在价格上")
    case .complaint: say("a complaint was not handled well", "投诉没有处理好")
    case .didNotAsk: say("too little was asked", "问得太少")
    case .didNotListen: say("too little listening", "听得太少")
    case .toldTooEarly: say("telling came before asking", "还没问清就先说了")
    case .competitor: say("a competitor was preferred", "更看好竞争对手")
    case .influenceOfOthers: say("other people's influence", "受了别人的影响")
    }
  }

  /// Before the questions after a call.
  public func questionsAhead(_ count: Int) -> String {
    say(
      count == 1
        ? "One question on this call, before you read what it was worth. Enter passes it over."
        : "\(count) short questions on this call, before you read what it was worth. Enter passes one over.",
      "看复盘之前，先答 \(count) 个关于这次对话的小问题。直接按回车就跳过。")
  }

  /// What the line editor shows before an answer.
  public func answerPrompt(_ choices: Int) -> String { say("1-\(choices) › ", "1-\(choices) › ") }

  /// An answer that is none.
  public func notAChoice(_ choices: Int) -> String {
    say("Type a number from 1 to \(choices), or press Enter to pass over.", "请输入 1 到 \(choices) 的数字，或按回车跳过。")
  }

  /// Whether an answer was right.
  public func verdict(right: Bool) -> String { right ? say("Right.", "对。") : say("Not quite.", "不对。") }

  /// How the questions went, and what became of the total.
  public func questionsDone(right: Int, of answered: Int, totals: [(title: String, then: Int, now: Int)]) -> String {
    let moved = totals.filter { $0.then != $0.now }.map { "\($0.title) \($0.then)\(arrow)\($0.now)" }
    let score = say("\(right) of \(answered) right.", "答了 \(answered) 题，对 \(right) 题。")
    return moved.isEmpty ? score : score + gap + moved.joined(separator: semicolon) + say(".", "。")
  }

  /// Where nothing is left to be asked.
  public var noQuestions: String { say("There is no question left on this call.", "这次对话没有可答的问题了。") }
}
