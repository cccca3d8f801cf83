import Assessment
import Rehearsal
import Scenarios
import Selling

extension CardFigures {
  /// What reports count of a stored scorecard, without the words behind it; nil where the record no longer reads.
  ///
  /// Twenty times as fast as decoding all of it.
  public init?(record bytes: [UInt8]) {
    guard let card = try? Self.skimmed(bytes) else { return nil }
    self = card
  }

  private static func skimmed(_ bytes: [UInt8]) throws(JSONSkim.Damage) -> CardFigures {
    var skim = JSONSkim(bytes)
    var (format, total, rubric, digest): (Int?, Int?, String?, String?)
    var criteria: [CriterionFigures]?
    try skim.enter()
    while let key = try skim.key() {
      switch key {
      case "format": format = try skim.number()
      case "total": total = try skim.number()
      case "rubric": rubric = try skim.string()
      case "rubricDigest": digest = try skim.string()
      case "criteria":
        var found: [CriterionFigures] = []
        try skim.enter("[")
        while try skim.element() { found.append(try criterion(&skim)) }
        criteria = found
      default: try skim.skip()
      }
    }
    guard format == ScorecardRecord.format, let total, let rubric, let digest, let criteria else {
      throw JSONSkim.Damage()
    }
    return CardFigures(rubric: rubric, rubricDigest: digest, total: total, criteria: criteria)
  }

  private static func criterion(_ skim: inout JSONSkim) throws(JSONSkim.Damage) -> CriterionFigures {
    var (id, dimension, measure, result): (String?, String?, String?, Finding.Result?)
    var (version, possible, earned, value): (Int?, Int?, Int?, Int?)
    try skim.enter()
    while let key = try skim.key() {
      switch key {
      case "criterion": id = try skim.string()
      case "dimension": dimension = try skim.string()
      case "measure": measure = try skim.string()
      case "result": result = Finding.Result(rawValue: try skim.string())
      case "version": version = try skim.number()
      case "possible": possible = try skim.number()
      case "earned": earned = try skim.number()
      case "value": value = try skim.number()
      default: try skim.skip()
      }
    }
    guard let id, let dimension, let measure, let result, let version, let possible, let earned, let value else {
      throw JSONSkim.Damage()
    }
    return CriterionFigures(
      criterion: id, dimension: dimension, measure: measure, version: version, possible: possible, earned: earned,
      value: value, result: result)
  }
}

/// What reports count of one event.
public enum EventFigures: Equatable, Sendable {
  /// A turn of this number disclosed so much of each need.
  case disclosed(turn: Int, [String: Disclosure])
  /// This turn and those after it were taken back.
  case undone(turn: Int)
  /// The call ended.
  case ended(cause: LossCause?, nextStep: Bool)
  /// Points were set by hand.
  case overridden(Override)

  /// The kinds of events that count.
  public static let kinds: [EventKind] = [.turn, .undone, .ended, .overridden]

  /// What counts of a stored event of a kind that counts; nil where the record no longer reads.
  public init?(record bytes: [UInt8], kind: EventKind) {
    guard let event = try? Self.skimmed(bytes, kind: kind) else { return nil }
    self = event
  }

  private static func skimmed(_ bytes: [UInt8], kind: EventKind) throws(JSONSkim.Damage) -> EventFigures {
    var skim = JSONSkim(bytes)
    try skim.enter()
    while let key = try skim.key() {
      switch (key, kind) {
      case ("turn", .turn): return try turn(&skim)
      case ("undone", .undone): return try undone(&skim)
      case ("ended", .ended): return try ended(&skim)
      case ("overridden", .overridden): return try overridden(&skim)
      default: try skim.skip()
      }
    }
    throw JSONSkim.Damage()
  }

  private static func undone(_ skim: inout JSONSkim) throws(JSONSkim.Damage) -> EventFigures {
    try skim.enter()
    while let key = try skim.key() {
      if key == "turn" { return .undone(turn: try skim.number()) }
      try skim.skip()
    }
    throw JSONSkim.Damage()
  }

  /// Reads no further than it must: the words said are most of a turn.
  private static func turn(_ skim: inout JSONSkim) throws(JSONSkim.Damage) -> EventFigures {
    var known: [String: Disclosure]?
    var number: Int?
    try skim.enter()
    while known == nil || number == nil, let key = try skim.key() {
      switch key {
      case "number": number = try skim.number()
      case "disclosures":
        var found: [String: Disclosure] = [:]
        try skim.enter("[")
        while try skim.element() {
          let (need, level) = try disclosed(&skim)
          found[need] = max(level, found[need] ?? .nothing)
        }
        known = found
      default: try skim.skip()
      }
    }
    guard let known, let number else { throw JSONSkim.Damage() }
    return .disclosed(turn: number, known)
  }

  private static func disclosed(_ skim: inout JSONSkim) throws(JSONSkim.Damage) -> (String, Disclosure) {
    var (need, level): (String?, Disclosure?)
    try skim.enter()
    while let key = try skim.key() {
      switch key {
      case "need": need = try skim.string()
      case "level": level = Disclosure(word: try skim.string())
      default: try skim.skip()
      }
    }
    guard let need, let level else { throw JSONSkim.Damage() }
    return (need, level)
  }

  private static func ended(_ skim: inout JSONSkim) throws(JSONSkim.Damage) -> EventFigures {
    var (cause, nextStep): (LossCause?, Bool?)
    try skim.enter()
    while let key = try skim.key() {
      switch key {
      case "cause": cause = LossCause(rawValue: try skim.string())
      case "nextStep": nextStep = try skim.flag()
      default: try skim.skip()
      }
    }
    guard let nextStep else { throw JSONSkim.Damage() }
    return .ended(cause: cause, nextStep: nextStep)
  }

  private static func overridden(_ skim: inout JSONSkim) throws(JSONSkim.Damage) -> EventFigures {
    var (rubric, criterion, value, reason): (String?, String?, Int?, String?)
    try skim.enter()
    while let key = try skim.key() {
      switch key {
      case "rubric": rubric = try skim.string()
      case "criterion": criterion = try skim.string()
      case "value": value = try skim.number()
      case "reason": reason = try skim.string()
      default: try skim.skip()
      }
    }
    guard let rubric, let criterion, let value, (0...1000).contains(value), let reason else { throw JSONSkim.Damage() }
    return .overridden(Override(rubric: rubric, criterion: criterion, value: value, reason: reason))
  }
}
