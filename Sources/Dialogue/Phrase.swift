/// Finding an author's word or phrase in a typed line.
public enum Phrase {
  /// Where `phrase` stands in `text`, both folded (case, width, Traditional); English phrases match whole words,
  /// Chinese ones anywhere. Nil where it does not stand there.
  public static func find(_ phrase: String, in text: String) -> Span? { nil }

  /// Whether any of `phrases` stands in `text`.
  public static func anyOf(_ phrases: [String], in text: String) -> Bool {
    phrases.contains { find($0, in: text) != nil }
  }
}
