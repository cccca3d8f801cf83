/// What kept a command from doing what it was asked; `Phrasebook` has the words for it, and for what to do.
///
/// Not here: an author's mistakes, whose diagnostics are in English everywhere, and what the trainee says to the buyer.
public enum Trouble: Equatable, Sendable {
  /// A sentence that is written already: diagnostics, or something so rare that it is said in English alone.
  case said(String)

  // MARK: The record

  /// Nobody has played yet.
  case noSessions
  /// There are sessions, but none of this trainee.
  case noSessionOf(trainee: String, known: [String])
  /// There are sessions, but none of this scenario.
  case noSessionOn(scenario: String, known: [String])
  /// Nobody was named, and there are several.
  case whoseProfile([String])
  /// No call is open.
  case noOpenCall
  /// No drill is left to go on with.
  case noOpenDrill
  /// The library, in this directory, has no prospects to meet.
  case noProspects(String)
  /// The account, with these people, has nobody of this id.
  case noSuchPerson(String, among: [String])
  /// No session begins with these digits.
  case noSession(String)
  /// Several sessions begin with these digits.
  case severalSessions(String, some: [String])
  /// The call has not ended.
  case notEnded(session: String)
  /// The call has not ended, and only ended ones are compared.
  case notComparable(session: String)
  /// There is no attempt before it.
  case firstAttempt(session: String)
  /// Two calls are of two scenarios.
  case twoScenarios(first: String, scenario: String, second: String, other: String)

  // MARK: Criteria and points

  /// The session was not judged by this rubric.
  case noRubric(String, known: [String])
  /// No criterion is called so.
  case noCriterion(String, near: String?, session: String)
  /// Several are; `rubrics` where they differ in the rubric alone.
  case severalCriteria(String, some: [String], rubrics: [String])
  /// The criterion had no occasion.
  case didNotArise(criterion: String, session: String)
  /// Not a number of points.
  case noPoints(String, most: String)
  /// More points than there are.
  case tooManyPoints(String, most: String)

  // MARK: The library

  /// There is no library in this folder.
  case noLibrary(directory: String)
  /// There is none, and a command makes one.
  case noLibraryYet(directory: String, making: String)
  /// The folder of templates is missing.
  case noTemplates(path: String)
  /// Nothing may be added to the library, and a command makes another.
  case closedLibrary(directory: String, copying: String)
  /// A line that can be no sample, and why, in English.
  case unfitSample(String, reason: String)
  /// A list of samples to which no program can add.
  case unplaceable(path: String, line: Int)
  /// The library does not have it.
  case missing(Thing, id: String, path: String, near: String?, known: [String])
  /// It is not there in this language.
  case noLanguage(Thing, id: String, locale: String, path: String, known: [String])
  /// A file cannot be read.
  case unreadable(path: String, reason: String)
  /// A file cannot be written.
  case unwritable(path: String)
  /// A file of the library cannot be written.
  case unwritableLibrary(path: String, reason: String)
  /// A file was changed while it was worked on.
  case changed(path: String)
  /// A file is there already.
  case exists(path: String)
  /// The scenario has no such topic.
  case noTopic(String, scenario: String, near: String?, known: [String])
  /// A sample is a sample already: of another topic where `other` names it.
  case knownSample(String, topic: String, isOther: Bool)
  /// A written call that cannot be read.
  case writtenCall(path: String, WrittenCallTrouble)

  // MARK: The place

  /// The store cannot be used; `said` is the sentence in English.
  case store(StoreTrouble, path: String, said: String)
  /// A stream went away.
  case streamLost(input: Bool, reason: String)
  /// A question needs a terminal to be asked at.
  case noTerminal(Asking)

  // MARK: The command line

  /// The command line makes no sense; `help` is the command that explains.
  case usage(Misuse, help: String)

  /// What a library holds.
  public enum Thing: Equatable, Sendable {
    case scenario, rubric, lexicon, transcript, anything
  }

  /// Why a written call cannot be read.
  public enum WrittenCallTrouble: Equatable, Sendable {
    case missing, forbidden, large, noText
  }

  /// What would have been asked.
  public enum Asking: Equatable, Sendable {
    case questions, toWrite
  }

  /// Why a store cannot be used.
  public enum StoreTrouble: String, CaseIterable, Sendable {
    case notAStore, newer, damaged, readOnly, notAFile, unreachable, full, busy, noHome, noPostgres, noPath, unreadable
    case other
  }
}
