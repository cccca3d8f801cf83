import Rehearsal
import Scenarios

/// How long lines are, so that the shares of talk can be compared.
///
/// What the buyer said is measured by the average of all authored wordings of the reply, never by the one that was
/// drawn: the seed must not move a score.
enum SpokenLength {
  /// The length of a line in thousandths of a word.
  ///
  /// A Chinese character counts as six tenths of a word, about what the same text takes in English.
  static func of(_ text: String) -> Int {
    var length = 0
    var inWord = false
    for scalar in text.unicodeScalars {
      if (0x3400...0x9FFF).contains(scalar.value) || (0x20000...0x3FFFF).contains(scalar.value) {
        length += 600
        inWord = false
      } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "'" || scalar == "’"
      {
        if !inWord { length += 1000 }
        inWord = true
      } else {
        inWord = false
      }
    }
    return length
  }

  /// The average length of the wordings of a reply.
  ///
  /// Where its source is not a place of the scenario, as in a bare conversation, its words are the only wording.
  static func of(_ reply: SpokenReply, in scenario: Scenario) -> Int {
    guard let wordings = wordings(of: reply.source, in: scenario) else { return of(reply.text) }
    guard !wordings.isEmpty else { return 0 }
    return wordings.reduce(0) { $0 + of($1) } / wordings.count
  }

  /// All wordings of a place: `need/ID/REPLY`, `fact/ID`, `shared/PURPOSE`, `objection/ID[/ANSWER]`,
  /// `initiative/ID[/ignored]`, `product/ID/liked|disliked`, `ending/ID`, `opening`.
  static func wordings(of source: String, in scenario: Scenario) -> [String]? {
    let parts = source.split(separator: "/").map(String.init)
    let part = parts.count > 2 ? parts[2] : ""
    let id = parts.count > 1 ? parts[1] : ""
    switch parts.first {
    case "need": return scenario.need(id).flatMap { wordings(of: $0, part: part) }
    case "fact", "small-talk": return scenario.fact(id)?.say
    case "shared": return SharedLines.Purpose(rawValue: id).flatMap { scenario.shared.lines[$0] }
    case "objection":
      let objection = scenario.objections.first { $0.id == id }
      return part.isEmpty ? objection?.text : objection?.answers.first { $0.id == part }?.text
    case "initiative":
      let initiative = scenario.initiatives.first { $0.id == id }
      return part.isEmpty ? initiative?.text : initiative?.ignored
    case "product":
      return scenario.product(id).map { part == "disliked" ? $0.disliked : $0.liked }
    case "ending": return scenario.endings.first { $0.id == id }?.text
    case "opening": return scenario.opening
    default: return nil
    }
  }

  private static func wordings(of need: Need, part: String) -> [String]? {
    if let reply = need.say.first(where: { $0.id == part }) { return reply.text }
    switch part {
    case "again": return need.again
    case "guessed": return need.guessed
    case "confirm": return need.confirm
    case "touched": return need.touched
    default: return nil
    }
  }
}
