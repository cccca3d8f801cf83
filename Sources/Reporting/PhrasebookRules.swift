import Assessment
import Rehearsal

/// What each measure counts, in plain words: the rule behind a criterion's points.
extension Phrasebook {
  /// The rule of a criterion with its own settings; nil for a measure this version does not know.
  func rule(of criterion: Criterion) -> String? {
    guard let measure = Measures.measure(criterion.measure, version: criterion.version) else { return nil }
    let settings = MeasureSettings(criterion.settings, over: measure.defaults)
    let later = criterion.version > 1 ? ruleOfSecond(measure.name, settings) : nil
    return later ?? rule(measure.name, settings)
  }

  /// How the measured value becomes points.
  func rule(of kind: Criterion.Kind) -> String {
    switch kind {
    case .graded: say("The points follow the value.", "按程度得分。")
    case .achieve:
      say("From 75% on it counts as done and earns everything; below, the points follow.", "到 75% 就算做到，得满分；不到，按程度得分。")
    case .mustNot: say("This is lost by doing it: the points follow how cleanly it was avoided.", "做了就丢分：避得多干净，就得多少。")
    }
  }

  private func rule(_ measure: String, _ settings: MeasureSettings) -> String? {
    func number(_ name: String) -> Int { settings[name] }
    func share(_ name: String) -> String { percent(settings[name]) }
    return finding(measure, settings) ?? prospectRule(measure, settings) ?? accountRule(measure, settings)
      ?? manner(measure, number, share) ?? words(measure, number, share)
  }

  /// Thousandths as per cent.
  func percent(_ thousandths: Int) -> String {
    thousandths % 10 == 0 ? "\(thousandths / 10)%" : "\(points(thousandths))%"
  }

  /// What the help of `/hint` takes off, where a measure prices it.
  private func hints(_ settings: MeasureSettings) -> String {
    let shares = Hint.Rung.allCases.map { settings[$0.rawValue] }
    guard shares.contains(where: { $0 > 0 }) else { return "" }
    let (nudge, direction, example) = (percent(shares[0]), percent(shares[1]), percent(shares[2]))
    return gap
      + say(
        "With the help of /hint a need counts less: \(nudge) of that after a nudge, \(direction) after the direction, \(example) after an example line.",
        "靠 /提示 问出来的要打折：点拨之后按 \(nudge)，给了方向按 \(direction)，给了例句按 \(example)。")
  }

  /// How deep a need came out, as the measures of discovery weigh it.
  func depths(_ settings: MeasureSettings) -> String {
    let (hint, heart) = (percent(settings["hint"]), percent(settings["heart"]))
    let (left, named) = (percent(settings["unfollowed"]), percent(settings["named"]))
    return say(
      "A hint counts \(hint), the fact 100%, what lies behind it \(heart); one he told unasked and you let lie \(left), one you named yourself \(named).",
      "迹象算 \(hint)，事实算 100%，心里话算 \(heart)；他主动说、你没有接的算 \(left)，你自己先说破的算 \(named)。")
  }

  private func finding(_ measure: String, _ settings: MeasureSettings) -> String? {
    let (enough, full) = (settings["enough"], percent(settings["enough"]))
    switch measure {
    case "need-coverage":
      return say(
        "Every need counts by its weight and by how deep it came out. \(full) of them all is full marks.",
        "每项需求按分量和问到的深度计算，达到全部的 \(full) 得满分。") + gap + depths(settings) + hints(settings)
    case "known-before-product":
      return say(
        "Counts what you knew, by weight and depth, when you first named a product; in a call that names none, all of it. \(full) is full marks.",
        "看第一次提到产品时已经知道多少，按分量和深度计算；没提产品的，全算。达到 \(full) 得满分。") + gap + depths(settings)
    case "unasked-things":
      return say(
        "Why, with whom, how much, past experience, what to gain: asking for \(enough) of the five is full marks. Naming the answer yourself is not asking.",
        "为什么、和谁、花多少、以往的经历、想得到什么：五件问到 \(enough) 件得满分。自己先说出答案，不算问。")
    case "follow-up":
      return say(
        "Counts the needs you came back to once he had spoken of them: asked on, or said back. \(enough) are full marks; a summary or an offer is no coming back.",
        "他提到之后，你又接着问或说回去的需求才算。有 \(enough) 项得满分；小结和推荐不算。")
    case "qualified":
      return say(
        "Money, authority and need count alike, each by how deep it came out.", "钱、决定权、需要三样一样重，各按问到的深度算。")
        + gap + depths(settings)
    case "proposal-fit":
      return say(
        "Adds up the needs that your last proposal answers, as far as you had found them by then, less those it goes against. \(full) of what the best offer could answer is full marks.",
        "把最后一次方案对得上的需求加起来（当时已经问到的才算），减去它违背的。达到最合适那款的 \(full) 得满分。")
        + gap + depths(settings)
    case "products-named":
      let (few, cost, ground) = (settings["few"], percent(settings["cost"]), percent(settings["ground"]))
      return say(
        "Up to \(few) products is full marks, each further one costs \(cost). All of it is earned only where \(ground) of the needs were known before the first.",
        "提到的产品不超过 \(few) 个得满分，每多一个扣 \(cost)；而且提第一个之前，要已经知道 \(ground) 的需求。")
    case "summary-confirmed":
      return say(
        "The best summary counts: \(enough) things he had told, with nothing in it that was wrong, are full marks.",
        "看最好的一次小结：说到 \(enough) 件他讲过的事，而且没有说错，得满分。")
    default: return nil
    }
  }

