import Dialogue
import Rehearsal

/// A must-not: empty praise, and saying of a product what does not hold (D32).
///
/// Version 2: praise that is tied to nothing he told costs `praise`, a false claim `cost`; what only gives his words
/// back claims nothing. Not relevant where nothing was said of any product.
struct NoOversellingV2: Measure {
  let name = "no-overselling"
  let version = 2
  let defaults = ["cost": 400, "praise": 200, "enough": 3]

  func judge(_ call: JudgedCall, settings: MeasureSettings) -> Finding {
    let wrong = call.deeds(.falseClaim).filter { deed in
      !JudgedLine(call: call, index: deed.index).onlyGivesBack(deed.move.sentence)
    }
    let praise = call.lines.flatMap { line in line.emptyPraise.map { (index: line.index, quote: $0) } }
    let right = call.deeds(.trueClaim)
    let said = right.count + wrong.count + praise.count
    guard said > 0 else { return .notRelevant }
    var evidence = wrong.map { call.evidence($0, helped: false, .falseClaim) }
    evidence += praise.map { call.evidence($0.index, $0.quote, helped: false, .emptyPraise) }
    if evidence.isEmpty, let first = right.first { evidence = [call.evidence(first, helped: true, .trueClaim)] }
    let cost = wrong.count * settings["cost"] + praise.count * settings["praise"]
    let scale = min(1000, said * 1000 / settings.divisor("enough"))
    let first = (wrong.map(\.index) + praise.map(\.index)).min()
    return .graded(
      max(0, 1000 - cost) * scale / 1000, tried: true, evidence: evidence.sorted { $0.turn < $1.turn },
      change: first.map { call.change(at: $0) })
  }
}

extension JudgedLine {
  fileprivate func onlyGivesBack(_ place: Int) -> Bool {
    guard sentences.indices.contains(place) else { return false }
    return sentences[place].does(.restateFact) && !offers(place) && !sentences[place].does(.answer)
  }

  /// The sentences that praise the offer without a word of his.
  fileprivate var emptyPraise: [String] {
    sentences.indices.compactMap { place in
      let sentence = sentences[place]
      // What he showed or did may be praised.
      let offered = call.firstProduct.map { $0 <= index } ?? call.scenario.products.isEmpty
      let praises = sentence.does(.pitch) || offered && Phrase.anyOf(Self.crowd, in: sentence.text)
      guard praises, !did(.toldTied, .restatedFact, .restatedFeeling, at: place) else { return nil }
      return sentence.text
    }
  }

  private static let crowd = [
    "everybody loves", "everyone loves", "everybody likes", "everyone likes", "best seller", "bestseller",
    "most popular",
    "sells like", "people love it", "really wonderful", "absolutely amazing", "you'll love it", "you will love it",
    "特别受欢迎", "很受欢迎", "最受欢迎", "卖得特别好", "卖得最好", "卖得很好", "卖得可好", "都说好", "都喜欢", "特别火", "特别棒", "非常棒", "保证满意", "包您满意",
  ]
}
