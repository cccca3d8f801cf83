import Dialogue
import Scenarios

/// Whether the trainee gave back facts in passing, so that they stand confirmed (D29).
///
/// Version 3: his name, "sorry" and a compliment give nothing back; nor does what answers his question or is said of
/// oneself. All else as in version 2.
struct FactsRestatedV3: Measure {
  let name = "facts-restated"
  let version = 3
  let defaults = ["enough": 3]

  func judge(_ call: JudgedCall, settings: MeasureSettings) -> Finding {
    var facts: [String] = []
    var evidence: [Evidence] = []
    for line in call.lines where !line.did(.summed) {
      for (fact, place) in line.factsGivenBack
      where !facts.contains(fact) && line.hasSubstance(place) && line.isAboutHim(place) {
        facts.append(fact)
        let quote = line.sentences[place].text
        let named = Phrase.anyOf(call.scenario.need(fact)?.names ?? [], in: quote)
        evidence.append(call.evidence(line.index, quote, helped: true, .restatedFact, about: named ? fact : ""))
      }
    }
    return .graded(
      facts.count * 1000 / settings.divisor("enough"), tried: false, evidence: evidence, change: call.change(at: nil))
  }
}

extension JudgedLine {
  /// Whether the sentence is more than a name, a courtesy or a compliment.
  func hasSubstance(_ place: Int) -> Bool {
    let sentence = sentences[place]
    let least = sentence.text.unicodeScalars.contains(where: \.properties.isIdeographic) ? 6 : 8
    return Self.letters(sentence.text) > least && !sentence.does(.greeting) && !sentence.does(.apology)
      && !Phrase.anyOf(Self.compliments, in: sentence.text)
  }

  /// Whether the sentence may be about him: it neither answers what he asked nor begins with the trainee himself.
  fileprivate func isAboutHim(_ place: Int) -> Bool {
    let text = sentences[place].text
    if Phrase.anyOf(Self.guesses, in: text) { return false }
    let words = text.lowercased().split { !$0.isLetter && $0 != "'" && $0 != "’" }
    // "My cousin had hers printed across the river, maybe that was you."
    if words.first == "my" { return false }
    if Phrase.anyOf(Self.his, in: text) { return true }
    let speaksOfSelf =
      text.hasPrefix("我") || ["i", "i'm", "i'll", "i've", "i’m", "i’ll", "my", "we"].contains(words.first ?? "")
    return !speaksOfSelf && !(place == 0 && wasAsked)
  }

  private static let guesses = ["i guess", "i suppose", "i'd say it's", "我估摸", "我估计", "我猜", "我看像"]
  private static let his = [
    "you", "your", "you're", "you've", "you'd", "yours", "he", "his", "she", "her", "您", "你", "他", "她",
  ]
  private static let compliments = [
    "never mind", "i'd never", "you seem", "good eye", "眼力", "眼睛", "您看得挺", "师傅好", "先生好", "拍得好", "耐看",
  ]
}
