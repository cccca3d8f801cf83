/// What sort of mistake an author made.
///
/// The number is a name for ever: new sorts are added, none is renumbered.
public enum DiagnosticCode: Int, CaseIterable, Sendable {
  // The file as a file.
  case unreadable = 1
  case tooLarge, notUTF8, forbiddenCharacter, notYAML, severalDocuments, alias, tag, complexKey, tooDeep
  case duplicateKey, emptyFile, tooManyMistakes

  // The shape of what is in it.
  case wrongShape = 20
  case missingField, unknownField, badId, duplicateId, notANumber, outOfRange, unknownWord, notTrueOrFalse
  case emptyText, placeholder, unknownSlot, tooFew, fewerThanGood, unknownFormat, wrongName, duplicateItem

  // Conditions and references.
  case badCondition = 40
  case unknownReference, noTopicHere

  // Scenarios.
  case needNeverKnown = 50
  case decisionOrder, endingCause, nextStepElsewhere, sharedSample, noEpilogue, badCurrency, unknownCueClass
  case judgedWithoutVerdict, noHolder

  // Overlays.
  case overlayLacks = 60
  case overlayAdds, overlayStructure, overlayMissing

  // Rubrics.
  case unknownMeasure = 70
  case levelOrder, noExamples, oneSidedExamples, unknownSetting, exampleResult

  // Golden transcripts.
  case badMark = 79

  // What only the whole shows: `askfirst check` looks for these.
  case sampleElsewhere = 80
  case samplePull, gateNeverOpens, behindAlways, notReached, unfinished, otherLanguage, unusedNeed
  case offerMeetsNothing, claimWithoutNeed, unsaidByClaim, loneFalseClaim, freeOfCharge, priceNotOnSheet
  case noWeight, effectAgainstSense, noLastAnswer, noScenario, lostTranscript, firstQuestion

  /// How it is printed: `AF` and three digits.
  public var label: String {
    let digits = String(rawValue)
    return "AF" + String(repeating: "0", count: max(0, 3 - digits.count)) + digits
  }

  /// Whether content with this mistake cannot be used.
  public var severity: Diagnostic.Severity {
    switch self {
    case .fewerThanGood, .sharedSample, .noEpilogue, .noExamples, .unknownCueClass: .warning
    case .oneSidedExamples, .unknownSetting, .exampleResult: .warning
    default: rawValue >= Self.sampleElsewhere.rawValue ? .warning : .error
    }
  }
}
