import Dialogue
import Rehearsal
import Scenarios

/// A must-not: questions that carry their answer ("churches, right?") or answer themselves (D27).
///
/// Version 3 leaves alone what asks openly in words of any region (咋个, 啥子), what asks whether or not (忙不忙), a polite
/// request, a check of what was summed up, and an offer to hold places. All else as in version 2.
struct NoLeadingV3: Measure {
  let name = "no-leading"
  let version = 3
  let defaults = ["enough": 5]

  func judge(_ call: JudgedCall, settings: MeasureSettings) -> Finding {
    call.questionsLeftOpen(settings) { $0.plainLead }
  }
}

extension JudgedLine {
  /// How the line puts the answer into the buyer's mouth beyond doubt; nil where it does not.
  fileprivate var plainLead: Lead? {
    guard let lead else { return nil }
    if lead.reason == .answeredSelf { return lead }
    let sentence = sentences.first { $0.text == lead.quote }
    let offers: [DialogueAct] = [.proposal, .close, .permission, .consentQuestion, .serviceQuestion, .summary]
    if let sentence, offers.contains(where: sentence.does) { return nil }
    if Phrase.anyOf(Self.checks + Self.offering, in: lead.quote) || did(.summed, .proposed) { return nil }
    if lead.reason == .namedIt {
      // What he had let drop himself is taken up, and not put into his mouth.
      if turn.disclosures.contains(where: { $0.need == lead.about && $0.way == .elicited }) { return nil }
      let asked = call.turns.prefix(index).contains { turn in
        turn.moves.contains { $0.kind == .asked && $0.target == lead.about }
      }
      // A need asked for before is made sure of; an open question that holds one of his words is open all the same.
      let open = Phrase.anyOf(Self.asking, in: lead.quote) && !endsInGuess(lead.quote)
      return asked || open ? nil : lead
    }
    // What gives his own words back makes sure of them.
    if did(.restatedFact) && echoes { return nil }
    // Beside the first greeting it asks what he came for.
    let greets = sentences.contains { $0.does(.greeting) || $0.does(.introduction) }
    return index == 0 && greets || isNeutral(lead.quote) ? nil : lead
  }

  private func endsInGuess(_ quote: String) -> Bool {
    let clauses = quote.split { ",，、:：".contains($0) }
    return clauses.count > 1 && (clauses.last.map { Self.letters(String($0)) <= 14 } ?? false)
  }

  /// Whether a short guess stands at the end of a Chinese question, as in 您是哪行的呢，木匠.
  private func guessesAtTheEnd(_ quote: String) -> Bool {
    let clauses = quote.split { "，,？?".contains($0) }
    guard clauses.count > 1, let tail = clauses.last.map(String.init) else { return false }
    let plain = tail.filter { !"。.!！ ".contains($0) }
    return (4...6).contains(Self.letters(plain)) && plain.unicodeScalars.allSatisfy(\.properties.isIdeographic)
      && !Phrase.anyOf(Self.asking + ["不", "没", "行", "好", "对", "说说"], in: plain)
  }

  /// Whether the question leaves the answer open: it asks what or how, whether or not, or for the favour of an answer.
  private func isNeutral(_ quote: String) -> Bool {
    if guessesAtTheEnd(quote) { return false }
    if Phrase.anyOf(Self.asking, in: quote) { return true }
    let plain = quote.filter { !"?？。.!！ ".contains($0) }
    if ["不", "没", "没有", "没得", "不嘛"].contains(where: plain.hasSuffix) { return true }
    if ["能", "可以", "方便"].contains(where: plain.hasPrefix) { return true }
    if plain.hasSuffix("吗"), !plain.contains("是不是") { return true }
    let letters = Array(plain)
    let either = letters.indices.dropFirst().dropLast().contains { place in
      "不没".contains(letters[place]) && letters[place - 1] == letters[place + 1]
    }
    // "…, don't you." says something and asks nothing.
    return either || quote.last == "."
  }

  private static let checks = [
    "have i got", "did i get", "am i right", "is that right", "is it like this", "or have i misheard", "对不对", "说得对",
    "没听错",
    "是这样吗", "是不是这样", "这个意思", "没说错", "有没有漏", "行不行", "好不好",
  ]
  private static let offering = ["shall i", "may i hold", "hold it", "留到", "留位", "先留", "免费留"]
  private static let asking = [
    "what", "where", "how", "why", "who", "which", "什么", "啥", "怎么", "咋", "哪", "为何", "几", "多少", "如何", "要求没有",
  ]
}
