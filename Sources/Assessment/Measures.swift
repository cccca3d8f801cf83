/// Every measure there is, in every version that was released.
public enum Measures {
  /// All of them.
  public static let all: [any Measure] = [
    NeedCoverage(), KnownBeforeProduct(), UnaskedThings(), FollowUp(), Qualified(), ProposalFit(), ProductsNamed(),
    SummaryConfirmed(),
    Opening(), Courtesy(), FeelingsRestated(), NoPressure(),
    QuestionOrder(), OneAtATime(), NoLeading(), FactsRestated(), Listening(), TalkShare(), TellingTied(),
    TrueClaims(), BuyerAnswered(), NoOverselling(), DebriefAnswers(),
  ]

  /// The versions of each, by name: what a rubric may ask for.
  public static let known: [String: Set<Int>] = Dictionary(grouping: all, by: \.name).mapValues {
    Set($0.map(\.version))
  }

  /// The measure of this name and version.
  public static func measure(_ name: String, version: Int) -> (any Measure)? {
    all.first { $0.name == name && $0.version == version }
  }
}
