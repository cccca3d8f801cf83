import Dialogue
import Rehearsal
import Scenarios

/// Whether what was told belongs to something the buyer had told (D17, D30).
///
/// Version 2: an offer named before a third of the needs is known comes early, whatever it is tied to; a merit that goes
/// against what he told, or does not hold, is tied to nothing; price and dates of what is offered have to be said and cost nothing; a
/// summary is no telling. Telling tied to a need earns; early or loose telling costs `cost` times as much. Scaled by
/// `enough` needs answered. Not relevant where nothing was offered and a next step was agreed instead.
struct TellingTiedV2: Measure {
  let name = "telling-tied"
  let version = 2
  let defaults = ["enough": 2, "cost": 2]

  func judge(_ call: JudgedCall, settings: MeasureSettings) -> Finding {
    judge(call, settings: settings, askedEnough: .max, strictly: false)
  }

  /// The same, where an offer tied to something he told is not early any more after so many lines that asked; and where,
  /// `strictly`, a kind word before anything is offered tells nothing and a price alone ties in with nothing.
  func judge(_ call: JudgedCall, settings: MeasureSettings, askedEnough: Int, strictly: Bool) -> Finding {
    if call.postponed { return .notRelevant }
    var tied: [Evidence] = []
    var answered = 0
    var loose: [(index: Int, evidence: Evidence)] = []
    for line in call.lines where !line.did(.summed) || line.did(.namedProduct) {
      for place in line.sentences.indices {
        switch line.telling(place, askedEnough: askedEnough, strictly: strictly) {
        case .tied(let needs):
          answered += needs.count
          let quote = line.sentences[place].text
          let spoken = needs.first { Phrase.anyOf(call.scenario.need($0)?.names ?? [], in: quote) }
          tied.append(
            call.evidence(line.index, quote, helped: true, .toldTied, about: strictly ? spoken ?? "" : needs[0]))
        case .loose(let reason, let about):
          let quote = line.sentences[place].text
          loose.append((line.index, call.evidence(line.index, quote, helped: false, reason, about: about)))
        case nil: break
        }
      }
    }
    let whole = max(settings.divisor("enough"), answered + loose.count * settings.divisor("cost"))
    let first = loose.first
    let early = first?.evidence.reason == ReasonCode.toldEarly.rawValue
    let better = first.map { early ? call.questionInstead(before: $0.index) : call.truthToTell } ?? ""
    return .graded(
      answered * 1000 / whole, tried: !loose.isEmpty,
      evidence: (tied + loose.map(\.evidence)).sorted { $0.turn < $1.turn },
      change: call.change(at: first?.index, better: better))
  }
}

extension JudgedCall {
  /// Whether nothing was offered because the two agreed to talk again.
  var postponed: Bool {
    firstProduct == nil && !deeds(.nextStep).isEmpty && deeds(.pitchedEarly, .toldUntied, .toldTied).isEmpty
  }
}

extension JudgedLine {
  fileprivate enum Telling {
    /// Tied to these needs, at least one.
    case tied([String])
    case loose(ReasonCode, String)
  }

  fileprivate func telling(_ place: Int, askedEnough: Int, strictly: Bool) -> Telling? {
    let moves = moves(place)
    if strictly, isKindWord(place) { return nil }
    let told = moves.contains { [.toldTied, .toldUntied, .trueClaim, .falseClaim, .pitchedEarly].contains($0.kind) }
    let named = moves.contains { $0.kind == .namedProduct || $0.kind == .proposed }
    guard told || named else { return nil }
    let answers = did(.answered, .settled, .unsettled)
    let late = call.lines.prefix(index).count { !$0.questions.isEmpty } >= askedEnough && !tiedNeeds(turn.moves).isEmpty
    if !late, isEarly(place, named: named, answers: answers) { return .loose(.toldEarly, "") }
    // What only gives his words back tells nothing, whatever it is like.
    let sentence = sentences[place]
    let listens = [.restateFact, .restateFeeling].contains(where: sentence.does) || sentence.question.kind != .none
    if listens, !sells(place), !sentence.does(.answer) { return nil }
    // What does not hold answers nothing.
    if let wrong = moves.first(where: { $0.kind == .falseClaim }) { return .loose(.falseClaim, wrong.target) }
    if let against = goesAgainst(moves) { return .loose(.goesAgainst, against) }
    let needs = tiedNeeds(moves).filter { id in
      guard strictly, let need = call.scenario.need(id), need.qualifies == .money else { return true }
      return Phrase.anyOf(need.names, in: sentence.text)
    }
    if !needs.isEmpty { return .tied(needs) }
    // What only opens an offer that is tied to something he told is no telling of its own.
    if late, named { return nil }
    guard moves.contains(where: { $0.kind == .toldUntied || $0.kind == .pitchedEarly }), !answers else { return nil }
    // Price, dates and the like of what is on the table have to be said.
    let claims = moves.contains { $0.kind == .trueClaim }
    return claims && !did(.pitchedEarly, at: place) ? nil : .loose(.toldUntied, "")
  }

  /// Whether the sentence speaks of no offer, nor of a merit of one, before there is one.
  private func isKindWord(_ place: Int) -> Bool {
    if did(.trueClaim, .falseClaim, .namedProduct, .proposed, at: place) { return false }
    let isBrief = Self.letters(sentences[place].text) < 20 && !sentences[place].does(.pitch)
    if isBrief, did(.toldUntied, at: place) { return true }
    let told = did(.toldUntied, .pitchedEarly, at: place)
    return !told && !offers(place) && call.firstProduct.map { index < $0 } ?? true
  }

  private func isEarly(_ place: Int, named: Bool, answers: Bool) -> Bool {
    if did(.pitchedEarly, at: place) { return true }
    let known = call.knownShare(before: index)
    let first = call.firstProduct == index
    return named && first && !answers && !call.scenario.needs.isEmpty && known < JudgedCall.earlyBelow
  }

  /// A need he has told that the product spoken of goes against by this very merit.
  private func goesAgainst(_ moves: [Move]) -> String? {
    for move in moves where move.kind == .trueClaim {
      guard let claim = call.claim(move.target), let need = claim.need,
        let product = move.target.split(separator: ".").first.flatMap({ call.scenario.product(String($0)) })
      else { continue }
      if product.fails.contains(need), call.knew(need, before: index, .hint) { return need }
    }
    return nil
  }

  private func tiedNeeds(_ moves: [Move]) -> [String] {
    let needs = moves.compactMap { move -> String? in
      guard move.kind == .toldTied || move.kind == .trueClaim else { return nil }
      let need = move.kind == .toldTied ? move.target : call.claim(move.target)?.need ?? ""
      let bare = move.kind == .toldTied && call.scenario.need(need) == nil
      return bare || call.knew(need, before: index, .hint) ? need : nil
    }
    return unique(needs)
  }
}
