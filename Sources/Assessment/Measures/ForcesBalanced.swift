import Rehearsal
import Scenarios
import Selling

/// Whether all four forces of selling were put to use (D17).
///
/// | force | what of a line works for it |
/// | --- | --- |
/// | introduce | names a product, says something true of it or tells of the offer |
/// | guide | asks, guesses, sums up |
/// | trust | gives back a fact or a feeling, answers, settles, asks for something personal |
/// | exceed | brings what another told, clears a conflict, ties the offer to something personal, agrees a next step; a promise that was kept |
///
/// A line counts once for each force. A force with less than `least` of all that counts costs up to `cost`, in proportion;
/// it takes `enough` in all to earn everything.
struct ForcesBalanced: Measure {
  let name = "forces-balanced"
  let version = 1
  let defaults = ["least": 80, "cost": 350, "enough": 25]

  func judge(_ call: JudgedCall, settings: MeasureSettings) -> Finding {
    guard let account = call.account else { return .notRelevant }
    let works = unique(
      call.deeds.compactMap { deed in
        deed.move.force(in: call.scenario).map { Work(force: $0, index: deed.index, quote: deed.quote) }
      })
    let kept = account.promises.count { $0.isKept == true }
    let all = Set(works.map { [$0.force.rawValue, "\($0.index)"] }).count + kept
    guard all > 0 else { return .graded(0, tried: false, change: call.change(at: nil)) }
    var (cost, evidence): (Int, [Evidence]) = (0, [])
    for force in SellingForce.allCases {
      let own = Set(works.filter { $0.force == force }.map(\.index)).count + (force == .exceed ? kept : 0)
      let lack = max(0, settings["least"] - own * 1000 / all)
      cost += settings["cost"] * lack / settings.divisor("least")
      if lack > 0 {
        evidence.append(call.evidence(helped: false, .lackedForce, about: force.rawValue))
      } else if let first = works.first(where: { $0.force == force }) {
        evidence.append(call.evidence(first.index, first.quote, helped: true, .usedForce, about: force.rawValue))
      }
    }
    let scale = min(1000, all * 1000 / settings.divisor("enough"))
    return .graded(
      max(0, 1000 - cost) * scale / 1000, tried: true, evidence: evidence.sorted { $0.turn < $1.turn },
      change: call.change(at: nil))
  }

  private struct Work: Equatable {
    let force: SellingForce
    let index: Int
    let quote: String
  }
}

extension Move {
  /// The selling force that it works with; nil for what works with none.
  fileprivate func force(in scenario: Scenario) -> SellingForce? {
    let isPersonal = scenario.need(target)?.side == .personal
    switch kind {
    case .namedProduct, .trueClaim, .toldUntied, .proposed: return .introduce
    case .toldTied: return isPersonal ? .exceed : .introduce
    case .asked, .guessed, .repeated: return isPersonal ? .trust : .guide
    case .summed: return .guide
    case .restatedFact, .restatedFeeling, .answered, .settled: return .trust
    case .relayed, .cleared, .nextStep: return .exceed
    default: return nil
    }
  }
}
