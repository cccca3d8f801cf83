import Dialogue
import Rehearsal

/// The judgement of a conversation for which there is no scenario: a real call that was written down.
///
/// What can only be measured against a scenario's needs and products is left out, and said so; the other criteria carry
/// its weight. So these totals stand apart from those of a played call.
public struct BareJudgement: Equatable, Sendable {
  /// The log that was judged.
  public var log: [SessionEvent]
  /// The cards, one for each rubric of which anything could be judged.
  public var scorecards: [Scorecard]
  /// The rubrics without what was left out.
  public var rubrics: [Rubric]
  /// What was left out.
  public var leftOut: [LeftOut]

  /// A criterion that needs a scenario.
  public struct LeftOut: Equatable, Sendable {
    /// The rubric.
    public var rubric: String
    /// The criterion.
    public var criterion: String
    /// What reports call it.
    public var title: String
    /// What reports call its rubric.
    public var rubricTitle: String
  }

  /// Measures that compare with what a scenario's author wrote.
  static let bound: Set<String> = [
    "need-coverage", "known-before-product", "unasked-things", "qualified", "follow-up", "proposal-fit", "true-claims",
    "no-overselling", "products-named", "debrief-answers",
  ]

  /// Judges these lines by what needs no scenario.
  ///
  /// - Parameters:
  ///   - lines: who said what.
  ///   - locale: the language, `en` or `zh-Hans`.
  ///   - lexicon: the words of the ear.
  ///   - digests: of each rubric's stored contents, by rubric id.
  public init(
    of lines: [Criterion.Example.Line], locale: String, lexicon: Lexicon, by rubrics: [Rubric],
    digests: [String: String]
  ) {
    log = BareCall.log(lines: lines, locale: locale, lexicon: lexicon)
    leftOut = []
    self.rubrics = []
    for rubric in rubrics {
      var kept = rubric
      // Whether anything was proposed cannot be told without products.
      kept.capWithoutProposal = 1000
      for place in kept.dimensions.indices {
        for criterion in kept.dimensions[place].criteria where Self.bound.contains(criterion.measure) {
          leftOut.append(
            LeftOut(rubric: rubric.id, criterion: criterion.id, title: criterion.title, rubricTitle: rubric.title))
        }
        kept.dimensions[place].criteria.removeAll { Self.bound.contains($0.measure) }
      }
      kept.dimensions.removeAll { $0.criteria.isEmpty }
      if kept.criteria.count > 1 {
        self.rubrics.append(kept)
      } else {
        leftOut += kept.criteria.map {
          LeftOut(rubric: rubric.id, criterion: $0.id, title: $0.title, rubricTitle: rubric.title)
        }
      }
    }
    scorecards =
      Judge.assess(log, in: BareCall.scenario(locale: locale), by: self.rubrics, digests: digests).scorecards
  }
}
