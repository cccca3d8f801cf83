/// What the tutorial says, in the language of the interface.
struct TutorialWords {
  private let language: ConsoleWords

  init(_ language: ConsoleWords) { self.language = language }

  private func pick(_ english: String, _ chinese: String) -> String { language == .english ? english : chinese }

  var title: String { pick("Four lines to a sale", "四句话，卖一盏灯") }

  var note: String {
    pick(
      "Type a line and press Enter. Nothing here is kept or scored; getting it wrong is half the fun. /end leaves.",
      "打一句话，按回车。这里什么都不记、不打分，说错了才有意思。/结束 离开。")
  }

  func step(_ number: Int, of count: Int) -> String { pick("Line \(number) of \(count)", "第 \(number) 句，共 \(count) 句") }

  func task(_ step: TutorialStep, _ offer: String) -> String {
    switch step {
    case .greet: pick("Say hello, and ask if she minds a question or two.", "先打个招呼，再问一句：方便问您几个问题吗？")
    case .ask:
      pick("Ask her one open question: what for, how, tell me about it.", "问一个开放的问题：做什么用、怎么样、您说说看。")
    case .giveBack:
      pick("Give back what she told you, in your own words. No question needed.", "用自己的话，把她说的说回给她听。不用再问。")
    case .propose:
      pick(
        "Now propose \(offer): a warm little lamp that dims itself in twenty minutes. Say why it suits her.",
        "现在推荐\(offer)：暖光小灯，二十分钟自己慢慢暗下去。说说为什么适合她。")
    }
  }

  /// A line that does it.
  func example(_ step: TutorialStep) -> String {
    switch step {
    case .greet: pick("Good evening. May I ask you one or two things first?", "您好！方便先问您几个问题吗？")
    case .ask: pick("What would you like the lamp for?", "您这盏灯是做什么用的？")
    case .giveBack:
      pick("So you read to her every night, and you're the one who drops off.", "您每天晚上给她念故事，结果是您自己先睡着了。")
    case .propose:
      pick("Then I'd suggest the Firefly: it dims itself while you read to her.", "那我推荐萤火灯，您给她念着念着，它自己就慢慢变暗了。")
    }
  }

  func praise(_ step: TutorialStep, _ result: TutorialStep.Result) -> String {
    switch step {
    case .greet:
      result == .doneWell
        ? pick(
          "A greeting, a name, and leave to ask. She will not mind your questions now.", "问候、名字、征求同意，一样不少。接下来问什么她都不会烦。")
        : pick("A greeting, and leave to ask: now your questions are welcome.", "先问候，再征求同意：接下来的问题，她乐意答。")
    case .ask: pick("An open question, and she told you more than you asked for.", "一个开放的问题，她说的比你问的还多。")
    case .giveBack:
      result == .doneWell
        ? pick(
          "You gave back what lies behind it, and she opened up. That is where people decide.",
          "你说出了话背后的感受，她的心里话就出来了。人就是在这儿拿主意的。")
        : pick("Said back and confirmed: now she knows that you listened.", "说回去，她点了头：她知道你在听。")
    case .propose:
      result == .doneWell
        ? pick("Proposed, and tied to her own words. Not a word too many.", "推荐了，理由用的是她自己的话，一句不多。")
        : pick("Proposed, and sold. The best reason is always in the buyer's own words.", "推荐了，成了。最好的理由，总是客户自己的话。")
    }
  }

  func advice(_ step: TutorialStep, _ result: TutorialStep.Result) -> String {
    switch (step, result) {
    case (.greet, .half):
      pick(
        "Half of it. Greet her and ask leave, and your questions are welcome instead of nosy.",
        "对了一半。既问候，又征求同意，问题才不显得突然。")
    case (.greet, .asked):
      pick("Straight to the point, and she answers. A greeting first costs you five words.", "开门见山，她也答了。不过先问候一声，只要几个字。")
    case (_, .told) where step == .greet || step == .ask:
      pick("That was an offer. You cannot know yet what she needs.", "这是在推销。她要什么，你还不知道呢。")
    case (.greet, _): pick("She has not been greeted yet.", "还没跟她打招呼呢。")
    case (.ask, .closed):
      pick(
        "Yes or no could answer that, so that is all you got. Begin with what for, how, or tell me.",
        "这句用“是”或“不是”就能答，她就只答了这么点。换成“做什么用”“怎么”“说说看”试试。")
    case (.ask, .oneWord):
      pick(
        "That asks for one fact, and a short one is what you got. Ask what for, how, or tell me.",
        "这句只问一个小事实，她就只答了一点。问问“做什么用”“怎么”，或者“您说说看”。")
    case (.ask, .half):
      pick(
        "You named the answer yourself; she only nodded. Ask so that she tells you.", "答案是你自己先说的，她只是点了点头。问的时候，把答案留给她。")
    case (.ask, _): pick("She did not follow that. Ask about the lamp, in short words.", "她没听明白。就着灯问，话短一点。")
    case (.giveBack, .asked):
      pick("Another question. First let her hear that you listened.", "又是一个问题。先让她听到，你听进去了。")
    case (.giveBack, .told):
      pick("Almost too fast: let her hear first that you listened.", "快了一步：先让她听到，你听进去了。")
    case (.giveBack, _):
      pick("She cannot tell yet whether you heard her. Begin with “So you …”.", "她还不知道你听没听见。用“您是说……”开头试试。")
    case (.propose, .half):
      pick("You spoke of it. Now offer it: “I'd suggest …, because …”.", "你提到了它。现在推荐给她：“我建议您……，因为……”。")
    case (.propose, _): pick("She is waiting for your suggestion. Name the lamp.", "她在等你的建议，把灯的名字说出来。")
    }
  }

  func onceMore(_ example: String) -> String { pick("Once more? For instance: “\(example)”", "再来一次？比如：“\(example)”") }
  var letMe: String { pick("Never mind, let me say it this once:", "没关系，这次我替你说：") }
  var already: String { pick("You have done that already: she told you what it is for.", "这一步你已经做到了：她告诉你做什么用了。") }
  var justTalk: String { pick("Here you just talk to her. /end leaves.", "这里只管跟她说话。/结束 离开。") }
  var left: String {
    pick("Left. Come back any time: askfirst tutorial", "先到这里。随时再来：askfirst tutorial")
  }

  func ending(bought: Bool) -> String {
    bought
      ? pick("The lamp is sold, and she is glad of it. What you did:", "灯卖出去了，她也高兴。你做了这几件事：")
      : pick("No lamp sold today, and no harm done. What you did:", "今天没卖出去，没关系。你做了这几件事：")
  }

  func done(_ step: TutorialStep, alone: Bool) -> String {
    let what =
      switch step {
      case .greet: pick("greeted her and asked leave", "问候，征求同意")
      case .ask: pick("found out with one open question what it is for", "用一个开放的问题，问出了做什么用")
      case .giveBack: pick("gave back what she told you", "把她的话说回给她听")
      case .propose: pick("proposed what answers it", "推荐了正好合适的")
      }
    return alone ? what : what + pick(" (with a little help)", "（帮了一把）")
  }

  var next: String {
    pick(
      "That is all of it; a real buyer only hides more. Meet Mr Cheng: askfirst play",
      "就这么多；真正的客户，只是藏得更深。去见见程先生：askfirst play")
  }
}
