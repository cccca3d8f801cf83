extension DiagnosticCode {
  /// What the mistake is called.
  public var title: String { entry.title }
  /// What it means and how to mend it, in a sentence or two.
  public var explanation: String { entry.explanation }

  /// The table of codes as the manual prints it (Documentation/diagnostics.md).
  public static var manual: String {
    var lines = [
      "# Diagnostics", "",
      "Mistakes in scenarios, rubrics and transcripts are told all at once, one line each:",
      "`file:line:column: error: what, what to do [AF022]`. An error forbids the use of the file, a warning does not.",
      "Messages are in English whatever the interface. What stands from AF073 on is looked for by `askfirst check` alone.",
      "",
      "`askfirst check --format json` prints an array, one object for each: `file`, `line` and `column` (from 1; columns",
      "count Unicode scalars), `severity` (`error` or `warning`), `code`, `message`, and `remedy` where there is one.",
      "", "| code | | what | what it means |", "| --- | --- | --- | --- |",
    ]
    lines += allCases.map { "| \($0.label) | \($0.severity.rawValue) | \($0.title) | \($0.explanation) |" }
    return lines.joined(separator: "\n") + "\n"
  }

  private var entry: (title: String, explanation: String) {
    switch self {
    case .unreadable: ("unreadable file", "The file is not there, is no plain file, or may not be read.")
    case .tooLarge: ("file too large", "A file may hold 2 MB; a scenario holds a twentieth of it.")
    case .notUTF8: ("not UTF-8", "The file was saved in another encoding; save it as UTF-8.")
    case .forbiddenCharacter: ("forbidden character", "A control character stands in the file; delete it.")
    case .notYAML: ("not YAML", "The punctuation of the file cannot be read, for instance an open quote or bracket.")
    case .severalDocuments: ("several documents", "A line `---` begins a second document; a file holds one.")
    case .alias: ("anchor or alias", "`&name` and `*name` are not used; write the text out, or quote it.")
    case .tag: ("tag", "`!name` is not used; write the plain value, or quote it.")
    case .complexKey: ("key that is no word", "A key is a plain word, not a list or a mapping.")
    case .tooDeep: ("nested too deeply", "Lists and mappings may lie 32 deep; no format needs ten.")
    case .duplicateKey: ("key given twice", "The same key stands twice in one mapping; only one could count.")
    case .emptyFile: ("empty file", "There is nothing in the file but space and comments.")
    case .tooManyMistakes: ("too many mistakes", "The first thousand are told; mend them and look again.")
    case .wrongShape: ("wrong shape", "A text, a list or a mapping stands where another of the three is wanted.")
    case .missingField: ("missing field", "A field that the format wants is not there or has no value.")
    case .unknownField: ("unknown field", "The format has no such field here; most often a slip of the pen.")
    case .badId: ("id not well-formed", "Ids are lower-case letters and digits, words joined by hyphens, 60 at most.")
    case .duplicateId: ("id given twice", "Two things that are named alike cannot be told apart in logs and overlays.")
    case .notANumber: ("not a whole number", "A whole number in digits is wanted, without quotes, commas or units.")
    case .outOfRange: ("number out of range", "The number is smaller or larger than the format allows.")
    case .unknownWord: ("unknown word", "One of a few words is wanted, and this is none of them.")
    case .notTrueOrFalse: ("neither true nor false", "`true` or `false` is wanted, in these letters.")
    case .emptyText: ("empty text", "A text has no characters; write it, or leave the field out.")
    // `TODO` is quoted here: it is the mark that an author leaves in his own file, and nothing of ours is to be done.
    case .placeholder: ("placeholder", "A text such as `TODO` or `…` is still to be written.")
    case .unknownSlot:
      (
        "unknown slot",
        "Only `{trainee}` and `{product}` are filled in, and only in what the buyer says; "
          + "braces mean nothing elsewhere."
      )
    case .tooFew: ("too few", "The list is shorter than what can work.")
    case .fewerThanGood: ("fewer than good", "The list works, but more of it makes a better call.")
    case .unknownFormat:
      ("unknown format", "The file is of a format that this version does not read; it reads `format: 1`.")
    case .wrongName: ("name does not fit its place", "Id or locale differ from the folder or the file name.")
    case .duplicateItem: ("item given twice", "The same item stands twice in one list.")
    case .badCondition: ("condition that cannot be read", "See the table of conditions in scenario-format.md.")
    case .unknownReference: ("nothing of this name", "An id is named that the scenario does not have.")
    case .noTopicHere:
      (
        "no topic here",
        "`question`, `open question`, `restated` and the like without an id mean the need whose reply is gated; "
          + "elsewhere name the need."
      )
    case .needNeverKnown: ("need that cannot become known", "No reply of the need gives its fact or heart.")
    case .decisionOrder: ("decision order incomplete", "`feeling`, `reason` and `rule` stand in it, each once.")
    case .endingCause:
      (
        "cause does not fit the outcome", "A lost customer has a cause; one who bought has none."
      )
    case .nextStepElsewhere: ("next step elsewhere", "`nextStep` belongs to the outcome `wavering`.")
    case .sharedSample: ("sample of two topics", "The same line is a sample of two topics, so neither learns from it.")
    case .noEpilogue: ("no epilogue", "The outcome `returned` happens after the call; its epilogue tells it.")
    case .badCurrency: ("no currency", "A currency is its code of three capital letters, such as `CNY`.")
    case .unknownCueClass:
      ("class of cues unknown", "The ear listens for cue words of certain classes; words of another do nothing.")
    case .overlayLacks: ("overlay lacks something", "The overlay has no words for something in the base file.")
    case .overlayAdds:
      ("overlay adds something", "The overlay has words for something that the base file does not have.")
    case .overlayStructure:
      ("structure in an overlay", "An overlay holds words only; ids, weights and gates exist once.")
    case .judgedWithoutVerdict:
      ("judged without a verdict", "An ending with the outcome `judged` waits for `verdict` or for an `action`.")
    case .noHolder:
      (
        "held by nobody, or by the wrong one",
        "In an account each thing told belongs to a person; a conflict lies between two, and a remark is another's."
      )
    case .overlayMissing: ("language not there", "There is no file of words for this language.")
    case .unknownMeasure: ("unknown measure", "No measure of this name and version exists.")
    case .levelOrder: ("levels out of order", "Levels begin on falling values, highest first, and the last on 0.")
    case .noExamples: ("criterion without examples", "Examples run as tests and print as the manual.")
    case .oneSidedExamples:
      ("examples of one side", "A criterion shows a conversation that meets it and one that does not.")
    case .unknownSetting: ("unknown setting", "The measure knows no setting of this name; the number does nothing.")
    case .exampleResult:
      (
        "example with another result",
        "Played and judged, the conversation gets another result than it says, or cannot be played."
      )
    case .badMark:
      (
        "score of a criterion that cannot be read",
        "Points of 100 with one digit behind the point, and what `askfirst test --record` writes behind them."
      )
    case .sampleElsewhere:
      ("sample heard elsewhere", "The ear takes a sample line for another topic than its own, or for none.")
    case .samplePull:
      (
        "sample pulled elsewhere",
        "Without this sample its words are plainly another topic's: it may stand at the wrong one."
      )
    case .gateNeverOpens:
      ("condition that never holds", "It contradicts itself, or waits for what nothing in the scenario brings about.")
    case .behindAlways:
      ("never looked at", "What stands before it in the list always holds or holds whenever it does.")
    case .notReached:
      (
        "reached by no played call",
        "Calls of many manners were played and none came here; it may be too hard to reach."
      )
    case .unfinished: ("unfinished text", "A mark of something still to be written stands inside a text.")
    case .otherLanguage: ("text in another language", "A text of the file is not in the file's language.")
    case .unusedNeed:
      ("need that nothing turns on", "No product, condition, qualification or unasked thing has to do with the need.")
    case .offerMeetsNothing: ("product that meets nothing", "Nothing the buyer needs is answered by the product.")
    case .claimWithoutNeed:
      ("claim beside the product", "A true claim speaks to a need that the product neither meets nor goes against.")
    case .unsaidByClaim:
      ("need met and not claimed", "The product meets the need, and no true claim of its own says so.")
    case .loneFalseClaim:
      ("false claim alone", "Nothing true can be said of the same matter, so telling the truth earns nothing.")
    case .freeOfCharge: ("price of nothing", "A price of 0 makes the offer free.")
    case .priceNotOnSheet: ("price not on the sheet", "The trainee reads the sheet; the price has to stand there.")
    case .noWeight: ("weight of nothing", "A weight of 0 where it has to count for something.")
    case .effectAgainstSense:
      ("effect against its sense", "What does the buyer good lowers a meter, or what does not raises one.")
    case .noLastAnswer:
      (
        "objection left without an answer",
        "The last answer to an objection holds `always`, so that he never falls silent."
      )
    case .lostTranscript:
      ("transcript beside the library", "A golden transcript names a rubric or a product that there is not.")
    case .firstQuestion:
      (
        "first question that opens nothing",
        "The debrief proposes a need's first question: it asks openly, or for the fact, and does not name the answer."
      )
    case .noScenario: ("folder without a scenario", "A folder among the scenarios holds no `scenario.yaml`.")
    }
  }
}
