import Rehearsal
import Scenarios
import Selling

/// `/hint`: a rung of the ladder in words.
extension Coach {
  /// What is said and logged; `example` finds a line that asks for a need.
  func help(_ step: HintLadder.Step, in state: SessionState, example: (Need) -> String) -> String {
    switch step.aim {
    case .need(let id):
      return scenario.need(id).map { help(with: $0, step.rung, in: state, example: example) } ?? ""
    case .greet:
      return step.rung == .nudge
        ? pick("Say good day, who you are, and ask whether you may ask.", "先问好，说清你是谁，再征求一下：可以问几个问题吗？")
        : line("Good afternoon, I'm … from …. May I ask you a few questions first?", "您好，我是……的……。先请教您几个问题，可以吗？")
    case .answerQuestion:
      return step.rung == .nudge
        ? pick("\(name) has asked you something. Answer that first.", "\(name)问了你一件事，先回答。")
        : pick("Say it in one plain sentence; /products has the facts. Then ask on.", "用一句实在话回答，资料在 /线路；然后再接着问。")
    case .answerObjection:
      return step.rung == .nudge
        ? pick("Something stands in the way. Take it seriously before you go on.", "客户有顾虑，先认真对待，再往下谈。")
        : pick(
          "Show that you understand it, then say what is true of your offer: /products.", "先表示理解，再说产品的实情：/线路。")
    case .giveBack(let need): return giveBack(need, step.rung, in: state)
    case .sumUp(let known):
      return step.rung == .nudge
        ? pick(
          "You know \(known) things by now. Sum them up before you offer anything.", "你已经知道 \(known) 件事了。推荐之前先归纳一遍。")
        : line(
          "May I sum up? You …, you would like …, and it should not …. Have I got that right?",
          "我归纳一下：您……，希望……，最好不要……。我说得对吗？")
    case .propose:
      return step.rung == .nudge
        ? pick(
          "Hold what you were told against your sheet (/products), and offer one thing.", "拿客户说过的和手上的方案比一比（/线路），只推荐一个。")
        : line("Then I'd suggest …: you said …, and it …", "那我建议……：您说过……，它正好……。")
    case .tie:
      return step.rung == .nudge
        ? pick(
          "It is on the table. Say what it costs, and which of the things you were told it answers.",
          "方案已经提出来了。说清价格，再说它满足客户的哪几点。")
        : line("You said …; that is why …. It comes to … in all.", "您说过……，所以……。一共是……。")
    case .judge:
      return step.rung == .nudge
        ? pick("You have heard enough to judge.", "听到的已经够下判断了。")
        : pick(
          "Money, authority, need: for each, which of the words you heard would you quote? Then /verdict.",
          "钱、决定权、需求：每一样你会引用对方的哪句话？想好了就 /判断。")
    case .listen:
      return step.rung == .nudge
        ? pick(
          "There is no question left that would open something now. Agree what happens next.", "眼下没有哪个问题能再打开话头。可以约好下一步。"
        )
        : line("I'll write it down for you and send it by …. Is that all right?", "我给您写下来，……之前发给您，好吗？")
    }
  }

  /// What it costs, and how to get more.
  func price(_ step: HintLadder.Step) -> String {
    let more =
      step.rung == .example
      ? "" : pick(" \(words.firstName(of: .hint)) again says more.", "再输入一次 \(words.firstName(of: .hint)) 会说得更多。")
    guard !step.need.isEmpty else { return pick("This costs nothing.", "这条不扣分。") + more }
    guard step.isNew else { return pick("You have had this one: it costs no more.", "这条给过了，不再扣分。") }
    return pick(
      "Price: if it comes out now, this need counts \(step.rung.worth)%.", "代价：现在问出来，这项需求按 \(step.rung.worth)% 计分。")
      + more
  }

  /// What is said to a buyer stands in the language he speaks.
  private func line(_ english: String, _ chinese: String) -> String {
    let said = ConsoleWords(locale: scenario.locale) == .chinese ? chinese : english
    return pick("For instance: “\(said)”", "比如：“\(said)”")
  }

  private func giveBack(_ need: String, _ rung: Hint.Rung, in state: SessionState) -> String {
    guard rung == .nudge else {
      return line("That must … / It sounds as if it … you.", "听起来您……／那一定……吧。")
    }
    let told = CustomerCard(in: state, of: scenario)
    guard let entry = (told.current + told.desired).first(where: { $0.need == need }) else {
      return pick("Say what it must feel like, in words of your own.", "用你自己的话，说说那是什么滋味。")
    }
    return pick(
      "“\(entry.words)” (turn \(entry.turn)). Say what that must feel like, in your own words, and wait.",
      "“\(entry.words)”（第 \(entry.turn) 轮）。用你自己的话说说那是什么滋味，然后等一等。")
  }

