import Archive
import ArgumentParser
import Assessment
import Foundation
import Rehearsal
import Reporting
import Typography

struct OverrideCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "override",
    abstract: "Set the points of a criterion by hand; what was computed stays visible beside.",
    discussion: """
      SCORE is in points as `askfirst why` shows them (9.0 of 14.3), or a share (60%). Nothing is changed or deleted: \
      the points set are one more event of the session, and the last for a criterion holds.
      """)

  @Argument(help: "The session, by the first digits that `askfirst history` shows, or last.")
  var session: String

  @Argument(help: "The criterion: its id, its title or an unambiguous part of one, in either language.")
  var criterion: String

  @Argument(help: "What it earns: points, or a share with a per cent sign.")
  var score: String

  @Option(name: .long, help: "Why, in a sentence; it is shown wherever the points are.")
  var reason: String

  @Option(
    name: .long, help: ArgumentHelp("The rubric, where two have a criterion of this name.", valueName: "id"))
  var rubric: String?

  @OptionGroup var languages: LanguageOptions
  @OptionGroup var libraries: LibraryOptions
  @OptionGroup var stores: StoreOptions

  func validate() throws {
    if reason.allSatisfy(\.isWhitespace) { throw ValidationError(.noReason) }
    if reason.count > 500 { throw ValidationError(.longReason) }
  }

  func run() throws {
    _ = try stores.openExisting()
    let archive = try stores.open()
    let reviewed = try ReviewedSession(archive.choose(session), in: archive, libraries: libraries)
    guard reviewed.stored.state.closing != nil else {
      throw Failure(.notEnded(session: reviewed.name), code: Failure.usage)
    }
    let found = try CriterionChoice(reviewed, libraries: libraries).find(criterion, rubric: rubric)
    let card = reviewed.verdict.scorecards.first { $0.rubric == found.rubric }
    guard let judged = card?.criteria.first(where: { $0.criterion == found.criterion }), judged.possible > 0 else {
      throw Failure(.didNotArise(criterion: found.criterion, session: reviewed.name), code: Failure.usage)
    }
    let value = try PointsTyped.share(score, of: judged.possible)
    let override = Override(
      rubric: found.rubric, criterion: found.criterion, value: value, reason: SafePrinting.clean(reason))
    try archive.append(
      [
        SessionEvent(
          sequence: reviewed.stored.events.count, time: Int64((Date().timeIntervalSince1970 * 1000).rounded()),
          body: .overridden(override))
      ], to: reviewed.stored.id)
    let again = ReviewedSession(
      try StoredSession(reviewed.stored.id, in: archive, playing: reviewed.stored.scenario), judgedBy: reviewed.judging)
    for bundle in reviewed.judging.bundles { try archive.keep(bundle) }
    try archive.keep(again.verdict.scorecards, of: again.stored.id)
    try show(found, of: again)
  }

  private func show(_ found: CriterionChoice.Candidate, of session: ReviewedSession) throws {
    let phrases = Phrasebook(locale: languages.spoken(by: session.stored.beginning.locale))
    let debrief = Debrief(
      state: session.stored.state, scenario: session.stored.scenario, verdict: session.verdict,
      rubrics: session.judging.rubrics, phrases: phrases)
    let paper = Paper()
    if let explanation = CriterionExplanation(found.criterion, of: found.rubric, in: debrief) {
      printText(explanation.head(width: paper.width, colour: paper.colour))
    }
  }
}
