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
    // The mark named here is what an author leaves in his file.
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
    case .overlayMissing: ("language not there", "There is no file of words for this language.")
    case .unknownMeasure: ("unknown measure", "No measure of this name and version exists.")
    case .levelOrder: ("levels out of order", "Levels begin on falling values, highest first, and the last on 0.")
    case .noExamples: ("criterion without examples", "Examples run as tests and print as the manual.")
    case .badMark:
      (
        "score of a criterion that cannot be read",
        "Points of 100 with one digit behind the point, and what `askfirst test --record` writes behind them."
      )
    }
  }
}
