import Rehearsal
import Scenarios
import Selling

/// The organisation chart of an account on paper: who stands where, and what is known of each (D22).
public enum AccountChartText {
  /// The chart as it stands.
  ///
  /// - Parameters:
  ///   - state: the account.
  ///   - scenario: what is played.
  ///   - phrases: the language of the interface.
  ///   - width: columns a line may take.
  ///   - colour: whether the terminal shows colour; the words say the same without it.
  public static func text(
    of state: SessionState, scenario: Scenario, phrases: Phrasebook, width: Int, colour: Bool
  ) -> String {
    var page = Page(width: width, colour: colour, phrases: phrases)
    page.heading(phrases.say("Who is who", "都有谁"))
    for level in BuyingRole.Level.allCases.reversed() {
      let people = scenario.people.filter { $0.role.level == level }
      guard !people.isEmpty else { continue }
      page.blank()
      page.add(phrases.level(level), tone: .quiet)
      for person in people {
        page.entry(person.name, figure: phrases.function(person.role.function), indent: 2, tone: .strong)
        page.add(person.about, indent: 4)
        page.add(standing(of: person, in: state, of: scenario, phrases), indent: 4, tone: .quiet)
      }
    }
    if let rival = scenario.account?.rival, !rival.name.isEmpty {
      page.blank()
      page.add(phrases.say("In the house too: \(rival.name)", "也在这家走动的：\(rival.name)"))
    }
    return page.text
  }

  private static func standing(
    of person: Persona, in state: SessionState, of scenario: Scenario, _ phrases: Phrasebook
  ) -> String {
    guard let account = state.account else { return "" }
    let contacts = account.contacts(with: person.id)
    let isRefused = account.contacts.contains { $0.absent.contains(person.id) }
    guard !contacts.isEmpty else {
      return isRefused
        ? phrases.say("has not received you: somebody has to bring you in", "还没见过你：要有人引见")
        : phrases.say("not met yet", "还没见过")
    }
    let his = scenario.needs.filter { $0.person == person.id && $0.weight > 0 }
    let told = his.count { state.position.level(of: $0.id) >= .fact }
    let signs = his.count { state.position.level(of: $0.id) == .hint }
    var parts = [
      phrases.say("met on day ", "见面：第 ") + Set(contacts.map(\.day)).sorted().map(String.init).joined(separator: ", ")
        + phrases.say("", " 天")
    ]
    if told > 0 {
      parts.append(phrases.say(told == 1 ? "told you 1 thing" : "told you \(told) things", "说了 \(told) 件事"))
    }
    if signs > 0 { parts.append(phrases.say(signs == 1 ? "let 1 show" : "let \(signs) show", "露过 \(signs) 处口风")) }
    if told + signs == 0 { parts.append(phrases.say("told you nothing yet", "还什么都没说")) }
    return parts.joined(separator: phrases.semicolon)
  }
}

extension Phrasebook {
  /// How far up somebody stands (D22).
  func level(_ level: BuyingRole.Level) -> String {
    switch level {
    case .operating: say("Operating level", "操作层")
    case .managing: say("Managing level", "管理层")
    case .deciding: say("Deciding level", "决策层")
    }
  }

  /// What somebody's department does with the purchase (D22).
  func function(_ function: BuyingRole.Function) -> String {
    switch function {
    case .using: say("using department", "使用部门")
    case .technical: say("technical department", "技术部门")
    case .finance: say("finance department", "财务部门")
    }
  }

  /// A section of what is collected about an account (D21).
  func section(_ section: AccountSection) -> String {
    switch section {
    case .customer: say("Customer", "客户")
    case .competitor: say("Competitor", "竞争对手")
    case .project: say("Project", "项目")
    case .personal: say("Personal", "个人")
    }
  }
}
