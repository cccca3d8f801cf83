import Assessment
import Rehearsal
import Scenarios
import Selling

/// The organisation after an account: who stands where, what was found with each, and why the committee decided so (D13,
/// D17, D22).
struct HouseSection {
  let reading: AccountReading
  let scenario: Scenario
  let phrases: Phrasebook
  private let names: SubjectNames
  private let terms: Account

  /// A remark of the section: nil is neither good news nor bad.
  typealias Remark = (words: String, good: Bool?)

  /// One of the people, in words.
  struct Row {
    var name: String
    /// What his department does, and where he stands.
    var function: String
    var stands: String
    /// How far his needs are answered and how he takes the trainee; what was found of his needs.
    var figures: String
    var found: String
    /// Whose word moved him, and what stayed hidden; those there are.
    var more: [String]
    var lines: [String] { [figures, found].filter { !$0.isEmpty } + more }
  }

  /// The section of a debrief; nil where the call is no account.
  init?(_ debrief: Debrief) {
    guard let terms = debrief.scenario.account,
      let reading = AccountReading(JudgedCall(debrief.state, in: debrief.scenario))
    else { return nil }
    self.reading = reading
    self.terms = terms
    scenario = debrief.scenario
    phrases = debrief.phrases
    names = SubjectNames(scenario: debrief.scenario, phrases: debrief.phrases)
  }

  func write(to page: inout Page) {
    page.heading(title)
    for pattern in patterns { page.add(pattern, mark: false) }
    for (level, rows) in levels {
      page.add(level, indent: 2, tone: .quiet)
      for row in rows {
        page.entry(row.name + phrases.comma + row.function, figure: row.stands, indent: 4)
        for line in row.lines { page.add(line, indent: 6, tone: .quiet, hanging: 8) }
      }
    }
    page.heading(whyTitle)
    for reason in reasons {
      if let good = reason.good { page.add(reason.words, mark: good) } else { page.add(reason.words, indent: 2) }
    }
  }

  // MARK: - The house

  /// Over the picture of the organisation.
  var title: String {
    let met = reading.people.count(where: \.isMet)
    return phrases.say(
      "The house: \(met) of \(reading.people.count) people met", "这家单位：\(reading.people.count) 个人，见了 \(met) 个")
  }

  /// The patterns of the weak seller, by name.
  var patterns: [String] { reading.patterns.map(names.reason) }

  /// The people by level, those who decide first.
  var levels: [(title: String, rows: [Row])] {
    BuyingRole.Level.allCases.reversed().compactMap { level in
      let members = reading.people.filter { $0.person.role.level == level }
      return members.isEmpty ? nil : (phrases.level(level), members.map(row))
    }
  }

  private func row(_ member: AccountReading.Member) -> Row {
    let fit = member.fit.map {
      phrases.say("needs answered \($0.fit) of 100, ", "需求回应 \($0.fit) 分，")
    }
    var more: [String] = []
    if !member.swayed.isEmpty {
      let voices = member.swayed.map { "\($0.by.name) \($0.points > 0 ? "+" : "−")\(abs($0.points))" }
      more.append(phrases.say("moved by ", "受影响：") + phrases.list(voices))
    }
    if let missed = member.missed {
      more.append(phrases.say("most missed: ", "最该问没问到：") + phrases.titled(missed.about))
    }
    return Row(
      name: member.person.name, function: phrases.function(member.person.role.function),
      stands: member.leaning.map(phrases.leaning) ?? phrases.say("not asked yet", "还没表决"),
      figures: (fit ?? "")
        + phrases.say("takes to you \(member.regard) of 100", "对你的认可 \(member.regard) 分"),
      found: member.isMet ? found(member) : phrases.say("never met", "没有见过"), more: more)
  }

  private func found(_ member: AccountReading.Member) -> String {
    let (company, personal) = (member.company, member.personal)
    return phrases.say("found: for the firm ", "问到：单位的需求 ") + phrases.share(company.told, of: company.all)
      + phrases.comma + phrases.say("personal ", "个人的 ") + phrases.share(personal.told, of: personal.all)
  }

  // MARK: - Why

  /// Over the reasons.
  var whyTitle: String {
    reading.isDecided ? phrases.say("Why they decided so", "为什么这样定") : phrases.say("Where it stood", "当时的情形")
  }

  /// Why the committee decided so, in plain sentences; then days, money and promises.
  var reasons: [Remark] { votes + reading.people.flatMap(doubts) + rival + conflicts + conduct }

