import Archive
import ArgumentParser
import Assessment
import Console
import Foundation
import Reporting

struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the record as tables: sessions, the score of every criterion, the words behind it.",
    discussion: """
      One table goes to standard output; --out writes all three, or the one named, as files into a folder. \
      Documentation/export.md explains every column. In csv an apostrophe is put before words that a spreadsheet \
      would take for a formula.
      """)

  @Argument(help: "csv or jsonl.")
  var format: Format

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case csv, jsonl
    var written: ExportTable.Format { self == .csv ? .csv : .jsonl }
  }

  @Option(name: .long, help: "sessions, criteria or evidence. Default: sessions, or all three with --out.")
  var table: Table?

  enum Table: String, ExpressibleByArgument, CaseIterable {
    case sessions, criteria, evidence
    var written: ExportTable {
      switch self {
      case .sessions: .sessions
      case .criteria: .criteria
      case .evidence: .evidence
      }
    }
  }

  @Option(name: .long, help: ArgumentHelp("A folder to write files into; made where it is missing.", valueName: "dir"))
  var out: String?

  @Flag(name: .long, help: "Begin csv with a byte order mark, so that Excel takes it for UTF-8.")
  var bom = false

  @OptionGroup var filters: FilterOptions
  @OptionGroup var stores: StoreOptions

  /// So many sessions are read at a time.
  private static let page = 500

  func validate() throws {
    if bom && format == .jsonl { throw ValidationError(.noCSV) }
  }

  func run() throws {
    let archive = try stores.openExisting()
    _ = try archive.figures(named: filters.filter(limit: 1))
    guard let out else { return try export(table?.written ?? .sessions, from: archive) { StandardStreams.write($0) } }
    do {
      try FileManager.default.createDirectory(atPath: out, withIntermediateDirectories: true)
      for table in table.map({ [$0.written] }) ?? ExportTable.allCases {
        let file = URL(filePath: out).appending(path: "\(table.rawValue).\(format.rawValue)")
        // Beside the file first: who reads it meanwhile, or finds the disk full, has the old one whole.
        let draft = file.appendingPathExtension("part")
        try Data().write(to: draft)
        let handle = try FileHandle(forWritingTo: draft)
        try export(table, from: archive) { try handle.write(contentsOf: Data($0.utf8)) }
        try handle.close()
        guard rename(draft.path, file.path) == 0 else { throw CocoaError(.fileWriteUnknown) }
        printText(file.path)
      }
    } catch let error as CocoaError {
      throw Failure(
        .said("askfirst: cannot write into \(out): \(error.localizedDescription) Name another folder with --out"),
        code: Failure.environment)
    }
  }

  private func export(_ table: ExportTable, from archive: SQLiteArchive, write: (String) throws -> Void) throws {
    let rubrics = try archive.scoredRubrics()
    try write((bom ? CSVText.byteOrderMark : "") + table.head(format.written, rubrics: rubrics))
    var last: SessionFigures?
    var unreadable = 0
    while true {
      let sessions = try archive.figures(filters.filter(limit: Self.page), after: last)
      for session in sessions {
        guard session.state != .unreadable || table == .sessions else {
          unreadable += 1
          continue
        }
        do {
          let rows = try table.rows(of: session, format: format.written, rubrics: rubrics) {
            try archive.scorecards(of: session.session)
          }
          try write(rows)
        } catch let error as ArchiveError where error.kind == .unreadableRecord {
          unreadable += 1
        }
      }
      guard sessions.count == Self.page else { break }
      last = sessions.last
    }
    if unreadable > 0 {
      StandardStreams.writeError(
        GivenOptions.now.phrases.notExported(unreadable, from: table.rawValue) + "\n")
    }
  }
}
