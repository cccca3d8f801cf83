extension Lexicon {
  /// The classes of cue words that a lexicon may add to: those of the ear, and two that the call reads.
  public static let classes: [String] = (CueClass.allCases.map(\.rawValue) + ["next-step", "offer"]).sorted()

  /// This lexicon with a trainer's words for his house or for one scenario.
  ///
  /// A group of synonyms that names a word known already joins that word's group; so one new word beside a known one
  /// means all that the known one does. Nothing is taken away.
  public func extended(by words: Lexicon) -> Lexicon {
    guard words != Lexicon() else { return self }
    var extended = self
    extended.related += words.related
    for name in words.cues.keys.sorted() { extended.cues[name, default: []] += words.cues[name] ?? [] }
    var groups: [String: Int] = [:]
    func learn(_ word: String, _ group: Int) {
      let key = Self.key(word)
      if groups[key] == nil { groups[key] = group }
    }
    for (group, list) in extended.synonyms.enumerated() {
      for word in list { learn(word, group) }
    }
    for list in words.synonyms {
      let known = list.compactMap { groups[Self.key($0)] }.first
      let group = known ?? extended.synonyms.count
      if known == nil { extended.synonyms.append([]) }
      let there = Set(extended.synonyms[group].map(Self.key))
      extended.synonyms[group] += list.filter { !there.contains(Self.key($0)) }
      for word in list { learn(word, group) }
    }
    return extended
  }

  /// A word as the ear compares it: folded, without marks.
  private static func key(_ word: String) -> String {
    Phrase.words(Tokenizer.clean(word)).map(\.word).joined(separator: " ")
  }
}