  private var votes: [Remark] {
    guard reading.isDecided else {
      return [(phrases.say("The committee has not sat.", "还没有开会表决。"), nil)] + offer
    }
    func names(_ leaning: Leaning) -> String {
      let those = reading.people.filter { $0.leaning == leaning }.map(\.person.name)
      return those.isEmpty ? phrases.say("nobody", "没有人") : phrases.list(those)
    }
    let clauses = Leaning.allCases.map { phrases.leaning($0) + phrases.colon + names($0) }
    let all = clauses.joined(separator: phrases.semicolon)
    return [(all.prefix(1).uppercased() + all.dropFirst() + phrases.stop, nil)] + offer
  }

  private var offer: [Remark] {
    guard let tender = reading.tender, let product = scenario.product(tender.product) else {
      return [(phrases.say("You proposed nothing.", "你没有推荐任何方案。"), false)]
    }
    let unmet = tender.needs.filter { !product.meets.contains($0) }.count
    let named = phrases.say(
      "You proposed \(product.name), and named \(tender.needs.count == 1 ? "1 need" : "\(tender.needs.count) needs") in it",
      "你推荐了\(product.name)，写明 \(tender.needs.count) 条需求"
    )
    let wrong = phrases.say("; \(unmet) of these it does not meet", "；其中 \(unmet) 条它做不到")
    return [(named + (unmet > 0 ? wrong : "") + phrases.stop, unmet == 0 ? nil : false)]
  }

  /// Below this, 0 to 100, somebody takes little to the trainee.
  private static let cool = 30

  /// What kept somebody from backing the proposal.
  private func doubts(of member: AccountReading.Member) -> [Remark] {
    guard member.leaning != .backs, let fit = member.fit else { return [] }
    var parts: [String] = []
    func about(_ needs: [String]) -> String {
      let title = needs.first.flatMap(scenario.need).map { phrases.titled($0.about) } ?? ""
      let rest = needs.count - 1
      return title + (rest > 0 ? phrases.say(" and \(rest) more", "等 \(needs.count) 条") : "")
    }
    if !fit.against.isEmpty {
      parts.append(phrases.say("it goes against ", "方案和这些对着来：") + about(fit.against))
    }
    if !fit.unfound.isEmpty { parts.append(phrases.say("you never found out ", "你没有问到：") + about(fit.unfound)) }
    if !fit.unnamed.isEmpty {
      parts.append(phrases.say("told you, and not named: ", "告诉过你、你没有写进去：") + about(fit.unnamed))
    }
    if member.regard < Self.cool { parts.append(phrases.say("takes little to you", "对你不怎么认可")) }
    guard !parts.isEmpty else { return [] }
    return [(member.person.name + phrases.colon + parts.joined(separator: phrases.semicolon) + phrases.stop, false)]
  }

  private var rival: [Remark] {
    reading.rivalMoves.map { (terms.rival.name + phrases.colon + $0, nil) }
  }

  private var conflicts: [Remark] {
    reading.conflicts.map { conflict, isCleared in
      let sides = conflict.between.compactMap { scenario.need($0)?.person.flatMap(scenario.person)?.name }
      let who = phrases.list(sides)
      let words = phrases.say(
        "\(who) told you different things about \(phrases.titled(conflict.about))",
        "\(phrases.titled(conflict.about))，\(who)说法不一")
      let done =
        isCleared
        ? phrases.say("; you put it to one of them.", "；你当面问清了。") : phrases.say("; you left it so.", "；你没有去问。")
      return (words + done, isCleared)
    }
  }

  private var conduct: [Remark] {
    let (spent, money) = (
      phrases.price(reading.money, terms.currency), phrases.price(terms.money, terms.currency)
    )
    var remarks: [Remark] = [
      (
        phrases.say(
          "\(reading.days) of \(terms.days) days used, \(spent) of \(money) spent.",
          "用了 \(terms.days) 天中的 \(reading.days) 天，经费 \(money) 花了 \(spent)。"), nil
      )
    ]
    let (made, kept, broken) = reading.promises
    guard made > 0 else { return remarks }
    let open = made - kept - broken
    let parts = [
      phrases.say("Promises made: \(made)", "答应过 \(made) 件事"),
      kept > 0 ? phrases.say("kept in time: \(kept)", "按时做到 \(kept) 件") : "",
      broken > 0 ? phrases.say("not kept: \(broken)", "没做到 \(broken) 件") : "",
      open > 0 ? phrases.say("still open: \(open)", "还没到日子 \(open) 件") : "",
    ]
    remarks.append(
      (
        parts.filter { !$0.isEmpty }.joined(separator: phrases.comma) + phrases.stop,
        broken > 0 ? false : kept > 0 ? true : nil
      ))
    return remarks
  }
}
