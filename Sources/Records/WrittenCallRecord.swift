import Assessment

/// What `askfirst score --format json` prints of a written call.
///
/// `{"type":"written-call","locale":…,"sellerLines":…,"buyerLines":…,"scores":{RUBRIC: 0…100},"criteria":[…],
/// "leftOut":[{"rubric","criterion"},…]}`, keys sorted; each criterion names its rubric, as in a call's report.
public struct WrittenCallRecord: Encodable, Sendable {
  let judgement: BareJudgement
  let locale: String
  let sellerLines: Int
  let buyerLines: Int

  /// The record of a judged written call.
  public init(_ judgement: BareJudgement, locale: String, sellerLines: Int, buyerLines: Int) {
    self.judgement = judgement
    self.locale = locale
    self.sellerLines = sellerLines
    self.buyerLines = buyerLines
  }

  /// The canonical bytes, without a line feed.
  /// - Throws: only where memory or Foundation fail.
  public func encoded() throws -> [UInt8] { try Canonical.bytes(of: self) }

  private enum CodingKeys: String, CodingKey {
    case type, locale, sellerLines, buyerLines, scores, criteria, leftOut
  }

  private struct LeftOut: Encodable {
    var rubric: String
    var criterion: String
  }

  /// Writes the object.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode("written-call", forKey: .type)
    try container.encode(locale, forKey: .locale)
    try container.encode(sellerLines, forKey: .sellerLines)
    try container.encode(buyerLines, forKey: .buyerLines)
    let points = judgement.scorecards.map { ($0.rubric, $0.points) }
    try container.encode(Dictionary(points) { _, last in last }, forKey: .scores)
    let criteria = judgement.scorecards.flatMap { card in card.criteria.map { CriterionRecord($0, of: card.rubric) } }
    try container.encode(criteria, forKey: .criteria)
    let left = judgement.leftOut.map { LeftOut(rubric: $0.rubric, criterion: $0.criterion) }
    try container.encode(left, forKey: .leftOut)
  }
}
