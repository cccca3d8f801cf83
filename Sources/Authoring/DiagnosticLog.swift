/// Collects mistakes while files are read.
final class DiagnosticLog {
  private(set) var found: [Diagnostic] = []

  /// Notes a mistake; beyond the limit nothing is noted, since the file is no scenario then.
  func add(_ code: DiagnosticCode, _ file: String, _ place: Place, _ message: String, _ remedy: String) {
    guard !isFull else { return }
    if found.count == Diagnostics.limit - 1 {
      found.append(
        Diagnostic(
          .tooManyMistakes, file: file, place: place, message: "more mistakes follow from here on",
          remedy: "mend those above and look again"))
      return
    }
    found.append(Diagnostic(code, file: file, place: place, message: message, remedy: remedy))
  }

  /// Whether no more is noted.
  var isFull: Bool { found.count >= Diagnostics.limit }
  /// What was found.
  var diagnostics: Diagnostics { Diagnostics(found) }
}
