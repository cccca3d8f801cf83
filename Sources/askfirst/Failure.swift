import Archive
import ArgumentParser
import Authoring
import Console
import Foundation

/// A failure as the user sees it: one sentence on standard error, and an exit code.
struct Failure: Error {
  let message: String
  let code: Int32
  private let parsing: (any Error)?

  static let failed: Int32 = 1
  static let usage: Int32 = 64
  static let unusable: Int32 = 65
  static let environment: Int32 = 74

  init(_ message: String, code: Int32) {
    self.init(message: message, code: code, parsing: nil)
  }

  private init(message: String, code: Int32, parsing: (any Error)?) {
    self.message = message
    self.code = code
    self.parsing = parsing
  }

  /// Content that cannot be used: every mistake on a line of its own.
  init(_ diagnostics: Diagnostics) {
    self.init(diagnostics.errors.map(\.description).joined(separator: "\n"), code: Self.unusable)
  }

  init(_ error: any Error) {
    switch error {
    case let failure as Failure:
      self = failure
    case let error as LibraryMistake:
      self.init("askfirst: \(error)", code: Self.unusable)
    case let error as TeachingMistake:
      let code =
        switch error.exitClass {
        case .usage: Self.usage
        case .content: Self.unusable
        case .environment: Self.environment
        }
      self.init("askfirst: \(error)", code: code)
    case let error as WritingMistake:
      if case .exists = error {
        self.init("askfirst: \(error)", code: Self.usage)
      } else {
        self.init("askfirst: \(error)", code: Self.environment)
      }
    case let error as ContentBundle.Mistake:
      self.init("askfirst: \(error)", code: Self.unusable)
    case let error as ArchiveError:
      self.init("askfirst: \(error)", code: error.exitClass == .usage ? Self.usage : Self.environment)
    case let error as CallNotKept:
      // The call has said so on the screen already.
      let code = Failure(error.reason).code
      self.init("", code: code == Self.failed ? Self.environment : code)
    case let error as StreamLost:
      self.init(error)
    default:
      self.init(message: "", code: Self.failed, parsing: error)
    }
  }

  private init(_ lost: StreamLost) {
    let kept =
      lost.stream == .input
      ? "give it a terminal, a pipe or a file; a call that was begun is kept: askfirst play --resume"
      : "make room, or name another place; calls are kept: askfirst review shows them"
    self.init("askfirst: \(lost): \(kept)", code: Self.environment)
  }

  /// This failure and another, each on lines of its own, with the code of this one.
  func and(_ other: Failure) -> Failure {
    Failure([message, other.message].filter { !$0.isEmpty }.joined(separator: "\n"), code: code)
  }

  /// Says the sentence and leaves.
  func exit<Root: ParsableCommand>(of root: Root.Type) -> Never {
    if let parsing { root.exit(withError: parsing) }
    if !message.isEmpty { StandardStreams.writeError(message + "\n") }
    Foundation.exit(code)
  }
}
