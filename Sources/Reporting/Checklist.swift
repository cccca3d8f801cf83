import Assessment
import Scenarios
import Selling

/// What was found of a short list of things, in one sentence: the three conditions of a customer (D2), the five things a
/// megaphone never asks (D5), the parts of an opening (D11).
///
/// One example would say too little of them: each is named with its turn, and what is missing beside it.
struct Checklist {
  private let phrases: Phrasebook
  private let parts: [String]

  /// What evidence of a criterion comes to; nil where its measure goes down no list.
  init?(_ score: CriterionScore, in scenario: Scenario, names: SubjectNames) {
    phrases = names.phrases
    let evidence = score.finding.evidence
    let heads: [(reasons: [ReasonCode], head: String)]
    let all: [String]
    switch score.measure {
    case "unasked-things":
      heads = [
        ([.askedUnasked], phrases.say("asked", "问到")),
        ([.triedUnasked], phrases.say("tried, and not taken for it", "问到边上，客户没听成这个意思")),
      ]
      all = UnaskedThing.allCases.filter { thing in scenario.needs.contains { $0.unasked == thing } }.map(\.rawValue)
    case "qualified":
      heads = [
        ([.qualified], phrases.say("made clear", "弄清了")),
        ([.halfQualified], phrases.say("only in part", "只知道一点")),
        ([.askedInVain], phrases.say("asked, and not told", "问过，客户没说")),
      ]
      all = Qualification.allCases.filter { one in scenario.needs.contains { $0.qualifies == one } }.map(\.rawValue)
    case "opening":
      heads = [([.openedWell], phrases.say("there", "有"))]
      all = evidence.map(\.about)
    default: return nil
    }
    guard !evidence.isEmpty else { return nil }
    var parts: [String] = []
    var named: [String] = []
    for (reasons, head) in heads {
      let found = evidence.filter { piece in reasons.contains { $0.rawValue == piece.reason } }
      guard !found.isEmpty else { continue }
      named += found.map(\.about)
      let things = found.map { piece in
        let (before, after) = names.phrases.brackets
        return names.thing(piece.about) + before + names.phrases.turn(piece.turn) + after
      }
      parts.append(head + phrases.colon + things.joined(separator: phrases.comma))
    }
    let missing = all.filter { !named.contains($0) }
    if !missing.isEmpty {
      let head = score.measure == "unasked-things" ? phrases.say("not asked", "没问") : phrases.say("missing", "还缺")
      parts.append(head + phrases.colon + missing.map(names.thing).joined(separator: phrases.comma))
    }
    self.parts = parts
  }

  /// The sentence.
  var text: String { parts.joined(separator: phrases.semicolon) }
}

extension SubjectNames {
  /// What a condition, one of the five things, or a part of an opening is called.
  func thing(_ about: String) -> String {
    Qualification(rawValue: about).map(phrases.qualification) ?? UnaskedThing(rawValue: about).map(phrases.unasked)
      ?? phrases.courtesy(about) ?? about
  }
}
