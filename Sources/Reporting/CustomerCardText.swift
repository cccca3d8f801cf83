import Assessment
import Rehearsal
import Scenarios
import Selling

/// The customer card on paper: what the buyer has told so far, in his own words, and what is still open.
public enum CustomerCardText {
  /// The card of a call as it stands.
  ///
  /// - Parameters:
  ///   - state: the call.
  ///   - scenario: what is played.
  ///   - phrases: the language of the interface.
  ///   - width: columns a line may take.
  ///   - colour: whether the terminal shows colour; the words say the same without it.
  public static func text(
    of state: SessionState, scenario: Scenario, phrases: Phrasebook, width: Int, colour: Bool
  ) -> String {
    let card = CustomerCard(in: state, of: scenario)
    var page = Page(width: width, colour: colour, phrases: phrases)
    let name = scenario.people.first?.name ?? phrases.buyer
    page.heading(phrases.say("Customer card: \(name)", "客户卡：\(name)"))
    let sheet = CardSheet(card: card, scenario: scenario, phrases: phrases)
    sheet.writeTold(to: &page)
    sheet.writeOpen(to: &page)
    sheet.writeOffer(to: &page)
    return page.text
  }
}

/// A card on its way to paper.
private struct CardSheet {
  let card: CustomerCard
  let scenario: Scenario
  let phrases: Phrasebook

  func writeTold(to page: inout Page) {
    write(card.current, as: phrases.say("How things stand", "现状"), to: &page)
    write(card.desired, as: phrases.say("What is wanted", "理想状态"), to: &page)
    guard !card.signs.isEmpty else { return }
    page.blank()
    page.add(phrases.say("Signs, not told yet", "露过口风，还没说"))
    for sign in card.signs { page.add(quote(sign), lead: "? ", indent: 2) }
  }

  private func write(_ entries: [CustomerCard.Entry], as title: String, to page: inout Page) {
    page.blank()
    page.add(title)
    if entries.isEmpty { page.add(phrases.say("nothing told yet", "还没有说过"), indent: 2, tone: .quiet) }
    for entry in entries {
      let about = scenario.need(entry.need)?.about ?? entry.need
      let deep = entry.level == .heart ? phrases.say(" (to the heart of it)", "（说了心里话）") : ""
      page.add(about + deep, indent: 2, hanging: 4)
      page.add(quote(entry), indent: 4, tone: .quiet, hanging: 4)
    }
  }

  /// His words, with the turn in which he said them.
  private func quote(_ entry: CustomerCard.Entry) -> String {
    phrases.turn(entry.turn) + phrases.colon + phrases.quoted(phrases.short(entry.words))
  }

  func writeOpen(to page: inout Page) {
    page.blank()
    let conditions = card.conditions.map { condition in
      phrases.qualification(condition.condition) + phrases.colon + phrases.known(condition.level)
    }
    add(phrases.say("Can, may, needs to buy: ", "钱、权、需："), conditions, to: &page)
    let asked = card.unasked.filter(\.asked).map { phrases.unasked($0.thing) }
    let open = card.unasked.filter { !$0.asked }.map { phrases.unasked($0.thing) }
    add(phrases.say("Of the five, asked: ", "五件事，问过："), asked, to: &page)
    add(phrases.say("Of the five, not asked: ", "五件事，没问："), open, to: &page)
  }

  func writeOffer(to page: inout Page) {
    func name(_ id: String) -> String { scenario.product(id)?.name ?? id }
    page.blank()
    add(phrases.say("Named: ", "提到过："), card.products.map(name), to: &page)
    if let proposed = card.proposed { add(phrases.say("Proposed: ", "推荐了："), [name(proposed)], to: &page) }
    for objection in card.objections {
      page.add(phrases.quoted(phrases.short(objection)), lead: phrases.say("Stands in the way: ", "顾虑："), hanging: 2)
    }
    if let step = card.nextStep {
      page.add(phrases.quoted(phrases.short(step)), lead: phrases.say("Next step: ", "下一步："), hanging: 2)
    }
  }

  private func add(_ lead: String, _ things: [String], to page: inout Page) {
    let words = things.isEmpty ? phrases.say("nothing yet", "还没有") : things.joined(separator: phrases.semicolon)
    page.add(words, lead: lead, hanging: 2)
  }
}

extension Phrasebook {
  /// How much is known of something.
  fileprivate func known(_ level: Disclosure) -> String {
    switch level {
    case .nothing: say("not yet", "还没有")
    case .hint: say("a sign", "有点口风")
    case .fact, .heart: say("known", "清楚了")
    }
  }
}
