import Assessment
import Rehearsal
import Scenarios
import Selling

/// An account: what becomes of a house with several people, and why words about it helped or did not (D13, D17, D19,
/// D22).
extension Phrasebook {
  /// All of them together, as who buys.
  var house: String { say("The house", "对方") }

  /// How an account ended, in a sentence; nil is one without an end.
  func accountOutcome(_ outcome: Outcome?, rival: String) -> String {
    switch outcome {
    case nil: say("The account has not been decided yet.", "这单还没有定。")
    case .bought: say("You won: the house bought from you.", "你赢了：对方买了你的。")
    case .competitor where !rival.isEmpty: say("You lost: the house buys from \(rival).", "你输了：对方选了\(rival)。")
    case .competitor: say("You lost: the house buys from somebody else.", "你输了：对方选了别家。")
    case .returned: say("You won, and the house came to regret it.", "你赢了，可对方后来后悔了。")
    case .wavering: say("The decision was put off.", "这事往后推了，没有定。")
    case .abandoned: say("You ended it before anybody decided.", "还没等对方定，你就结束了。")
    case .refused, .walkedOut, .judged: say("Nobody could agree: they keep what they have.", "谁也没说服谁：还用原来的。")
    }
  }

  /// What stands between two things of a row.
  var comma: String { say(", ", "，") }
  /// What ends a sentence.
  var stop: String { say(".", "。") }

  /// So many of so many.
  func share(_ some: Int, of all: Int) -> String {
    say("\(some) of \(all)", PlainText.isAsked ? "\(all) 项中 \(some) 项" : "\(some)/\(all)")
  }

  /// Where somebody stands on the proposal.
  func leaning(_ leaning: Leaning) -> String {
    switch leaning {
    case .backs: say("for it", "赞成")
    case .undecided: say("undecided", "没表态")
    case .opposes: say("against it", "反对")
    }
  }

  /// A level or a function by its word, within a sentence; nil for another word.
  func place(_ word: String) -> String? {
    if let function = BuyingRole.Function(rawValue: word) { return say("the ", "") + self.function(function) }
    switch BuyingRole.Level(rawValue: word) {
    case .operating: return say("the operating level", "操作层")
    case .managing: return say("the managing level", "管理层")
    case .deciding: return say("the deciding level", "决策层")
    case nil: return nil
    }
  }

  /// A force of selling (D17).
  func force(_ force: SellingForce) -> String {
    switch force {
    case .introduce: say("introducing what you have", "介绍")
    case .guide: say("bringing out the needs", "挖掘和引导需求")
    case .trust: say("building trust", "建立互信")
    case .exceed: say("doing more than was expected", "超越期望")
    }
  }

  /// What reaching people is called as a heading: a visit, a call, a meeting.
  func contact(_ contact: Contact, in scenario: Scenario) -> String {
    func names(_ ids: [String]) -> String { list(ids.compactMap { scenario.person($0)?.name }) }
    let day = say("Day \(contact.day)", "第 \(contact.day) 天") + colon
    guard !contact.people.isEmpty else {
      let absent = names(contact.absent)
      return day + say("not received by \(absent)", "没见到\(absent)")
    }
    let who = names(contact.people)
    let way =
      switch contact.way {
      case .visit: say("a visit to \(who)", "拜访\(who)")
      case .call: say("a call to \(who)", "给\(who)打电话")
      case .meet: say("a meeting with \(who)", "与\(who)会面")
      }
    let missing = contact.absent.isEmpty ? "" : semicolon + say("not there: ", "没来：") + names(contact.absent)
    return day + way + missing
  }

  /// Why words in an account helped or did not.
  ///
  /// - Parameter subject: what it is about, as `SubjectNames` calls it.
  func accountReason(_ code: ReasonCode, subject: String?) -> String {
    let it = subject ?? say("that", "这一点")
    return switch code {
    case .reachedLevel: say("the first thing told by \(it)", "\(it)说出的第一件事")
    case .neverReached: say("nobody of \(it) told you anything", "\(it)没有人告诉过你什么")
    case .askedHolder: say("asked the one who knows: \(it)", "问对了人：\(it)")
    case .askedAnother: say("that is for others to say: \(it)", "这该问别人：\(it)")
    case .clearedConflict: say("put to one what the other sees differently: \(it)", "把另一位的说法当面问清了：\(it)")
    case .leftConflict:
      say("by now two had told you different things, and you never asked: \(it)", "到这里两个人说法不一，你一直没问：\(it)")
    case .usedHearsay: say("brought to one what another had told you: \(it)", "把另一位说的带给了他：\(it)")
    case .usedForce: say("here you were \(it)", "这里在\(it)")
    case .lackedForce: say("hardly any \(it)", "几乎没有\(it)")
    case .contactPaid: say("a contact that paid: \(it)", "这次没有白去：\(it)")
    case .contactVain: say("a contact that brought nothing: \(it)", "这次什么也没问到：\(it)")
    case .promiseKept: say("promised to \(it), and kept", "答应\(it)的，做到了")
    case .promiseBroken: say("promised to \(it), and not kept in time", "答应\(it)的，没有按时做到")
    case .answersPerson: say("the proposal answers what \(it) needs", "方案回应了\(it)的需求")
    case .answersPartly: say("the proposal answers only a part of what \(it) needs", "方案只回应了\(it)的一部分需求")
    case .againstPerson: say("the proposal goes against \(it)", "方案和\(it)的需求对着来")
    case .namedUnmet: say("named in the proposal, and not met by it: \(it)", "写进了方案，可方案做不到：\(it)")
    case .neverAboveManaging:
      say(
        "a pattern of the weak seller: never above the managing level", "弱销售的老毛病：从来没有走到管理层以上")
    case .oneFunctionOnly:
      say("a pattern of the weak seller: one department only, \(it)", "弱销售的老毛病：只跑一个部门，\(it)")
    default:
      say(
        "a pattern of the weak seller: pitching to the decider, \(it), before the house was known",
        "弱销售的老毛病：还没摸清情况，就向拍板的\(it)推销")
    }
  }

