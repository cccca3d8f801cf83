/// What is wrong with a command line.
public enum Misuse: Equatable, Sendable {
  /// A sentence as the parser of the command line says it, in English.
  case parsed(String)
  /// No language of the program's.
  case noLanguage(String, known: [String])
  /// No day.
  case noDay(String)
  /// A number below one.
  case atLeastOne(option: String)
  /// `--resume` and a scenario.
  case resumeWithScenario
  /// `--resume` and `--exam`.
  case resumeWithExam
  /// `--resume` and `--seed`.
  case resumeWithSeed
  /// `--resume` and what belongs to a new drill.
  case resumeWithDeal
  /// An exam of nobody's.
  case examOfNobody
  /// An exam with remarks.
  case coachedExam
  /// Remarks in a format for programs.
  case coachedRecords
  /// `--reason` without words, or with too many.
  case noReason, longReason
  /// The trainee, or the scenario, is named twice.
  case traineeTwice, scenarioTwice
  /// Too many sessions for `compare`.
  case threeSessions
  /// Two options of which one is meant.
  case eitherOr(String, String)
  /// `--bom` without csv.
  case noCSV
  /// `--questions` where nobody answers.
  case questionsElsewhere
  /// No name for a scenario; `near` is one.
  case noName(String, near: String?)
}