  // MARK: - One need

  private func help(
    with need: Need, _ rung: Hint.Rung, in state: SessionState, example: (Need) -> String
  ) -> String {
    switch rung {
    case .nudge: return nudge(need, in: state)
    case .direction: return pick("Ask about this: \(need.about).", "可以问：\(need.about)。")
    case .example:
      let line = example(need)
      return pick("For instance: “\(line)”", "比如：“\(line)”")
    }
  }

  /// That something is there, and of what sort; never what.
  private func nudge(_ need: Need, in state: SessionState) -> String {
    if let sign = CustomerCard(in: state, of: scenario).signs.first(where: { $0.need == need.id }) {
      return pick(
        "“\(sign.words)” (turn \(sign.turn)). There is more behind that: ask on, in the open.",
        "“\(sign.words)”（第 \(sign.turn) 轮）。这话后面还有话：用开放式问题接着问。")
    }
    if let thing = need.unasked { return nudge(thing) }
    if let condition = need.qualifies, condition != .need { return nudge(condition) }
    let given = state.hints.count { $0.hint.rung == .nudge }
    let nudges = need.side == .company ? [company] + nudges(need.depth) : nudges(need.depth)
    return nudges[given % nudges.count]
  }

  private func nudge(_ thing: UnaskedThing) -> String {
    switch thing {
    case .why: pick("You know what is asked for. You don't know yet what set it off.", "你知道客户要什么，还不知道是什么事让人动了念头。")
    case .withWhom:
      pick("You may know what it is for. You don't know yet who else it touches.", "为了什么也许知道了，牵涉到谁，你还不知道。")
    case .howMuch: pick("Every wish has a frame. You have not looked at that one yet.", "再好的愿望也有个框框，这个框框你还没碰过。")
    case .experience: pick("Nobody comes without a past. What went before has not been touched.", "谁都不是第一次。以前的事，你还没问过。")
    case .gain:
      pick(
        "What it should be is one thing. What should be left of it afterwards has not been asked.",
        "要什么样的是一回事，图个什么是另一回事，后面这件还没问。")
    }
  }

  private func nudge(_ condition: Qualification) -> String {
    switch condition {
    case .money: pick("There is a purse behind it, and you have not seen its size.", "这件事总要花钱，数目你还没有底。")
    case .authority:
      pick("Somebody has to say yes in the end. Is it only the one in front of you?", "最后总得有人点头。只是眼前这一位吗？")
    case .need: pick("You do not know yet what it is really for.", "你还不知道这到底是为了什么。")
    }
  }

  private var company: String {
    pick("Look behind the person: there is a house that has its own rules.", "别只看眼前这个人，背后还有单位，单位有单位的规矩。")
  }

  private func nudges(_ depth: NeedDepth) -> [String] {
    switch depth {
    case .stated:
      [
        pick("Something quite plain has not been asked: what one would put on a form.", "有件很平常的事还没问，就是登记表上会有的那种。"),
        pick("A simple fact is still missing, one that nobody minds being asked.", "还缺一个简单的事实，问一句谁也不会介意。"),
      ]
    case .real:
      [
        pick("What was asked for is not yet what is meant. Ask what it should be like.", "嘴上要的，未必是心里要的。问问希望是什么样的。"),
        pick("There is a picture in that head which you have not seen. Let it be described.", "客户心里有个画面你还没看到，请客户说说。"),
      ]
    case .unstated:
      [
        pick("Something goes without saying over there, so nobody has said it.", "有件事在客户看来不用说，所以没人说过。"),
        pick(
          "Ask about an ordinary day: what matters most is often too close to mention.", "问问平常的日子：最要紧的事，往往因为太近而没人提。"),
      ]
    case .delight:
      [
        pick("So far it is about what has to be. Ask what would be a joy.", "到现在谈的都是必须的。问问什么会让人高兴。"),
        pick("Somebody's eyes could light up at something. You don't know yet at what.", "有样东西能让人眼睛一亮，你还不知道是什么。"),
      ]
    case .secret:
      [
        pick("Some things are only told to somebody who is trusted. You may ask now.", "有些话只对信得过的人说。现在可以问了。"),
        pick("Behind all of it stands one wish that has not been spoken.", "这一切后面，还有一个没说出口的愿望。"),
      ]
    }
  }
}
