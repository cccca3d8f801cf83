import Archive
import ArgumentParser
import Authoring
import Console
import Foundation
import Reporting

/// A failure as the user sees it: a sentence on standard error, and an exit code.
struct Failure: Error {
  let troubles: [Trouble]
  let code: Int32
  private let parsing: (any Error)?

  static let failed: Int32 = 1
  static let usage: Int32 = 64
  static let unusable: Int32 = 65
  static let environment: Int32 = 74

  init(_ trouble: Trouble, code: Int32) {
    self.init([trouble], code: code)
  }

  /// A failure of which everything is said already.
  init(silently code: Int32) {
    self.init([], code: code)
  }

  private init(_ troubles: [Trouble], code: Int32, parsing: (any Error)? = nil) {
    self.troubles = troubles
    self.code = code
    self.parsing = parsing
  }

  /// Content that cannot be used: every mistake on a line of its own, in English.
  init(_ diagnostics: Diagnostics) {
    self.init(diagnostics.errors.map { .said($0.description) }, code: Self.unusable)
  }

  init(_ error: any Error) {
    switch error {
    case let failure as Failure:
      self = failure
    case let error as LibraryMistake:
      self.init(Trouble(error), code: Self.unusable)
    case let error as TeachingMistake:
      let code =
        switch error.exitClass {
        case .usage: Self.usage
        case .content: Self.unusable
        case .environment: Self.environment
        }
      self.init(Trouble(error), code: code)
    case let error as WritingMistake:
      if case .exists = error {
        self.init(Trouble(error), code: Self.usage)
      } else {
        self.init(Trouble(error), code: Self.environment)
      }
    case let error as ContentBundle.Mistake:
      self.init(.said("askfirst: \(error)"), code: Self.unusable)
    case let error as ArchiveError:
      self.init(Trouble(error), code: error.exitClass == .usage ? Self.usage : Self.environment)
    case let error as CallNotKept:
      // The call has said so on the screen already.
      let code = Failure(error.reason).code
      self.init(silently: code == Self.failed ? Self.environment : code)
    case let error as StreamLost:
      self.init(.streamLost(input: error.stream == .input, reason: error.reason), code: Self.environment)
    default:
      self.init([], code: Self.failed, parsing: error)
    }
  }

  /// The sentences, one a line; not wrapped where no width is given.
  func message(width: Int? = nil) -> String {
    let given = GivenOptions.now
    let text = TroubleText(phrases: given.phrases, width: width, store: given.store, library: given.library)
    return troubles.map(text.text).joined(separator: "\n")
  }

  /// This failure and another, each on lines of its own, with the code of this one.
  func and(_ other: Failure) -> Failure {
    Failure(troubles + other.troubles, code: code)
  }

  /// Says the sentence and leaves.
  func exit<Root: ParsableCommand>(of root: Root.Type) -> Never {
    if let parsing {
      guard root.exitCode(for: parsing) == .validationFailure else { root.exit(withError: parsing) }
      Failure(Self.misuse(parsing, of: root), code: Self.usage).exit(of: root)
    }
    if !troubles.isEmpty { StandardStreams.writeError(message(width: ScreenStyle.errorColumns()) + "\n") }
    Foundation.exit(code)
  }

  /// What the parser has against the command line, with the command that explains.
  private static func misuse<Root: ParsableCommand>(_ error: any Error, of root: Root.Type) -> Trouble {
    let all = root.fullMessage(for: error)
    let help = all.firstMatch(of: /See '(.+) --help'/)?.1 ?? all.firstMatch(of: /USAGE: (askfirst(?: [a-z]+)*)/)?.1
    return .usage(
      .parsed(root.message(for: error).replacing(/\n +/, with: ", ")), help: help.map(String.init) ?? "askfirst")
  }
}

extension ValidationError {
  /// A command line that makes no sense, in the reader's language.
  init(_ misuse: Misuse) {
    self.init(GivenOptions.now.phrases.sentence(misuse))
  }
}
