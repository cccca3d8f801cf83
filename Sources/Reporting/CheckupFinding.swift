/// One thing that a checkup of the installation looked at, and how it stands.
public enum CheckupFinding: Equatable, Sendable {
  /// The program itself.
  case program(version: String, path: String)
  /// A terminal that can show everything.
  case terminal(name: String, columns: Int, colour: Bool)
  /// A terminal of fewer columns than reports are made for.
  case narrow(columns: Int)
  /// `TERM` is missing or dumb: no colour, and plain text where it is dumb.
  case poorTerminal(name: String)
  /// Input or output is no terminal.
  case noTerminal
  /// Plain text was asked for.
  case plain
  /// The locale's character set is UTF-8.
  case unicode(locale: String)
  /// The locale has no characters but ASCII, or is not installed: the line editor takes UTF-8 all the same.
  case ascii(locale: String)
  /// The locale names another character set, in which the terminal will show rubbish.
  case otherEncoding(locale: String, encoding: String)
  /// A directory of the user's: where data, or the line editor's history, go.
  case home(what: Home, path: String)
  /// No place for such a directory is known.
  case noHome(what: Home)
  /// The line editor's history cannot be kept there.
  case closedHome(path: String)
  /// An XDG variable that does not count, for its path does not begin at the root.
  case relative(variable: String, value: String)
  /// A whole store.
  case store(path: String, format: Int, sessions: Int, bytes: Int64)
  /// A whole store of an older format.
  case olderStore(path: String, format: Int, current: Int, sessions: Int, bytes: Int64)
  /// No store yet, and where it will be.
  case noStore(path: String)
  /// A store that was left with changes outside its file.
  case unfinished(path: String)
  /// A store that another process held.
  case busy(path: String)
  /// A store, or the place for one, that may not be written.
  case unwritable(path: String)
  /// A store that cannot be used.
  case storeTrouble(StoreTrouble, path: String, said: String = "")
  /// Room for the store; nil where the system does not tell.
  case room(bytes: Int64)
  /// A library without mistakes.
  case library(path: String, scenarios: Int, rubrics: Int, warnings: Int)
  /// A library with mistakes.
  case libraryMistakes(path: String, errors: Int)
  /// No library where it was looked for.
  case noLibrary(path: String?)

  /// A directory of the user's.
  public enum Home: String, CaseIterable, Sendable {
    case data, state
  }

  /// Why a store cannot be used.
  public enum StoreTrouble: String, CaseIterable, Sendable {
    /// Something else stands in its place: a directory, a device.
    case notAFile = "not-a-file"
    /// The file is something else.
    case notAStore = "not-a-store"
    /// A newer version wrote it.
    case newer
    /// Cut off, or its pages do not fit together.
    case damaged
    /// Its place cannot be reached, or read.
    case unreachable
    /// An address or name that this version cannot use.
    case unsupported
    /// Anything else.
    case other
  }

  /// What a finding belongs to.
  public enum Area: String, CaseIterable, Sendable {
    case program, terminal, locale, home, store, library
  }

  /// How a thing stands.
  public enum Health: String, CaseIterable, Sendable {
    /// As it should be.
    case fine
    /// It works, and could be better.
    case note
    /// It has to be mended.
    case mend
  }

  /// Less room than this will be used up soon, in bytes.
  static let scarce: Int64 = 50_000_000

  /// What it belongs to.
  public var area: Area {
    switch self {
    case .program: .program
    case .terminal, .narrow, .poorTerminal, .noTerminal, .plain: .terminal
    case .unicode, .ascii, .otherEncoding: .locale
    case .home, .noHome, .closedHome, .relative: .home
    case .store, .olderStore, .noStore, .unfinished, .busy, .unwritable, .storeTrouble, .room: .store
    case .library, .libraryMistakes, .noLibrary: .library
    }
  }

  /// How it stands.
  public var health: Health {
    switch self {
    case .program, .terminal, .noTerminal, .plain, .unicode, .home, .store, .olderStore, .noStore, .library: .fine
    case .narrow, .poorTerminal, .ascii, .closedHome, .relative, .unfinished, .busy: .note
    case .noHome(let what): what == .data ? .mend : .note
    case .room(let bytes): bytes < Self.scarce ? .mend : .fine
    case .otherEncoding, .unwritable, .storeTrouble, .libraryMistakes, .noLibrary: .mend
    }
  }

  /// Its name for programs.
  public var code: String {
    switch self {
    case .program: "program"
    case .terminal: "terminal"
    case .narrow: "narrow-terminal"
    case .poorTerminal: "poor-terminal"
    case .noTerminal: "no-terminal"
    case .plain: "plain"
    case .unicode: "utf-8"
    case .ascii: "ascii"
    case .otherEncoding: "other-encoding"
    case .home(let what, _): "\(what)-home"
    case .noHome(let what): "no-\(what)-home"
    case .closedHome: "closed-state-home"
    case .relative: "relative-home"
    case .store: "store"
    case .olderStore: "older-store"
    case .noStore: "no-store"
    case .unfinished: "unfinished-store"
    case .busy: "busy-store"
    case .unwritable: "read-only-store"
    case .storeTrouble(let trouble, _, _): "\(trouble.rawValue)-store"
    case .room(let bytes): bytes < Self.scarce ? "little-room" : "room"
    case .library: "library"
    case .libraryMistakes: "library-mistakes"
    case .noLibrary: "no-library"
    }
  }
}
