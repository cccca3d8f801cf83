/// All cue words the ear knows, the grammar's own and the lexicon's.
struct CueBook: Sendable {
  private let index: CueIndex
  private let classes: [CueClass?]

  /// The grammar's cues with those of a lexicon.
  init(lexicon: Lexicon) {
    var cues = CueBook.grammar
    for name in CueClass.allCases.map(\.rawValue) { cues[name, default: []] += lexicon.cues[name] ?? [] }
    let index = CueIndex(cues)
    var classes: [CueClass?] = []
    for cue in CueClass.allCases {
      guard let number = index.cue(cue.rawValue) else { continue }
      while classes.count <= number { classes.append(nil) }
      classes[number] = cue
    }
    self.index = index
    self.classes = classes
  }

  /// The cues that stand in some tokens.
  func cues(_ tokens: ArraySlice<Token>) -> Cues {
    var found = Cues()
    for hit in index.hits(tokens) where hit.cue < classes.count {
      if let cue = classes[hit.cue] { found.add(cue, hit.start..<hit.end) }
    }
    found.release(.pressure)
    found.release(.close)
    return found
  }

  private static let grammar: [String: [String]] = {
    var cues: [String: [String]] = [:]
    for text in [EnglishCues.text, ChineseCues.text] {
      for line in text.split(separator: "\n") {
        guard let colon = line.firstIndex(of: ":") else { continue }
        let phrases = line[line.index(after: colon)...].split(separator: ",").map { $0.drop { $0 == " " } }
        cues[String(line[..<colon]), default: []] += phrases.map(String.init)
      }
    }
    return cues
  }()
}

/// The cues found in a stretch of tokens, each with the tokens it covers, in order.
struct Cues: Sendable {
  private var ranges: [CueClass: [Range<Int>]] = [:]

  mutating func add(_ cue: CueClass, _ range: Range<Int>) { ranges[cue, default: []].append(range) }

  /// Drops a class where he is let off it: "you don't have to decide today".
  mutating func release(_ cue: CueClass) {
    let releases = all(.release)
    guard !releases.isEmpty, let found = ranges[cue] else { return }
    let kept = found.filter { range in
      !releases.contains { $0.lowerBound <= range.lowerBound && range.lowerBound - $0.upperBound <= Self.releaseReach }
    }
    ranges[cue] = kept.isEmpty ? nil : kept
  }

  /// How many tokens may lie between what lets him off and what it lets him off.
  private static let releaseReach = 4

  /// Where a class stands, in order of start.
  func all(_ cue: CueClass) -> [Range<Int>] { ranges[cue] ?? [] }

  /// The longest cue of a class; the first of several.
  func best(_ cue: CueClass) -> Range<Int>? {
    all(cue).max { ($0.count, -$0.lowerBound) < ($1.count, -$1.lowerBound) }
  }

  /// Whether a class stands at all.
  func has(_ cue: CueClass) -> Bool { ranges[cue] != nil }

  /// The cues of a class that do not lie inside a cue of another.
  func all(_ cue: CueClass, outside other: CueClass) -> [Range<Int>] {
    all(cue).filter { inner in
      !all(other).contains { $0.lowerBound <= inner.lowerBound && inner.upperBound <= $0.upperBound }
    }
  }
}
