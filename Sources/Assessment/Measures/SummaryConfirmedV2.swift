import Dialogue
import Rehearsal

/// Whether the trainee summed up what he had heard, and the buyer agreed (D29).
///
/// Version 2 counts every need that the summing line names or gives back, takes a line that gives back `enough` needs
/// and asks for nothing else for a summary, and no promise, proposal or answer. `enough` needs in one summary are all.
struct SummaryConfirmedV2: Measure {
  let name = "summary-confirmed"
  let version = 2
  let defaults = ["enough": 3]

  func judge(_ call: JudgedCall, settings: MeasureSettings) -> Finding {
    judge(call, settings: settings, cued: false)
  }

  /// The same; `cued`: a line that says it sums up, and names two of his needs, does so.
  func judge(_ call: JudgedCall, settings: MeasureSettings, cued: Bool) -> Finding {
    let summaries = call.lines.compactMap { line in
      line.recap(of: settings.divisor("enough"), cued: cued).map { (line: line, recap: $0) }
    }
    guard let best = summaries.max(by: { $0.recap.worth < $1.recap.worth }) else {
      return .graded(0, tried: false, change: call.change(at: nil))
    }
    let evidence = summaries.map { line, recap in
      call.evidence(
        line.index, line.text, helped: recap.confirmed, recap.confirmed ? .summed : .summaryWrong,
        about: "\(recap.needs)")
    }
    let wrong = summaries.first { !$0.recap.confirmed }?.line.index
    return .graded(
      best.recap.worth * 1000 / settings.divisor("enough"), tried: true, evidence: evidence,
      change: call.change(at: wrong))
  }
}

extension JudgedLine {
  fileprivate struct Recap {
    var needs: Int
    var confirmed: Bool
    var worth: Int { confirmed ? needs : 0 }
  }

  /// What the line sums up; nil where it does not.
  ///
  /// The buyer agrees where nothing in it was wrong and he did not set anything right.
  fileprivate func recap(of enough: Int, cued: Bool) -> Recap? {
    let other: [Move.Kind] = [.nextStep, .proposed, .trueClaim, .falseClaim, .answered, .settled, .unsettled]
    let summing = turn.moves.filter { move in
      move.kind == .summed && !moves(move.sentence).contains { other.contains($0.kind) }
    }
    let says = cued && saysItSumsUp(min(2, enough))
    guard !summing.isEmpty || givesBack(enough) || says else { return nil }
    let wrong = did(.misheard) || turn.replies.contains { $0.source == "shared/corrects" }
    var named = summing.flatMap { $0.target.split(separator: ",").map { String($0.filter { $0 != " " }) } }
    named += turn.moves.filter { [.restatedFact, .restatedFeeling, .toldTied].contains($0.kind) }.map(\.target)
    named += call.scenario.needs.filter { Phrase.anyOf($0.names, in: text) }.map(\.id)
    let needs = unique(named).filter { need in
      !need.isEmpty && (call.scenario.need(need) == nil || call.knew(need, before: index, .hint))
    }
    return Recap(needs: needs.count, confirmed: !wrong && !needs.isEmpty)
  }

  /// Whether the line says that it looks back, and names so many needs he has told outside what it offers.
  private func saysItSumsUp(_ enough: Int) -> Bool {
    let checks = text.lowercased().hasPrefix("so:") || text.lowercased().hasSuffix("right?")
    guard checks || Phrase.anyOf(Self.cues, in: text) else { return false }
    let back = sentences.indices.filter { !sells($0) }.map { sentences[$0].text }.joined(separator: " ")
    let named = call.scenario.needs.filter {
      call.knew($0.id, before: index, .hint) && Phrase.anyOf($0.names, in: back)
    }
    let given = turn.moves.filter { [.restatedFact, .restatedFeeling].contains($0.kind) }.map(\.target)
    return unique(named.map(\.id) + given.filter { call.scenario.need($0) != nil }).count >= enough
  }

  private static let cues = [
    "let me check", "let me sum", "let me see if", "let me repeat", "let me say it back", "so what i have",
    "if i've got",
    "have i got", "have i understood", "did i leave out", "if i have this", "stop me if", "to sum up", "so far i have",
    "is it like this", "is that about it", "anything i've missed", "捋", "总结", "小结", "归纳", "确认下", "确认一下", "听下来", "理一下",
    "理一理", "对一下",
    "对不对", "是不是这样", "漏了", "说得对", "没听错",
  ]

  /// Whether the line gives so many needs back, and asks at most whether it is so.
  private func givesBack(_ enough: Int) -> Bool {
    let restated = turn.moves.filter { [.restatedFact, .restatedFeeling].contains($0.kind) && !$0.target.isEmpty }
    let other: [Move.Kind] = [
      .asked, .guessed, .repeated, .nextStep, .namedProduct, .proposed, .trueClaim, .falseClaim, .answered, .settled,
      .unsettled, .summed,
    ]
    return unique(restated.map(\.target)).count >= enough && !turn.moves.contains { other.contains($0.kind) }
      && !sentences.contains { $0.question.kind == .open }
  }
}
