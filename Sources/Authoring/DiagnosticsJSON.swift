extension Diagnostics {
  /// A JSON array, one object a line: `file`, `line`, `column`, `severity`, `code`, `message`, `remedy`.
  public var json: String {
    all.isEmpty ? "[]" : "[\n" + all.map(\.json).joined(separator: ",\n") + "\n]"
  }
}

extension Diagnostic {
  var json: String {
    let texts = [
      ("severity", severity.rawValue), ("code", code.label), ("message", Self.printable(message)),
      ("remedy", Self.printable(remedy)),
    ]
    let members =
      [
        "\"file\":\(CanonicalText.quoted(Self.printable(file)))", "\"line\":\(place.line)",
        "\"column\":\(place.column)",
      ] + texts.filter { !$0.1.isEmpty }.map { "\"\($0.0)\":\(CanonicalText.quoted($0.1))" }
    return "{\(members.joined(separator: ","))}"
  }
}
