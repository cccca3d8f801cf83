import Rehearsal
import Scenarios
import Selling
import Typography

/// What the simulator itself says during an account.
extension ConsoleWords {
  /// Under the brief of an account.
  var howToAccount: String {
    pick(
      "/org shows who is who. /visit, /call and /meet bring you to people; then just talk. /days, /card, /propose and "
        + "/decide do the rest; /help lists them all.",
      "/组织 看看都有谁。用 /拜访、/电话、/会面 去见人，见到了照常说话。/日程、/客户卡、/推荐、/表决 各有用处，/帮助 都列着。")
  }

  /// Who the trainee is on his own screen, with those he is with.
  func youWith(_ names: String) -> String { pick("You to \(names)", "你对\(names)") }

  /// A line said to nobody.
  var withNobody: String {
    pick(
      "Nobody is here to hear that. /visit NAME or /call NAME first; /org shows who there is.",
      "现在没有人在听。先 /拜访 或 /电话 某人；/组织 看看有谁。")
  }

  /// A command of an account in a call.
  var noAccount: String {
    pick("That is for an account with several people. Nobody heard it.", "这是大客户场景里的命令，这里用不上。")
  }

  /// A command of a call in an account.
  func notInAccount(_ command: CommandName) -> String {
    let name = firstName(of: command)
    return pick("There is no \(name) in an account.", "大客户场景里没有 \(name)。")
  }

  /// A name that nobody has.
  func noSuchPerson(_ typed: String, in scenario: Scenario) -> String {
    let names = scenario.people.map(\.name).joined(separator: comma)
    let typed = Padding.truncate(typed, to: 24)
    return pick("Nobody here is called “\(typed)”. There are: \(names).", "这里没有叫“\(typed)”的人。有：\(names)。")
  }

  /// Why a contact cannot be made.
  func refused(_ refusal: ContactRefusal, of scenario: Scenario) -> String {
    switch refusal {
    case .noDays(let left):
      pick(
        "That takes more days than are left (\(left)). What you have must do: /propose, then /decide.",
        "剩下的日子（\(left) 天）不够了。就凭手上的材料：先 /推荐，再 /表决。")
    case .noMoney(let left):
      pick(
        "That costs more than is left (\(price(left, scenario.account?.currency ?? ""))). A call is cheaper: /call NAME.",
        "剩下的经费（\(price(left, scenario.account?.currency ?? ""))）不够了。打电话便宜些：/电话 某人。")
    case .calledToday(let person):
      pick(
        "\(scenario.name(of: person)) has taken a call today. Another day, or /visit.",
        "今天已经给\(scenario.name(of: person))打过电话了。改天再打，或者 /拜访。")
    case .wrongNumber(let way):
      way == .meet
        ? pick("Whom do you want to meet? Two at least: /meet NAME NAME", "要和谁会面？至少两位：/会面 某人 某人")
        : way == .visit
          ? pick("Whom do you visit? One person: /visit NAME", "拜访谁？一次一位：/拜访 某人")
          : pick("Whom do you call? One person: /call NAME", "给谁打电话？一次一位：/电话 某人")
    case .over: pick("The account is decided.", "这单已经定了。")
    }
  }

  /// How a contact begins.
  func contact(_ contact: Contact, in scenario: Scenario) -> String {
    let names = contact.people.map { scenario.name(of: $0) }
    let absent = contact.absent.map { scenario.name(of: $0) }
    let cost = price(contact.money, scenario.account?.currency ?? "")
    let who = names.joined(separator: pick(" and ", "、"))
    let head =
      switch contact.way {
      case _ where names.isEmpty: absent.joined(separator: comma) + pick(" does not receive you", "没有见你")
      case .visit: pick("with ", "拜访 ") + who
      case .call: pick("on the telephone with ", "电话 ") + who
      case .meet: pick("together with ", "会面 ") + who
      }
    let missing = names.isEmpty || absent.isEmpty ? "" : pick("; not there: ", "；没来：") + absent.joined(separator: comma)
    return pick(
      "Day \(contact.day), \(head)\(missing) (\(days(contact.days)), \(cost))",
      "第 \(contact.day) 天，\(head)\(missing)（\(days(contact.days))，\(cost)）")
  }

  /// A number of days.
  private func days(_ days: Int) -> String {
    pick(days == 0 ? "no day" : days == 1 ? "1 day" : "\(days) days", days == 0 ? "不占天数" : "\(days) 天")
  }