  /// The rule of a measure of accounts; nil for another measure.
  func accountRule(_ measure: String, _ settings: MeasureSettings) -> String? {
    func number(_ name: String) -> Int { settings[name] }
    func share(_ name: String) -> String { percent(settings[name]) }
    return switch measure {
    case "levels-covered":
      say(
        "Operating, managing and deciding level; using, technical and finance department: each of which somebody told you a need counts alike.",
        "操作层、管理层、决策层，使用部门、技术部门、财务部门：有人告诉过你一项需求的，各算一份。")
    case "right-person":
      say(
        "Questions to somebody whose need it is, beside questions that only others could answer: \(share("share")) of the former is full marks, once there are \(number("enough")) of them. Small talk and personal matters are free.",
        "问对人的问题，和该问别人的问题相比：问对的占到 \(share("share"))、又问够 \(number("enough")) 个，得满分。寒暄和个人的事不算。")
    case "conflicts-cleared":
      say(
        "Where two tell you different things: heard from both counts \(share("part")), put to one of them 100%. \(number("enough")) are full marks.",
        "两个人说法不一的事：两边都听到了算 \(share("part"))，当面问清了算 100%。有 \(number("enough")) 件得满分。")
    case "hearsay-used":
      say(
        "What one told you, brought to another with a word of who said it: \(number("enough")) times is full marks.",
        "把一个人说的带给另一个人，并说明是谁说的：有 \(number("enough")) 次得满分。")
    case "company-needs", "personal-needs":
      (measure == "company-needs"
        ? say("What the firm needs of it, by weight: ", "单位的需求，按分量计算：")
        : say("What people need for themselves, by weight: ", "每个人自己的需求，按分量计算："))
        + say(
          "told to you, \(share("enough")) of it is full marks; what you named yourself counts \(share("named")). A sign is not enough.",
          "对方说了出来，达到 \(share("enough")) 得满分；你自己先说破的算 \(share("named"))；光有迹象不算。")
    case "forces-balanced":
      say(
        "Each line counts for what it does: introduce, bring out needs, build trust, do more than was expected. One of the four with less than \(share("least")) of all costs up to \(share("cost")). It takes \(number("enough")) in all to earn everything.",
        "每句话看它在做什么：介绍、挖掘需求、建立互信、超越期望。四样里哪一样不到全部的 \(share("least"))，最多扣 \(share("cost"))。总数够 \(number("enough")) 才能得全分。"
      )
    case "contact-cost":
      say(
        "\(number("perDay")) needs told for a day, and \(number("perTenth")) for a tenth of the money, are full marks, half each. It takes \(number("enough")) needs in all to earn everything.",
        "每用一天问到 \(number("perDay")) 项需求、每用一成经费问到 \(number("perTenth")) 项，各占一半。总数够 \(number("enough")) 项才能得全分。")
    case "promises-kept":
      say(
        "Of the promises you made, those you were back for in time. Where none was made, this does not count.",
        "你答应过的事，按时回话的占多少。没有答应过什么，这一项不算。")
    case "proposal-answers":
      say(
        "The mean over all the people of how far the proposal answers their needs: what you were told and named counts whole, what it meets otherwise half, what it goes against counts against it. Up to \(share("base")) is nothing, \(share("enough")) is full marks; each need named and not met costs \(share("unmet")).",
        "方案对每个人的需求回应了多少，取平均：问到并写明的算全部，没问到或没写的算一半，对着来的倒扣。\(share("base")) 以下不得分，\(share("enough")) 得满分；写了却做不到的，每条扣 \(share("unmet"))。"
      )
    case "seller-patterns":
      say(
        "Never above the managing level; one department only; selling to the decider before \(number("enough")) things were told by two others. One of them is enough to lose it all, and it takes \(number("whole")) lines to earn it.",
        "从来没有走到管理层以上；只跑一个部门；还没从另外两个人那里听到 \(number("enough")) 件事，就向拍板的人推销。有一样就全丢；说够 \(number("whole")) 句才能得全分。"
      )
    default: nil
    }
  }

  /// A total held down because a pattern of the weak seller was named.
  func cappedByPattern(_ sum: Int, at total: Int) -> String {
    say(
      "The criteria add up to \(points(sum)); a pattern of the weak seller showed, so the total stops at \(points(total)).",
      "各项合计 \(points(sum)) 分；因为犯了弱销售的老毛病，总分最多算 \(points(total)) 分。")
  }

  /// Why the total of a card is not the sum of its criteria.
  func capped(_ card: Scorecard) -> String? {
    guard card.isCapped else { return nil }
    let sum = card.criteria.reduce(0) { $0 + $1.earned }
    return card.namesPattern ? cappedByPattern(sum, at: card.total) : capped(sum, at: card.total)
  }
}
