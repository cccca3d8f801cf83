import Foundation

/// The language environment as the C library takes it.
public struct TerminalLocale: Equatable, Sendable {
  /// What `LC_ALL`, `LC_CTYPE` or `LANG` says; empty where none does.
  public var name: String
  /// The character set: `UTF-8`, `ANSI_X3.4-1968` (ASCII, also where the locale is not installed) or another.
  public var encoding: String

  /// Whether characters beyond ASCII go through as UTF-8.
  public var isUnicode: Bool { encoding == "UTF-8" }
  /// Whether there is nothing but ASCII: a machine without locales, not a terminal of another kind.
  public var isASCII: Bool { encoding == "ANSI_X3.4-1968" || encoding == "US-ASCII" }

  /// The one of the process.
  public static func standard(environment: [String: String]) -> TerminalLocale {
    let name = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
    guard let old = setlocale(LC_CTYPE, nil).map({ String(cString: $0) }) else {
      return TerminalLocale(name: name, encoding: "")
    }
    defer { setlocale(LC_CTYPE, old) }
    setlocale(LC_CTYPE, "")
    return TerminalLocale(name: name, encoding: nl_langinfo(Int32(CODESET)).map { String(cString: $0) } ?? "")
  }
}