  /// Something the trainee hears of the rival.
  func news(_ text: String) -> String { pick("You hear: ", "你听说：") + text }

  /// When a contact is over, with what is left.
  func contactOver(_ account: AccountPosition, of scenario: Scenario) -> String {
    let total = scenario.account?.days ?? 0
    return pick(
      "That is over. Days left: \(total - account.daysUsed).", "这次到此为止。还剩 \(total - account.daysUsed) 天。")
  }

  /// How days and money stand, what contacts cost, with whom the trainee is, and what he promised.
  func days(_ account: AccountPosition, of scenario: Scenario) -> [String] {
    guard let terms = scenario.account else { return [] }
    let costs = ContactWay.allCases.compactMap { way -> String? in
      guard let cost = terms.contacts[way] else { return nil }
      let name = firstName(of: way == .visit ? .visit : way == .call ? .call : .meet)
      return name + colon()
        + pick(
          "\(days(cost.days)), \(price(cost.money, terms.currency)), up to \(cost.lines) lines",
          "\(days(cost.days))，\(price(cost.money, terms.currency))，最多 \(cost.lines) 句")
    }
    let standing = standing(account, of: scenario)
    return standing.prefix(2) + costs + standing.dropFirst(2)
  }

  /// The same without the costs.
  func standing(_ account: AccountPosition, of scenario: Scenario) -> [String] {
    guard let terms = scenario.account else { return [] }
    let left = terms.days - account.daysUsed
    let today = account.meeting == nil ? min(account.day, terms.days) : account.contacts.last?.day ?? 1
    var lines = [
      pick(
        "Day \(today) of \(terms.days): \(days(left)) left after this.",
        "共 \(terms.days) 天，第 \(today) 天：往后还剩 \(left) 天。"),
      pick(
        "Spent \(price(account.spent, terms.currency)) of \(price(terms.money, terms.currency)).",
        "经费 \(price(terms.money, terms.currency))，已用 \(price(account.spent, terms.currency))。"),
    ]
    if let meeting = account.meeting {
      let who = meeting.people.map { scenario.name(of: $0) }.joined(separator: pick(" and ", "、"))
      lines.append(pick("You are with \(who).", "你现在和\(who)在一起。"))
    }
    for promise in account.promises where promise.isKept == nil {
      let name = scenario.name(of: promise.person)
      lines.append(
        pick(
          "You promised \(name) something: be back by day \(promise.day + terms.promise).",
          "你答应过\(name)一件事：第 \(promise.day + terms.promise) 天之前要回话。"))
    }
    return lines
  }

  /// Over the needs told.
  var needsTold: String { pick("What you were told, and by whom:", "你问到的，都是谁说的：") }
  /// Nothing told that an offer could answer.
  var nothingToAnswer: String {
    pick(
      "You have not been told anything yet that one of them could answer.", "还没有人告诉过你哪样东西能解决的事。")
  }
  /// How a proposal is put.
  var howToTender: String {
    pick(
      "Say which offer, and what of this it answers, by their numbers: /propose 3 1 2 5-7, or /propose 3 all.",
      "写上方案，再写它解决上面哪几条，用编号：/推荐 3 1 2 5-7，或者 /推荐 3 全部。")
  }

  /// After a proposal.
  func tendered(_ tender: Tender, in scenario: Scenario) -> String {
    let name = scenario.product(tender.product)?.name ?? tender.product
    let count = tender.needs.count
    return pick(
      "Proposed to the house: \(name), for \(count) of the needs you were told. /decide asks for the decision.",
      "已向对方推荐：\(name)，写明解决 \(count) 条。/表决 请他们定。")
  }

  /// A decision without a proposal.
  var nothingTendered: String {
    pick(
      "You have proposed nothing. /propose first; /decide once more lets them decide without you.",
      "你还没有推荐方案。先 /推荐；再输一次 /表决，他们就自己定了。")
  }

  /// Over the stances.
  func committee(_ day: Int) -> String { pick("Day \(day). They sit down and decide.", "第 \(day) 天。他们坐下来定这件事。") }

  /// Where somebody stands.
  public func leaning(_ leaning: Leaning) -> String {
    switch leaning {
    case .backs: pick("for it", "赞成")
    case .undecided: pick("undecided", "没表态")
    case .opposes: pick("against it", "反对")
    }
  }
}
