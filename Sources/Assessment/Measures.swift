/// Every measure there is, in every version that was released.
public enum Measures {
  /// All of them.
  public static let all: [any Measure] = [
    NeedCoverage(), NeedCoverageV2(), KnownBeforeProduct(), UnaskedThings(), FollowUp(), Qualified(), ProposalFit(),
    ProductsNamed(),
    SummaryConfirmed(),
    Opening(), Courtesy(), FeelingsRestated(), NoPressure(),
    QuestionOrder(), OneAtATime(), NoLeading(), FactsRestated(), Listening(), TalkShare(), TellingTied(),
    TrueClaims(), BuyerAnswered(), NoOverselling(), DebriefAnswers(),
    QualifiedV2(), ProposalFitV2(), ProductsNamedV2(), SummaryConfirmedV2(),
    OpeningV2(), CourtesyV2(), FeelingsRestatedV2(), NoPressureV2(),
    QuestionOrderV2(), OneAtATimeV2(), NoLeadingV2(), FactsRestatedV2(), ListeningV2(), TalkShareV2(), TellingTiedV2(),
    TrueClaimsV2(), BuyerAnsweredV2(), NoOversellingV2(),
    Sparing(earlier: NeedCoverageV2()), Sparing(earlier: KnownBeforeProduct()), Sparing(earlier: ProposalFitV2()),
    UnaskedThingsV2(), QualifiedV3(), SummaryConfirmedV3(), OpeningV3(), CourtesyV3(), QuestionOrderV3(),
    FeelingsRestatedV3(),
    OneAtATimeV3(), OneAtATimeV3(version: 4), ProductsNamedV2(version: 3), UnaskedThingsV2(version: 3),
    FeelingsRestatedV3(version: 4), CourtesyV3(version: 4), OpeningV3(version: 4),
    NoLeadingV3(), FactsRestatedV3(), ListeningV3(), TalkShareV3(), TellingTiedV3(), BuyerAnsweredV3(),
    NoOversellingV3(),
    VerdictGiven(), NextActionChosen(), EffortSpent(),
    LevelsCovered(), RightPerson(), ConflictsCleared(), HearsayUsed(), SideNeeds(side: .company),
    SideNeeds(side: .personal), ForcesBalanced(), ContactCost(), PromisesKept(), ProposalAnswers(), SellerPatterns(),
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
