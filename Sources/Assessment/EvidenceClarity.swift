import Dialogue
import Rehearsal
import Scenarios

extension JudgedCall {
  /// How plainly a piece of evidence shows what it is quoted for, so that a report that has room for one shows the one
  /// that tells most; without unit, higher is plainer.
  ///
  /// Words that name what they are about tell more than words that only stood beside it, and a sentence more than "I see".
  public func clarity(of piece: Evidence) -> Int {
    let letters = JudgedLine.letters(piece.quote)
    var clarity = min(letters, 24)
    if letters <= 8 { clarity -= 60 }
    if Phrase.anyOf(names(of: piece.about), in: piece.quote) { clarity += 60 }
    let givesBack: [ReasonCode] = [.restatedFact, .restatedFeeling, .toldTied, .usedIt]
    if givesBack.contains(where: { $0.rawValue == piece.reason }), piece.quote.contains(where: { "?？".contains($0) }) {
      clarity -= 40
    }
    if piece.reason == ReasonCode.restatedFeeling.rawValue, FeelingWords.nameHis(piece.quote) { clarity += 60 }
    return clarity
  }

  /// What a need, a small fact or a product is called: what its names are, and those of the need that a claim answers.
  private func names(of subject: String) -> [String] {
    if let need = scenario.need(subject) { return need.names }
    let product = subject.split(separator: ".").first.flatMap { scenario.product(String($0)) }
    return product.map { $0.names + [$0.name] } ?? []
  }
}
