/// How much of a need a reply gives away.
public enum Disclosure: Int, CaseIterable, Comparable, Sendable {
  /// Nothing.
  case nothing = 0
  /// A sign that there is something: what a closed question gets.
  case hint = 1
  /// The need itself: what an open question gets. From here on it is known.
  case fact = 2
  /// What lies behind it: what trust gets.
  case heart = 3

  /// Shallow before deep.
  public static func < (a: Disclosure, b: Disclosure) -> Bool { a.rawValue < b.rawValue }

  /// The word in a scenario file.
  public var word: String {
    switch self {
    case .nothing: "nothing"
    case .hint: "hint"
    case .fact: "fact"
    case .heart: "heart"
    }
  }

  /// The disclosure of a word in a scenario file, or nil.
  public init?(word: String) {
    guard let found = Disclosure.allCases.first(where: { $0.word == word }) else { return nil }
    self = found
  }
}
