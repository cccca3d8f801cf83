/// What came of judging stored sessions again.
public struct RescoreTally: Equatable, Sendable {
  /// Scores that came out the same, byte for byte.
  public var same = 0
  /// Scores that came out differently.
  public var differing = 0
  /// Scores of sessions that had none.
  public var added = 0
  /// Sessions that have no score and get none.
  public var without = 0
  /// Sessions that cannot be read or judged.
  public var unreadable = 0

  /// None yet.
  public init() {}
}

extension Phrasebook {
  /// What came of judging stored sessions again, in a line.
  public func rescored(_ tally: RescoreTally) -> String {
    say(
      "\(tally.same) \(tally.same == 1 ? "score" : "scores") the same, \(tally.differing) different, \(tally.added) added, "
        + "\(tally.without) \(tally.without == 1 ? "session" : "sessions") without a score, \(tally.unreadable) unreadable",
      "分数一致 \(tally.same) 个，不一致 \(tally.differing) 个，补上 \(tally.added) 个；没有分数的记录 \(tally.without) 条，"
        + "无法读取 \(tally.unreadable) 条")
  }

  /// A session that cannot be judged again, and why.
  public func notJudged(_ session: String, reason: String) -> String {
    say("\(session): cannot be judged again: \(reason)", "\(session)：无法重新计分：\(reason)")
  }

  /// Sessions that a table leaves out.
  public func notExported(_ count: Int, from table: String) -> String {
    say(
      "\(table): \(count == 1 ? "1 session" : "\(count) sessions") could not be read and \(count == 1 ? "is" : "are") left "
        + "out; askfirst history shows what there is",
      "\(table)：有 \(count) 条记录读不出来，没有写入；askfirst history 能看到全部")
  }

  /// A score that comes out otherwise than it was stored.
  public func differs(_ session: String, rubric: String) -> String {
    say("\(session): \(rubric) comes out differently", "\(session)：\(rubric) 的结果和原来不同")
  }
}
