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
}
