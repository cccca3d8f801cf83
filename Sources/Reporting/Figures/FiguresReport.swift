/// A report made of the figures of many calls, in every form in which it is asked for.
public protocol FiguresReport {
  /// The report as text.
  func text(phrases: Phrasebook, style: ReportStyle) -> String
  /// The report as one JSON object.
  func json() -> String
  /// The report's rows for a spreadsheet.
  func csv() -> String
}
