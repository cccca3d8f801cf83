import Rehearsal
import Scenarios
import Selling

/// The customer card of an account on paper: what was told, and by whom, in the four sections of what is to be collected
/// (D21).
public enum AccountCardText {
  /// The card as it stands.
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
    page.heading(phrases.say("Customer card: \(scenario.title)", "客户卡：\(scenario.title)"))
    for section in AccountSection.allCases {
      let needs = scenario.needs.filter { ($0.section ?? .customer) == section }
      let entries = needs.compactMap { CustomerCard.entry(of: $0, in: state, of: scenario) }
      page.blank()
      page.add(phrases.section(section))
      if entries.isEmpty { page.add(phrases.say("nothing yet", "还没有"), indent: 2, tone: .quiet) }
      for entry in entries {
        guard let need = scenario.need(entry.need) else { continue }
        let name = scenario.person(need.person ?? "")?.name ?? phrases.buyer
        let sign = entry.level == .hint ? phrases.say(" (a sign, not told)", "（露过口风，还没说）") : ""
        page.add(name + phrases.colon + need.about + sign, indent: 2, hanging: 4)
        page.add(
          phrases.turn(entry.turn) + phrases.colon + phrases.quoted(phrases.short(entry.words)), indent: 4,
          tone: .quiet, hanging: 4)
      }
    }
    writeConflicts(of: state, scenario, phrases, to: &page)
    if let tender = state.account?.tender {
      page.blank()
      page.add(
        scenario.product(tender.product)?.name ?? tender.product, lead: phrases.say("Proposed: ", "推荐了："), hanging: 2)
    }
    return page.text
  }

  /// What two people tell differently, once both have told it.
  private static func writeConflicts(
    of state: SessionState, _ scenario: Scenario, _ phrases: Phrasebook, to page: inout Page
  ) {
    let heard = (scenario.account?.conflicts ?? []).filter { conflict in
      conflict.between.allSatisfy { state.position.level(of: $0) >= .fact }
    }
    guard !heard.isEmpty else { return }
    page.blank()
    page.add(phrases.say("They see it differently", "说法不一"))
    for conflict in heard {
      let names = conflict.between.compactMap { scenario.need($0)?.person.flatMap(scenario.person)?.name }
      let isCleared = state.account?.cleared.contains(conflict.id) == true
      page.add(
        names.joined(separator: phrases.say(" and ", "、")) + phrases.colon + conflict.about
          + (isCleared
            ? phrases.say(" (you put it to one of them)", "（你已经当面问过）")
            : phrases.say(" (not cleared yet)", "（还没问清）")),
        indent: 2, hanging: 4)
    }
  }
}
