/// One mistake of an author, with where it is and what to do about it.
public struct Diagnostic: Hashable, Sendable, CustomStringConvertible {
  /// What sort of mistake; printed as `AF012`.
  public var code: DiagnosticCode
  /// The file as it was named to the reader.
  public var file: String
  /// Where in the file.
  public var place: Place
  /// What is wrong.
  public var message: String
  /// What to do.
  public var remedy: String

  /// A mistake at a place of a file.
  public init(_ code: DiagnosticCode, file: String, place: Place, message: String, remedy: String) {
    self.code = code
    self.file = file
    self.place = place
    self.message = message
    self.remedy = remedy
  }

  /// Whether the content cannot be used.
  public enum Severity: String, Sendable {
    case error, warning
  }

  /// Whether the content cannot be used.
  public var severity: Severity { code.severity }

  /// `file:line:column: error: what, what to do [AF012]`, on one line and without control characters.
  public var description: String {
    Self.printable("\(file):\(place.line):\(place.column): \(severity.rawValue): \(message), \(remedy) [\(code.label)]")
  }

  /// What an author wrote may hold escape sequences; a message about it must not carry them to a terminal.
  static func printable(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .format, .surrogate, .lineSeparator, .paragraphSeparator: out.append(" ")
      default: out.append(scalar)
      }
    }
    return String(out)
  }
}
