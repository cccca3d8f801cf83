import Assessment

/// The stored form of one criterion's judgement; in a call's report it names its rubric too.
struct CriterionRecord: Codable, Sendable {
  var rubric: String?
  var criterion: String
  var dimension: String
  var measure: String
  var version: Int
  var possible: Int
  var earned: Int
  var found: Int
  var result: Word<Finding.Result>
  var evidence: [EvidenceRecord]
  var change: ChangeRecord?
  /// Points set by hand; in a call's report alone, for a stored card holds what was computed.
  var byHand: ByHandRecord?

  enum CodingKeys: String, CodingKey {
    case rubric, criterion, dimension, measure, version, possible, earned, byHand
    case found = "value"
    case result, evidence, change
  }

  init(_ score: CriterionScore, of rubric: String? = nil) {
    self.rubric = rubric
    criterion = score.criterion
    dimension = score.dimension
    measure = score.measure
    version = score.version
    possible = score.possible
    earned = score.earned
    found = score.finding.value
    result = Word(score.finding.result)
    evidence = score.finding.evidence.map(EvidenceRecord.init)
    change = score.finding.change.map(ChangeRecord.init)
    byHand = rubric == nil ? nil : score.byHand.map { ByHandRecord(earned: score.effective, reason: $0.reason) }
  }

  var value: CriterionScore {
    CriterionScore(
      criterion: criterion, dimension: dimension, measure: measure, version: version, possible: possible,
      earned: earned, finding: finding)
  }

  private var finding: Finding {
    Finding(
      value: found, result: result.value, evidence: evidence.map(\.value), change: change?.value)
  }
}

/// The stored form of words that earned or cost something.
struct EvidenceRecord: Codable, Sendable {
  var turn: Int
  var quote: String
  var helped: Bool
  var reason: String
  var about: String

  init(_ evidence: Evidence) {
    turn = evidence.turn
    quote = evidence.quote
    helped = evidence.helped
    reason = evidence.reason
    about = evidence.about
  }

  var value: Evidence { Evidence(turn: turn, quote: quote, helped: helped, reason: reason, about: about) }
}

/// The stored form of the smallest change.
struct ChangeRecord: Codable, Sendable {
  var turn: Int
  var said: String
  var better: String

  init(_ change: Change) {
    turn = change.turn
    said = change.said
    better = change.better
  }

  var value: Change { Change(turn: turn, said: said, better: better) }
}

/// The reported form of points set by hand.
struct ByHandRecord: Codable, Sendable {
  var earned: Int
  var reason: String
}
