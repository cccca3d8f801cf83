import Rehearsal
import Scenarios
import Selling

/// What a call came to, or has to come to: outcome and score, and what shows why they moved.
///
/// What is nil or empty is not compared.
public struct Upshot: Equatable, Sendable {
  /// How it ends (D8).
  public var outcome: Outcome?
  /// Why the customer is lost (D9).
  public var cause: Cause
  /// The ending's id; empty where the trainee ended the call.
  public var ending: String?
  /// The style verdict (D4).
  public var style: SellingStyle?
  /// Points from 0 to 100 by rubric.
  public var scores: [String: Int]
  /// Where the buyer's meters stand at the end.
  public var meters: [Meter: Int]
  /// What each criterion of a rubric is given, by rubric.
  public var criteria: [String: [Entry]]
  /// Where the buyer's words of each turn stand in the scenario.
  public var replies: [[String]]

  /// A criterion with its score in short.
  public struct Entry: Equatable, Sendable {
    /// The criterion's id.
    public var criterion: String
    /// Its score.
    public var mark: CriterionMark

    /// A criterion with its score in short.
    public init(criterion: String, mark: CriterionMark) {
      self.criterion = criterion
      self.mark = mark
    }
  }

  /// What is expected of the cause.
  public enum Cause: Equatable, Sendable {
    /// It is not compared.
    case any
    /// `none`: there is none.
    case none
    case some(LossCause)
  }

  /// What a call has to come to.
  public init(
    outcome: Outcome? = nil, cause: Cause = .any, ending: String? = nil, style: SellingStyle? = nil,
    scores: [String: Int] = [:], meters: [Meter: Int] = [:], criteria: [String: [Entry]] = [:],
    replies: [[String]] = []
  ) {
    self.outcome = outcome
    self.cause = cause
    self.ending = ending
    self.style = style
    self.scores = scores
    self.meters = meters
    self.criteria = criteria
    self.replies = replies
  }

  /// What a call came to; every part of it is given.
  public init(of log: [SessionEvent], in scenario: Scenario, judged verdict: Verdict) {
    let state = SessionState(folding: log, of: scenario)
    let cards = verdict.scorecards
    self.init(
      outcome: state.closing?.outcome, cause: state.closing?.cause.map(Cause.some) ?? .none,
      ending: state.closing?.ending, style: verdict.style,
      scores: Dictionary(cards.map { ($0.rubric, $0.points) }) { first, _ in first },
      meters: state.position.meters,
      criteria: Dictionary(
        cards.map { card in
          (card.rubric, card.criteria.map { Entry(criterion: $0.criterion, mark: CriterionMark($0)) })
        }
      ) { first, _ in first },
      replies: state.turns.map { $0.replies.map(\.source) })
  }

  /// Where what a call came to is not as expected, in the order of a report.
  public func differences(from found: Upshot) -> [UpshotDifference] {
    var differences: [UpshotDifference] = []
    if let outcome, outcome != found.outcome { differences.append(.outcome(expected: outcome, found: found.outcome)) }
    if cause != .any, cause != found.cause { differences.append(.cause(expected: cause, found: found.cause)) }
    if let ending, ending != found.ending {
      differences.append(.ending(expected: ending, found: found.ending ?? ""))
    }
    if let style, style != found.style { differences.append(.style(expected: style, found: found.style)) }
    for rubric in Set(scores.keys).union(criteria.keys).sorted() {
      differences += shifts(by: rubric, to: found)
    }
    for meter in Meter.allCases {
      guard let expected = meters[meter], expected != found.meters[meter] else { continue }
      differences.append(.meter(meter, expected: expected, found: found.meters[meter] ?? 0))
    }
    return differences + repliesDiffering(from: found)
  }

  private func shifts(by rubric: String, to found: Upshot) -> [UpshotDifference] {
    guard let marks = found.criteria[rubric] else { return [.noRubric(rubric)] }
    var differences: [UpshotDifference] = []
    if let expected = scores[rubric], expected != found.scores[rubric] {
      differences.append(.score(rubric: rubric, expected: expected, found: found.scores[rubric] ?? 0))
    }
    guard let entries = criteria[rubric] else { return differences }
    for mark in marks {
      let expected = entries.first { $0.criterion == mark.criterion }?.mark
      if expected?.agrees(with: mark.mark) != true {
        differences.append(
          .criterion(rubric: rubric, criterion: mark.criterion, expected: expected, found: mark.mark))
      }
    }
    for entry in entries where !marks.contains(where: { $0.criterion == entry.criterion }) {
      differences.append(
        .criterion(rubric: rubric, criterion: entry.criterion, expected: entry.mark, found: nil))
    }
    return differences
  }

  /// The turns answered otherwise, and those that were not there or are no more.
  private func repliesDiffering(from found: Upshot) -> [UpshotDifference] {
    guard !replies.isEmpty else { return [] }
    return (0..<max(replies.count, found.replies.count)).compactMap { place in
      let expected = replies.indices.contains(place) ? replies[place] : nil
      let given = found.replies.indices.contains(place) ? found.replies[place] : nil
      return expected == given ? nil : .reply(turn: place + 1, expected: expected, found: given)
    }
  }
}
