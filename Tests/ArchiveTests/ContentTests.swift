import Archive
import Assessment
import Foundation
import GRDB
import Records
import Rehearsal
import Testing

@Suite("Contents and scorecards in the store")
struct ContentTests {
  let bench: Bench
  let archive: SQLiteArchive
  let bytes = Array("id: garden-shed\n木屋\n".utf8)
  var digest: String { ContentDigest.sha256(bytes) }

  init() throws {
    bench = try Bench()
    archive = try SQLiteArchive(path: bench.store)
  }

  @Test("What is kept under a digest is read again; keeping it twice does no harm")
  func contents() throws {
    try archive.keep(bytes, kind: .scenario, digest: digest)
    try archive.keep(bytes, kind: .scenario, digest: digest)
    #expect(try archive.content(digest) == bytes)
    try archive.keep([], kind: .lexicon, digest: ContentDigest.sha256([]))
    #expect(try archive.content(ContentDigest.sha256([])) == [])
    #expect(failure { _ = try archive.content("00") } == .unknownContent)
  }

  @Test("Bytes that are not what the digest says are neither kept nor given out")
  func differing() throws {
    #expect(failure { try archive.keep(bytes, kind: .scenario, digest: ContentDigest.sha256([1])) } == .contentDiffers)
    try archive.keep(bytes, kind: .scenario, digest: digest)
    try bench.stranger().write { database in
      try database.execute(sql: "DROP TRIGGER contents_unchanged")
      try database.execute(sql: "UPDATE contents SET bytes = x'00'")
    }
    #expect(failure { _ = try archive.content(digest) } == .contentDiffers)
    #expect(failure { try archive.keep(bytes, kind: .scenario, digest: digest) } == .contentDiffers)
  }

  @Test("Scorecards are kept with their measures; the same again does no harm, another is refused")
  func scorecards() throws {
    let session = Bench.id(1)
    let cards = [card("need-discovery", total: 640), card("ask", total: 500)]
    #expect(failure { try archive.keep(cards, of: session) } == .unknownSession)
    try archive.append(Bench.call(turns: 1), to: session)
    #expect(try archive.scorecards(of: session).isEmpty)
    try archive.keep(cards, of: session)
    try archive.keep(cards, of: session)
    #expect(try archive.scorecards(of: session) == cards.reversed())
    #expect(failure { try archive.keep([card("ask", total: 501)], of: session) } == .scoreDiffers)
    #expect(try archive.scorecards(of: session) == cards.reversed())
    // A log that went on is another log: its score is another score.
    try archive.append([SessionEvent(sequence: 3, time: 9, body: .undone(turn: 1))], to: session)
    #expect(try archive.scorecards(of: session).isEmpty)
    try archive.keep([card("ask", total: 501)], of: session)
    #expect(try archive.scorecards(of: session) == [card("ask", total: 501)])
    let measures = try bench.stranger().read { try String.fetchAll($0, sql: "SELECT measures FROM scorecards") }
    #expect(Set(measures) == ["coverage/1 follow-up/2"])
  }

  @Test("A scorecard that no longer reads names session, rubric and field")
  func brokenCard() throws {
    try archive.append(Bench.call(turns: 1), to: Bench.id(1))
    try archive.keep([card("ask", total: 1)], of: Bench.id(1))
    try bench.stranger().write {
      try $0.execute(sql: "UPDATE scorecards SET record = replace(record, 'partly', 'sort of')")
    }
    let error = #expect(throws: ArchiveError.self) { try archive.scorecards(of: Bench.id(1)) }
    #expect(error?.kind == .unreadableRecord)
    #expect(error?.description.contains("scorecard ask: criteria[0].result: “sort of”") == true)
  }

  private func card(_ rubric: String, total: Int) -> Scorecard {
    func criterion(_ measure: String, _ version: Int) -> CriterionScore {
      CriterionScore(
        criterion: measure, dimension: "d", measure: measure, version: version, possible: 500, earned: 250,
        finding: Finding(value: 500, result: .partly))
    }
    return Scorecard(
      rubric: rubric, rubricDigest: "aa", total: total,
      criteria: [criterion("follow-up", 2), criterion("coverage", 1), criterion("coverage", 1)])
  }
}
