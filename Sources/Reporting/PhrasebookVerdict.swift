import Assessment

/// The verdict in words: style, ledger, criteria.
extension Phrasebook {
  /// One reason of the style verdict in a sentence; nil for a code this version does not know.
  ///
  /// - Parameter named: how many products were named, where the verdict tells.
  func styleReason(_ code: String, number: Int, named: Int?) -> String? {
    switch code {
    case "known-before-product" where named == 0:
      return say(
        "You found \(number)% of what there was to find, by weight; no product was named.",
        "按权重算，该弄清的弄清了 \(number)%；没有提到任何产品。")
    case "known-before-product":
      return say(
        "You had found \(number)% of what there was to find, by weight, when you first named a product.",
        "第一次提到产品时，按权重算，该弄清的弄清了 \(number)%。")
    case "unasked-things" where named == 0:
      return say(
        "Of the five things a megaphone never asks (\(fiveThings)) you asked \(number).",
        "只顾推销的人从来不问的五件事（\(fiveThings)），你问到了 \(number) 件。")
    case "unasked-things":
      return say(
        "Of the five things a megaphone never asks (\(fiveThings)) you had asked \(number) by then.",
        "只顾推销的人从来不问的五件事（\(fiveThings)），到那时你问到了 \(number) 件。")
    case "known-before-telling":
      return say(
        "When you first told somebody of your offer, you knew \(number)% of what he had to tell, by weight, taken over all.",
        "第一次向一个人介绍时，他那里该弄清的，按权重平均弄清了 \(number)%。")
    case "people-heard":
      return say(
        number == 1 ? "One person told you something." : "\(number) people told you something.", "有 \(number) 个人向你说了事情。"
      )
    case "products-named":
      switch number {
      case 0: return say("You named no product.", "你没有提到任何产品。")
      case 1: return say("You named one product.", "你提到了 1 个产品。")
      default: return say("You named \(number) products.", "你提到了 \(number) 个产品。")
      }
    case "summary-confirmed":
      return number > 0
        ? say("You summed up, and the buyer agreed.", "你做了归纳，客户认可。")
        : say("There was no summary that the buyer agreed with.", "没有一段得到客户认可的归纳。")
    default: return nil
    }
  }

  private var fiveThings: String {
    switch self {
    case .english: "why, with whom, how much, past experience, what to gain"
    case .chinese: "为什么、和谁、花多少、以往的经历、想得到什么"
    }
  }

  /// How a need ended, for the ledger.
  func fate(_ fate: LedgerEntry.Fate) -> String {
    switch fate {
    case .elicited: say("you asked", "问出")
    case .volunteered: say("told unasked", "主动说")
    case .followedUp: say("followed up", "接住")
    case .named: say("named by you", "你先说破")
    case .hinted: say("only hinted", "只看出苗头")
    case .missed: say("not found", "没问出来")
    }
  }

  /// How deep a need came out: 0 nothing, 1 hint, 2 fact, 3 heart.
  func depth(_ level: Int) -> String {
    switch level {
    case ...0: "-"
    case 1: say("hint", "迹象")
    case 2: say("fact", "事实")
    default: say("heart", "心里话")
    }
  }

  /// What was found, in words; nil where the level says it all.
  func result(_ result: Finding.Result) -> String {
    switch result {
    case .met: say("met", "做到")
    case .partly: say("partly met", "部分做到")
    case .missed: say("tried and missed", "做了，没做到位")
    case .never: say("never came up", "没有做")
    case .notRelevant: say("did not arise", "没有遇到")
    }
  }

  /// What leads the things to do differently.
  func next(_ count: Int) -> String {
    switch count {
    case 1: say("One thing to do differently next time", "下次可以换个做法的一件事")
    case 2: say("Two things to do differently next time", "下次可以换个做法的两件事")
    case 3: say("Three things to do differently next time", "下次可以换个做法的三件事")
    default: say("What to do differently next time", "下次可以换个做法")
    }
  }

  /// A total held down because nothing was proposed.
  func capped(_ sum: Int, at total: Int) -> String {
    say(
      "The criteria add up to \(points(sum)); nothing was proposed, so the total stops at \(points(total)).",
      "各项合计 \(points(sum)) 分；因为没有提出方案，总分最多算 \(points(total)) 分。")
  }

  /// What lost points only because the call was short.
  var tooShort: String {
    say(
      "Nothing was wrong here; a longer talk earns the rest.", "这一项没有做错什么，聊得再充分些，分就满了。")
  }

  /// More evidence of the kind just shown.
  func likewise(_ turns: [Int]) -> String {
    let numbers = turns.reduce(into: [Int]()) { if !$0.contains($1) { $0.append($1) } }.map(String.init)
    return say(
      "likewise in turn\(numbers.count == 1 ? "" : "s") \(list(numbers))", "第 \(list(numbers)) 轮也是")
  }
}
