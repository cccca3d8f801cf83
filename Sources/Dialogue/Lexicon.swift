/// The words the engine knows: cue words by class, and groups of words that mean much the same.
///
/// Lexicons are data files (`scenarios/shared/<locale>/lexicon*.yaml`), pinned by digest with the scenario.
public struct Lexicon: Equatable, Sendable {
  /// Cue words or phrases by class, for instance `feeling`, `advice`, `praise`, `promise`.
  public var cues: [String: [String]]
  /// Groups of words that count as one, for topics and for what was said before.
  public var synonyms: [[String]]
  /// Groups of words that point at the same subject, for topics alone: "May" and "June" do, and mean two things.
  public var related: [[String]]

  /// A lexicon of cues, synonyms and related words.
  public init(cues: [String: [String]] = [:], synonyms: [[String]] = [], related: [[String]] = []) {
    self.cues = cues
    self.synonyms = synonyms
    self.related = related
  }

  /// Both lexicons as one.
  public func merging(_ other: Lexicon) -> Lexicon {
    Lexicon(
      cues: cues.merging(other.cues) { $0 + $1 }, synonyms: synonyms + other.synonyms,
      related: related + other.related)
  }
}
