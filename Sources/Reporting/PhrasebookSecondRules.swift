import Assessment

/// What the second versions of measures count, where that differs from the first.
extension Phrasebook {
  /// The rule of a second version; nil where the words for the first still hold.
  func ruleOfSecond(_ measure: String, _ settings: MeasureSettings) -> String? {
    func number(_ name: String) -> Int { settings[name] }
    func share(_ name: String) -> String { percent(settings[name]) }
    return proposing(measure, settings) ?? manner(measure, number, share) ?? asking(measure, number, share)
      ?? telling(measure, number, share)
  }

  private func proposing(_ measure: String, _ settings: MeasureSettings) -> String? {
    switch measure {
    case "qualified":
      say(
        "Money, authority and need count alike, each by how deep it came out; who comes along is a number of heads and not the need.",
        "钱、决定权、需要三样一样重，各按问到的深度算；几个人去只是人数，不算需要。") + gap + depths(settings)
    case "products-named":
      say(
        "With up to \(settings["few"]) products it counts what you knew before you named the first: \(percent(settings["ground"])) of the needs is full marks. With more of them, or none, it is nothing.",
        "提到的产品不超过 \(settings["few"]) 个，就看提第一个之前知道多少：知道 \(percent(settings["ground"])) 的需求得满分。提得更多，或者一个没提，不得分。")
    case "summary-confirmed":
      say(
        "The best summary counts: \(settings["enough"]) things he had told, with nothing in it that was wrong, are full marks. A promise, an offer or an answer is no summary.",
        "看最好的一次小结：说到 \(settings["enough"]) 件他讲过的事，而且没有说错，得满分。答应、推荐和回答不算小结。")
    default: nil
    }
  }

  private func manner(_ measure: String, _ number: (String) -> Int, _ share: (String) -> String) -> String? {
    switch measure {
    case "courtesy":
      say(
        "\(number("enough")) different courtesies are full marks: greeting, asking leave, thanks, an apology, asking consent, offering help, small talk. Prying costs \(share("pried")) each time, curt words \(share("curt")).",
        "不同的礼貌话有 \(number("enough")) 种得满分：问候、征求同意、致谢、致歉、征询意见、主动帮忙、寒暄。打听私事每次扣 \(share("pried"))，话说得生硬每次扣 \(share("curt"))。"
      )
    case "feelings-restated":
      say(
        "\(number("enough")) feelings of his, said back in your own words, are full marks. To guess at one (“you're afraid he'd be bored?”) is to say it back, to ask how he feels is not, and “I understand how you feel” alone earns nothing.",
        "用自己的话说回他的 \(number("enough")) 种感受，得满分。猜着说（“您是怕他没意思吧？”）也算说回，光问他什么感受不算；只说“我理解您的心情”，不得分。")
    case "facts-restated":
      say(
        "\(number("enough")) facts said back in passing are full marks. What a summary names counts there, and what you say of your offer is no saying back.",
        "顺口说回 \(number("enough")) 件事实得满分。小结里说的算在小结那一项，介绍产品的话不算。")
    case "listening":
      say(
        "After he has said something of his own, your next line takes it up or passes it over. Taking up \(share("share")) of these chances, and \(number("enough")) at least, is full marks; asking again what he has answered costs \(share("cost")).",
        "他说了自己的事，你的下一句要么接住，要么放过。接住 \(share("share"))（至少 \(number("enough")) 次）得满分；他答过的又问，每次扣 \(share("cost"))。")
    default: nil
    }
  }

  private func asking(_ measure: String, _ number: (String) -> Int, _ share: (String) -> String) -> String? {
    switch measure {
    case "question-order":
      say(
        "Each new subject opened with an open question counts 100%, with a choice \(share("choice")), with a closed one nothing. Who, when and how many are open where he tells all of it. \(number("enough")) subjects are full marks; \(number("run")) closed ones in a row cost \(share("cost")).",
        "每个新话题，用开放式问题引出算 100%，选择式算 \(share("choice"))，封闭式不算；谁、哪天、几个这样的问题，他说全了就算开放。有 \(number("enough")) 个话题得满分；连着 \(number("run")) 个封闭式问题扣 \(share("cost"))。"
      )
    case "one-at-a-time":
      say(
        "The share of your questioning lines that ask one thing only; a line that asks two weighs \(number("cost")) times. A choice after an open question is still one. It takes \(number("enough")) lines to earn it all.",
        "提问的句子里，只问一件事的占多少；一句问两件的，按 \(number("cost")) 倍扣。开放式问题后面给几个选项，还是一问。问够 \(number("enough")) 句才能得全分。")
    case "no-leading":
      say(
        "The share of your questioning lines that leave the answer to him; small talk does not count. It takes \(number("enough")) of them to earn it all.",
        "提问的句子里，把答案留给他的占多少；寒暄不算。问够 \(number("enough")) 句才能得全分。")
    default: nil
    }
  }

  private func telling(_ measure: String, _ number: (String) -> Int, _ share: (String) -> String) -> String? {
    switch measure {
    case "telling-tied":
      say(
        "Counts what you told that answers something he had said: \(number("enough")) needs are full marks. An offer before you know him, praise, and merits that go against him or do not hold weigh \(number("cost")) times against it. Price and dates of what you offer cost nothing, and a price alone answers nothing either.",
        "你讲的内容里，回应他说过的话的才算，回应 \(number("enough")) 项需求得满分。还不了解他就推荐、空口夸好、跟他想要的相反或者不属实的，按 \(number("cost")) 倍算在反面。所推荐产品的价钱和日期，不扣分；光报价钱，也不算回应。"
      )
    case "true-claims":
      say(
        "\(number("enough")) different true things said of your offers are full marks; one told before you know him, that answers nothing he said, counts half.",
        "说准产品的 \(number("enough")) 件不同的事，得满分；还不了解他就说、又没有回应他的，算一半。")
    case "no-overselling":
      say(
        "Each false thing said of an offer costs \(share("cost")), empty praise \(share("praise")). It takes \(number("enough")) things said of it to earn it all.",
        "说错产品，每次扣 \(share("cost"))；空口夸好，每次扣 \(share("praise"))。介绍够 \(number("enough")) 件才能得全分。")
    default: nil
    }
  }
}
