import Assessment
import Selling

/// The exchanged form of all that is judged of a call, format 1: style, its reasons, ledger and cards.
public struct VerdictRecord: Equatable, Sendable {
  /// The newest format, and the only one so far.
  public static let format = 1

  /// The verdict.
  public var verdict: Verdict

  /// The record of a verdict.
  public init(_ verdict: Verdict) { self.verdict = verdict }

  /// The canonical bytes: JSON in UTF-8, keys sorted, no white space.
  /// - Throws: only where memory or Foundation fail.
  public func encoded() throws -> [UInt8] { try Canonical.bytes(of: self) }

  /// Reads the canonical bytes of a verdict; `place` names it in errors.
  /// - Throws: `RecordFault`: unknown word, newer format, damage.
  public static func decoded(from bytes: [UInt8], place: String) throws(RecordFault) -> VerdictRecord {
    try Canonical.record(VerdictRecord.self, in: bytes, place: place)
  }
}

extension VerdictRecord: Codable {
  enum CodingKeys: String, CodingKey {
    case format, style, styleReasons, ledger, scorecards
  }

  /// Reads a record of format 1.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    try requireFormat(Self.format, at: .format, in: container)
    self.init(
      Verdict(
        style: try container.decode(Word<SellingStyle>.self, forKey: .style).value,
        styleReasons: try container.decode([StyleReasonRecord].self, forKey: .styleReasons).map(\.value),
        ledger: try container.decode([LedgerRecord].self, forKey: .ledger).map(\.value),
        scorecards: try container.decode([ScorecardRecord].self, forKey: .scorecards).map(\.scorecard)))
  }

  /// Writes a record of format 1.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(Self.format, forKey: .format)
    try container.encode(Word(verdict.style), forKey: .style)
    try container.encode(verdict.styleReasons.map(StyleReasonRecord.init), forKey: .styleReasons)
    try container.encode(verdict.ledger.map(LedgerRecord.init), forKey: .ledger)
    try container.encode(verdict.scorecards.map(ScorecardRecord.init), forKey: .scorecards)
  }
}

/// The stored form of one reason of the style verdict.
private struct StyleReasonRecord: Codable {
  var code: String
  var number: Int
  var funnel: Bool

  init(_ reason: Verdict.StyleReason) {
    code = reason.code
    number = reason.number
    funnel = reason.funnel
  }

  var value: Verdict.StyleReason { Verdict.StyleReason(code: code, number: number, funnel: funnel) }
}
