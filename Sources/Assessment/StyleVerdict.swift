import Rehearsal
import Selling

/// Funnel, mixed or megaphone (D4): judged by what was asked before what was told.
///
/// Four things together: the weighted share of needs known before the first product is named; at least three of the
/// five unasked things asked by then (D5); one or two products named; a summary the buyer agreed with. Having asked
/// something first does not make a funnel: the course's megaphone asked too, and then praised four offers. But who asked
/// in line after line and offered one thing at last is no megaphone either, however little came of his questions.
enum StyleVerdict {
  /// Lines with questions before the first product that a megaphone has no patience for.
  private static let askedEnough = 8

  static func of(_ call: JudgedCall) -> (SellingStyle, [Verdict.StyleReason]) {
    if let account = call.account { return of(call, account) }
    let end = call.firstProduct ?? .max
    let known = call.knownShare(before: end)
    let asked = call.unaskedAsked(before: end).count
    let named = call.productsNamed.count
    let summed = call.summaries.contains { $0.confirmed }
    let reasons = [
      Verdict.StyleReason(code: "known-before-product", number: known, funnel: known >= 50),
      Verdict.StyleReason(code: "unasked-things", number: asked, funnel: asked >= 3),
      Verdict.StyleReason(code: "products-named", number: named, funnel: named == 1 || named == 2),
      Verdict.StyleReason(code: "summary-confirmed", number: summed ? 1 : 0, funnel: summed),
    ]
    let forFunnel = reasons.count { $0.funnel }
    let told = named > 0 || call.deeds(.pitchedEarly).count >= 2
    if reasons[0].funnel && named <= 2 && forFunnel >= 3 { return (.funnel, reasons) }
    let patient = named <= 2 && call.lines.prefix(end).count { !$0.questions.isEmpty } >= askedEnough
    if told && !reasons[0].funnel && forFunnel <= 1 && !patient { return (.megaphone, reasons) }
    return (.mixed, reasons)
  }

  /// In an account: what was known of each before he was told something, whether two thirds of the house told something,
  /// one or two products named, and a summary agreed with.
  private static func of(_ call: JudgedCall, _ account: AccountPosition) -> (SellingStyle, [Verdict.StyleReason]) {
    let people = call.scenario.people
    let known = people.compactMap { call.knownBeforeTelling($0.id) }
    let share = known.isEmpty ? call.knownShare(before: .max) : known.reduce(0, +) / known.count
    let heard = Set(call.told.compactMap(\.need.person)).count
    let named = Set(call.productsNamed + [account.tender?.product].compactMap { $0 }).count
    let summed = call.summaries.contains { $0.confirmed }
    let reasons = [
      Verdict.StyleReason(code: "known-before-telling", number: share, funnel: share >= 50),
      Verdict.StyleReason(code: "people-heard", number: heard, funnel: heard * 3 >= people.count * 2),
      Verdict.StyleReason(code: "products-named", number: named, funnel: named == 1 || named == 2),
      Verdict.StyleReason(code: "summary-confirmed", number: summed ? 1 : 0, funnel: summed),
    ]
    let forFunnel = reasons.count { $0.funnel }
    let told = named > 0 || call.deeds(.pitchedEarly).count >= 2
    if reasons[0].funnel && named <= 2 && forFunnel >= 3 { return (.funnel, reasons) }
    return (told && !reasons[0].funnel && forFunnel <= 1 ? .megaphone : .mixed, reasons)
  }
}

extension JudgedCall {
  /// The weighted share of a person's needs that was known when he was first told something, in per cent; nil where he
  /// never was.
  fileprivate func knownBeforeTelling(_ person: String) -> Int? {
    let telling = deeds(.namedProduct, .proposed, .pitchedEarly, .toldUntied).first { turns[$0.index].person == person }
    guard let telling else { return nil }
    let own = needs.filter { $0.need.person == person }
    let whole = own.reduce(0) { $0 + $1.need.weight }
    let known = own.reduce(0) { $0 + ($1.level(before: telling.index) >= .fact ? $1.need.weight : 0) }
    return whole == 0 ? nil : known * 100 / whole
  }
}
