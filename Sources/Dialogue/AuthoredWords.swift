import Synchronization

/// The tokens of what authors wrote, broken up once: the same phrases are looked for in every line.
///
/// Holds every text it was asked for; never ask for what was typed.
final class AuthoredWords: Sendable {
  private let tokens: @Sendable (String) -> [Token]
  private let known = Mutex<[String: [Token]]>([:])

  init(_ tokens: @escaping @Sendable (String) -> [Token]) { self.tokens = tokens }

  /// The tokens of an authored text.
  func words(_ text: String) -> [Token] {
    if let words = known.withLock({ $0[text] }) { return words }
    let words = tokens(text)
    known.withLock { $0[text] = words }
    return words
  }
}
