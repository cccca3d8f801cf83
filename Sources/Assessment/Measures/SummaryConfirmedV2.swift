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
    let summaries = call.lines.compactMap { line in
      line.recap(of: settings.divisor("enough")).map { (line: line, recap: $0) }
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
  fileprivate func recap(of enough: Int) -> Recap? {
    let other: [Move.Kind] = [.nextStep, .proposed, .trueClaim, .falseClaim, .answered, .settled, .unsettled]
    let summing = turn.moves.filter { move in
      move.kind == .summed && !moves(move.sentence).contains { other.contains($0.kind) }
    }
    guard !summing.isEmpty || givesBack(enough) else { return nil }
    let wrong = did(.misheard) || turn.replies.contains { $0.source == "shared/corrects" }
    var named = summing.flatMap { $0.target.split(separator: ",").map { String($0.filter { $0 != " " }) } }
    named += turn.moves.filter { [.restatedFact, .restatedFeeling, .toldTied].contains($0.kind) }.map(\.target)
    named += call.scenario.needs.filter { Phrase.anyOf($0.names, in: text) }.map(\.id)
    let needs = unique(named).filter { need in
      !need.isEmpty && (call.scenario.need(need) == nil || call.knew(need, before: index, .hint))
    }
    return Recap(needs: needs.count, confirmed: !wrong && !needs.isEmpty)
  }

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
