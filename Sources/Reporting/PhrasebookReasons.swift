import Assessment

/// Why some words helped or did not: each sentence says no more than its code means.
extension Phrasebook {
  /// The reason in words.
  ///
  /// - Parameters:
  ///   - subject: what it is about, set apart already; nil where that has no title.
  ///   - number: the number it is about, where it is about one.
  func reason(_ code: ReasonCode, subject: String?, number: Int?) -> String {
    let need = subject ?? say("a need", "一个需求")
    let topic = subject ?? say("the topic", "这个话题")
    let product = subject ?? say("the product", "这个产品")
    let tail = subject.map { colon + $0 } ?? ""
    return switch code {
    case .openedNeed: say("brought out \(need)", "问出了\(need)")
    case .openedAfterNudge:
      say("brought out \(need) after a hint's nudge: it counts a little less", "\(need)是看了提示的点拨之后问出来的，少算一点")
    case .openedAfterDirection:
      say(
        "brought out \(need) after a hint had given the direction: it counts in part", "\(need)是提示给了方向之后问出来的，只算一部分")
    case .openedAfterExample:
      say("brought out \(need) after the example line of a hint: it counts little", "\(need)是提示给了例句之后问出来的，只算一小部分")
    case .onlyHint: say("got only a hint of \(need)", "\(need)只问到一点迹象")
    case .pickedUp: say("\(need) was told unasked, and you came back to it", "客户主动提起\(need)，你接住了")
    case .namedIt: say("you named the answer to \(need) yourself", "\(need)的答案是你自己先说出来的")
    case .knownInTime: say("\(need) was known before any product was named", "提到产品之前，\(need)已经清楚")
    case .knownTooLate:
      say("\(need) came out only after the first product was named", "\(need)在提到第一个产品之后才清楚")
    case .firstProduct: say("the first product was named here: \(product)", "在这里第一次提到产品：\(product)")
    case .askedUnasked:
      say("asked one of the five things a megaphone never asks\(tail)", "问到只顾推销的人从来不问的五件事之一\(tail)")
    case .triedUnasked:
      say(
        "came near one of the five things a megaphone never asks\(tail), and was not taken for it",
        "差一点就问到五件事之一\(tail)，客户没有听成这个意思")
    case .askedInVain: say("you asked, and got no answer to it\(tail)", "问过，客户没有说\(tail)")
    case .qualified: say("of money, authority and need, made clear\(tail)", "钱、决定权、需求三样里，弄清了\(need)")
    case .halfQualified: say("not much more than a hint\(tail)", "\(need)只知道一点")
    case .cameBack: say("came back to \(need), which had come up", "回到了谈到过的\(need)")

    case .fits: say("\(product) answers what was found", "\(product)对得上问到的需求")
    case .fitsLittle:
      say("only part of what \(product) could answer had been found before", "\(product)能回应的需求，之前只问出了一部分")
    case .goesAgainst: say("what you proposed goes against \(need)", "你提的方案不符合\(need)")
    case .namedProduct: say("named \(product)", "提到\(product)")
    case .namedEarly:
      say("\(product) was named before enough was known of him", "对他了解得还不够，就先提了\(product)")
    case .oneTooMany: say("\(product) was one product too many", "产品提得太多，多了\(product)")

    case .restatedFact: say("restated a fact\(tail)", "复述了事实\(tail)")
    case .restatedFeeling: say("restated a feeling\(tail)", "复述了感受\(tail)")
    case .phraseAlone:
      say("a set phrase, with nothing in it of what the buyer said", "只是套话，里面没有客户说过的内容")
    case .unfelt:
      say("he had just told you something that moves him, and you went on\(tail)", "他刚说了心里在意的事，你没有接\(tail)")
    case .misheard: say("restated something the buyer had not said", "复述了客户没有说过的话")
    case .summed:
      number.map {
        say(
          "summed up at least \($0 == 1 ? "one need" : "\($0) needs"), and the buyer let it stand",
          "归纳了至少 \($0) 项需求，客户没有异议")
      } ?? say("summed up, and the buyer let it stand", "做了归纳，客户没有异议")
    case .summaryWrong: say("not all of this summary was right", "这段归纳不全对")

    case .openedWell: say("part of a good opening\(tail)", "好开场的一部分\(tail)")
    case .openingLacks: say("missing from the opening\(tail)", "开场少了\(tail)")
    case .polite: say("a courtesy\(tail)", "有礼貌\(tail)")
    case .curt: say("sounds curt or impatient", "听着生硬，或者不耐烦")
    case .pried: say("asked for something private\(tail)", "打听了私事\(tail)")
    case .pressed: say("pressed for a decision", "催客户做决定")
    case .pressedTrap:
      say("kept at something the buyer does not need\(tail)", "一再谈客户并不需要的东西\(tail)")

    case .openFirst: say("opened \(topic) with an open question", "用开放式问题谈起\(topic)")
    case .choiceFirst: say("opened \(topic) with a choice", "问\(topic)时用了选择式问题")
    case .closedFirst: say("opened \(topic) with a closed question", "问\(topic)时用了封闭式问题")
    case .madeSure: say("made sure of \(topic), already known", "核实了已经知道的\(topic)")
    case .closedRun:
      number.map { say("by now \($0) closed questions in a row", "到这里连续 \($0) 个封闭式问题") }
        ?? say("one closed question after another", "封闭式问题一个接一个")
    case .stacked: say("several questions in one line", "一句话里问了几件事")
    case .oneQuestion: say("one question at a time", "一次只问一件事")
    case .leading: say("the question carried its answer", "问题里带着答案")
    case .answeredSelf: say("you answered your own question", "自己问，自己答了")

    case .usedIt: say("took up what had just been said\(tail)", "接住了客户刚说的话\(tail)")
    case .passedOver: say("did not take up what had just been said\(tail)", "没有接住客户刚说的话\(tail)")
    case .askedAgain: say("asked again what had been answered\(tail)", "客户答过的又问了一遍\(tail)")
    case .talkShare:
      number.map {
        say("your longest line beside summaries; \($0)% of all words were yours", "除了小结，这段最长；你的话占全部的 \($0)%")
      }
        ?? say("your longest line", "你最长的一段")
    case .longestLine:
      number.map {
        say("your longest line beside summaries; \($0)% of all words were yours", "除了小结，这段最长；你的话占全部的 \($0)%")
      }
        ?? say("your longest line", "你最长的一段")
    case .toldTied: say("told what ties in with something the buyer had said\(tail)", "讲的内容扣住了客户说过的\(tail)")
    case .toldUntied:
      say("told something tied to nothing the buyer had said", "讲的内容没有扣住客户说过的话")
    case .toldEarly: say("praised or advised before the needs were known", "需求还没弄清就先夸或先建议")

    case .trueClaim: say("true of the product\(tail)", "与产品资料相符\(tail)")
    case .trueForNobody:
      say("true, but it answers nothing he had told or asked\(tail)", "说得没错，但没有回应他说过或问过的\(tail)")
    case .emptyPraise: say("praise, with nothing in it of what he had told", "空口夸好，没有一点是他说过的")
    case .falseClaim: say("does not hold for the product\(tail)", "产品并非如此\(tail)")
    case .answered: say("answered the buyer's question", "回答了客户的问题")
    case .ignored: say("passed over the buyer's question", "没有回答客户的问题")
    case .settled: say("after this he let the objection rest\(tail)", "说完这句，他不再提这个异议\(tail)")
    case .unsettled: say("did not settle the objection\(tail)", "没有化解异议\(tail)")

    case .verdictFounded, .verdictHalfFounded, .verdictGuessed, .verdictWrong, .actionRight, .actionGuessed,
      .actionFollows, .actionWrong, .effortSold, .effortWasted:
      prospectReason(code, subject: subject)

    case .reachedLevel, .neverReached, .askedHolder, .askedAnother, .clearedConflict, .leftConflict, .usedHearsay,
      .usedForce, .lackedForce, .contactPaid, .contactVain, .promiseKept, .promiseBroken, .answersPerson,
      .answersPartly, .againstPerson, .namedUnmet, .neverAboveManaging, .oneFunctionOnly, .pitchedToDecider:
      accountReason(code, subject: subject)

    case .answeredRight: say("a question after the call, answered rightly\(tail)", "事后的问题，答对了\(tail)")
    case .answeredWrong: say("a question after the call, answered wrongly\(tail)", "事后的问题，答错了\(tail)")
    }
  }

  /// A courtesy or a part of an opening; nil for acts that are neither.
  func courtesy(_ act: String) -> String? {
    switch act {
    case "greeting": say("a greeting", "问候")
    case "introduction": say("who you are", "自我介绍")
    case "permission": say("asking leave, or how to help", "征求同意，或问怎么帮忙")
    case "consent-question": say("asking consent", "征询意见")
    case "service-question": say("an offer of service", "主动提供帮助")
    case "thanks": say("thanks", "致谢")
    case "apology": say("an apology", "致歉")
    case "empathy": say("a kind word", "体谅的话")
    case "small-talk": say("small talk", "寒暄")
    default: nil
    }
  }
}