  private func manner(_ measure: String, _ number: (String) -> Int, _ share: (String) -> String) -> String? {
    switch measure {
    case "opening":
      say(
        "In your first \(number("within")) lines: a greeting \(share("greeting")), who you are \(share("introduction")), leave to ask \(share("permission")).",
        "看前 \(number("within")) 句：问候占 \(share("greeting"))，自我介绍占 \(share("introduction"))，征求同意占 \(share("permission"))。"
      )
    case "courtesy":
      say(
        "\(number("enough")) different courtesies are full marks: greeting, asking leave, thanks, an apology, asking consent, offering help, small talk. Prying costs \(share("pried")) each time.",
        "不同的礼貌话有 \(number("enough")) 种得满分：问候、征求同意、致谢、致歉、征询意见、主动帮忙、寒暄。打听私事每次扣 \(share("pried"))。")
    case "feelings-restated":
      say(
        "\(number("enough")) feelings of his, said back in your own words, are full marks. “I understand how you feel” alone earns nothing.",
        "用自己的话说回他的 \(number("enough")) 种感受，得满分。只说“我理解您的心情”，不得分。")
    case "no-pressure":
      say(
        "Each time you press for a decision, or keep at something he does not need, costs \(share("cost")). It takes \(number("lines")) lines of real talk to earn it all.",
        "每催一次、或揪着他不需要的东西不放一次，扣 \(share("cost"))。聊够 \(number("lines")) 句才能得全分。")
    case "facts-restated":
      say(
        "\(number("enough")) facts said back in passing are full marks; one he never told costs \(share("misheard")). What a summary names counts there.",
        "顺口说回 \(number("enough")) 件事实得满分；他没说过的，每件扣 \(share("misheard"))。小结里说的算在小结那一项。")
    case "listening":
      say(
        "After he has told you something, your next line takes it up or passes it over. Taking up \(share("share")) of these chances, and \(number("enough")) at least, is full marks; asking again what he has answered costs \(share("cost")).",
        "他刚说了一件事，你的下一句要么接住，要么放过。接住 \(share("share"))（至少 \(number("enough")) 次）得满分；他答过的又问，每次扣 \(share("cost"))。")
    case "talk-share":
      say(
        "Full marks up to \(share("full")) of all words, nothing from \(share("none")) on. It takes \(number("lines")) lines to earn it all.",
        "你的话不超过全部的 \(share("full")) 得满分，到 \(share("none")) 不得分。聊够 \(number("lines")) 句才能得全分。")
    default: nil
    }
  }

  private func words(_ measure: String, _ number: (String) -> Int, _ share: (String) -> String) -> String? {
    switch measure {
    case "question-order":
      say(
        "Each new subject opened with an open question counts 100%, with a choice \(share("choice")), with a closed one nothing. \(number("enough")) subjects are full marks; \(number("run")) closed ones in a row cost \(share("cost")). Small facts are free.",
        "每个新话题，用开放式问题引出算 100%，选择式算 \(share("choice"))，封闭式不算。有 \(number("enough")) 个话题得满分；连着 \(number("run")) 个封闭式问题扣 \(share("cost"))。小事怎么问都行。"
      )
    case "one-at-a-time":
      say(
        "The share of your questioning lines that ask one thing only. It takes \(number("enough")) of them to earn it all.",
        "提问的句子里，只问一件事的占多少。问够 \(number("enough")) 句才能得全分。")
    case "no-leading":
      say(
        "The share of your questioning lines that leave the answer to him. It takes \(number("enough")) of them to earn it all.",
        "提问的句子里，把答案留给他的占多少。问够 \(number("enough")) 句才能得全分。")
    case "telling-tied":
      say(
        "Counts what you told that answers something he had said: \(number("enough")) times is full marks. Praise, advice and facts that answer nothing weigh \(number("cost")) times against it.",
        "你讲的内容里，回应他说过的话的才算，有 \(number("enough")) 次得满分。跟他无关的夸奖、建议和介绍，按 \(number("cost")) 倍算在反面。")
    case "true-claims":
      say(
        "\(number("enough")) different true things said of your offers are full marks.",
        "说准产品的 \(number("enough")) 件不同的事，得满分。")
    case "buyer-answered":
      say("The share of his questions and objections that you answered or settled.", "他的问题和异议，你回答、化解了多少。")
    case "no-overselling":
      say(
        "Each false thing said of an offer costs \(share("cost")). It takes \(number("enough")) things said of it to earn it all.",
        "说错产品，每次扣 \(share("cost"))。介绍够 \(number("enough")) 件才能得全分。")
    case "debrief-answers":
      say(
        "The share of the questions after the call that you answered rightly. It takes \(number("enough")) answers to earn it all; where none was given, this does not count.",
        "对话之后的问题，你答对了多少。答够 \(number("enough")) 题才能得全分；一题没答，这一项不算。")
    default: nil
    }
  }
}
