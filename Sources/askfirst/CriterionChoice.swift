import Assessment
import Authoring
import Typography

/// Finds the criterion that is meant: by id, title or an unambiguous part of either, in any language.
struct CriterionChoice {
  /// A criterion with what it may be called.
  struct Candidate {
    var rubric: String
    var criterion: String
    var names: [String]
  }

  private var candidates: [Candidate] = []
  private let session: String

  /// The criteria of a session's cards; a library gives their titles in other languages.
  init(_ session: ReviewedSession, libraries: LibraryOptions) {
    self.session = session.name
    let library = try? libraries.open()
    for card in session.verdict.scorecards {
      let others = ContentLocale.all.compactMap { locale in
        (try? library?.rubric(card.rubric, locale: locale, knownMeasures: nil))?.value
      }
      let rubrics = session.judging.rubrics.filter { $0.id == card.rubric } + others
      for score in card.criteria {
        let titles = rubrics.flatMap(\.criteria).filter { $0.id == score.criterion }.map(\.title)
        candidates.append(Candidate(rubric: card.rubric, criterion: score.criterion, names: titles))
      }
    }
  }

  /// The one that is meant.
  ///
  /// - Parameters:
  ///   - typed: id, title, part of one, or `RUBRIC/CRITERION`.
  ///   - rubric: only this rubric's; nil for all.
  /// - Throws: `Failure`, with the nearest name or with those that fit.
  func find(_ typed: String, rubric: String?) throws -> Candidate {
    let parts = typed.split(separator: "/", maxSplits: 1).map(String.init)
    let named = parts.count == 2 && candidates.contains { $0.rubric == parts[0] }
    let (wanted, rubric) = named ? (parts[1], parts[0]) : (typed, rubric)
    let open = rubric.map { id in candidates.filter { $0.rubric == id } } ?? candidates
    guard !open.isEmpty else {
      let known = candidates.reduce(into: [String]()) { if !$0.contains($1.rubric) { $0.append($1.rubric) } }
      throw Failure(.noRubric(rubric ?? "", known: known), code: Failure.usage)
    }
    let folded = Folding.fold(wanted)
    let tries: [(Candidate) -> Bool] = [
      { $0.criterion == folded }, { $0.names.contains { Folding.fold($0) == folded } },
      { candidate in
        !folded.isEmpty && ([candidate.criterion] + candidate.names).contains { Folding.fold($0).contains(folded) }
      },
    ]
    for fits in tries {
      let found = open.filter(fits)
      if let only = found.first, found.count == 1 { return only }
      if found.count > 1 { throw ambiguous(wanted, found) }
    }
    throw unknown(wanted, among: open)
  }

  private func ambiguous(_ typed: String, _ found: [Candidate]) -> Failure {
    let sameName = Set(found.map(\.criterion)).count == 1
    return Failure(
      .severalCriteria(
        typed, some: found.map { "\($0.rubric)/\($0.criterion)" }, rubrics: sameName ? found.map(\.rubric) : []),
      code: Failure.usage)
  }

  private func unknown(_ typed: String, among open: [Candidate]) -> Failure {
    let names = open.flatMap { [$0.criterion] + $0.names.map { Folding.fold($0) } }
    let near = NearestWord.to(Folding.fold(typed), among: names)
    return Failure(.noCriterion(typed, near: near, session: session), code: Failure.usage)
  }
}
