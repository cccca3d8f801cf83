import Assessment
import Foundation
import Selling

/// `expect` of a golden transcript as it is written: each line with the keys that lead to it, so that the comments of
/// an older `expect` find their places again.
struct UpshotText {
  /// A line, and what it is: `criteria/ask/opening`, `replies/3`.
  struct Line: Equatable {
    var path: String
    var indent: Int
    var text: String
  }

  private(set) var lines: [Line] = []

  /// All that `expectation` gives; rubrics by name, criteria and meters in their own order.
  init(_ expectation: Upshot) {
    add("expect", 0, "expect:")
    if let outcome = expectation.outcome { add("expect/outcome", 2, "outcome: \(outcome.rawValue)") }
    switch expectation.cause {
    case .any: break
    case .none: add("expect/cause", 2, "cause: none")
    case .some(let cause): add("expect/cause", 2, "cause: \(cause.rawValue)")
    }
    if let ending = expectation.ending { add("expect/ending", 2, "ending: \(ending.isEmpty ? "none" : ending)") }
    if let style = expectation.style { add("expect/style", 2, "style: \(style.rawValue)") }
    let scores = expectation.scores.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
    if !scores.isEmpty { add("expect/scores", 2, "scores: { \(scores.joined(separator: ", ")) }") }
    let meters = Meter.allCases.compactMap { meter in
      expectation.meters[meter].map { "\(meter.rawValue): \($0)" }
    }
    if !meters.isEmpty { add("expect/meters", 2, "meters: { \(meters.joined(separator: ", ")) }") }
    addCriteria(expectation.criteria)
    if !expectation.replies.isEmpty { add("expect/replies", 2, "replies:") }
    for (place, sources) in expectation.replies.enumerated() {
      add("expect/replies/\(place)", 4, "- [\(sources.joined(separator: ", "))]")
    }
  }

  private mutating func addCriteria(_ criteria: [String: [Upshot.Entry]]) {
    guard !criteria.isEmpty else { return }
    add("expect/criteria", 2, "criteria:")
    for (rubric, entries) in criteria.sorted(by: { $0.key < $1.key }) {
      add("expect/criteria/\(rubric)", 4, entries.isEmpty ? "\(rubric): {}" : "\(rubric):")
      for entry in entries {
        add("expect/criteria/\(rubric)/\(entry.criterion)", 6, "\(entry.criterion): \(entry.mark)")
      }
    }
  }

  private mutating func add(_ path: String, _ indent: Int, _ text: String) {
    lines.append(Line(path: path, indent: indent, text: text))
  }

  // MARK: Comments

  /// The lines with the comments of an older `expect`, each where what it was about stands now, or at the end.
  func written(keeping old: [String]) -> [String] {
    let comments = Comments(of: old)
    var out: [String] = []
    for line in lines {
      let margin = String(repeating: " ", count: line.indent)
      out += (comments.before[line.path] ?? []).map { margin + $0 }
      out.append(margin + line.text + (comments.behind[line.path].map { "  " + $0 } ?? ""))
    }
    let known = Set(lines.map(\.path))
    let lost = comments.order.filter { !known.contains($0) }
    for path in lost {
      let behind = comments.behind[path].map { [$0] } ?? []
      out += ((comments.before[path] ?? []) + behind).map { "  " + $0 }
    }
    return out + comments.last.map { "  " + $0 }
  }

  /// The comments of an `expect`, by the line that they stand before or behind.
  private struct Comments {
    var before: [String: [String]] = [:]
    var behind: [String: String] = [:]
    var order: [String] = []
    var last: [String] = []

    init(of lines: [String]) {
      var open: [(indent: Int, path: String, items: Int)] = []
      for line in lines {
        let text = line.trimmed
        if text.hasPrefix("#") {
          last.append(text)
          continue
        }
        if text.isEmpty { continue }
        let indent = line.prefix { $0 == " " }.count
        while let top = open.last, top.indent >= indent { open.removeLast() }
        var name = String(text.prefix { $0 != ":" && $0 != " " })
        if text.hasPrefix("-"), let top = open.indices.last {
          name = String(open[top].items)
          open[top].items += 1
        }
        let path = (open.last.map { $0.path + "/" } ?? "") + name
        open.append((indent, path, 0))
        order.append(path)
        if !last.isEmpty { before[path] = last }
        last = []
        if let comment = Self.comment(behind: line) { behind[path] = comment }
      }
    }

    /// What stands behind ` #`; nothing of an expectation has quotes.
    private static func comment(behind line: String) -> String? {
      guard let range = line.range(of: " #") else { return nil }
      return String(line[range.lowerBound...]).trimmed
    }
  }
}
