/// What a mark does to a sentence.
enum Punctuation {
  /// Whether it ends a sentence wherever it stands.
  ///
  /// The plain full stop is looked at in its surroundings.
  static func ends(_ mark: String) -> Bool {
    switch mark {
    case "。", "!", "?", ";", "…", "．", "｡", "‽", "⁇", "⁈", "⁉", "؟": true
    default: false
    }
  }

  /// Whether it asks.
  static func asks(_ mark: String) -> Bool {
    switch mark {
    case "?", "‽", "⁇", "⁈", "⁉", "؟", "﹖": true
    default: false
    }
  }

  /// Whether it parts clauses.
  ///
  /// The Chinese enumeration comma does not.
  static func parts(_ mark: String) -> Bool {
    switch mark {
    case ",", "，", ":", "：", "—", "–", "(", ")", "（", "）", "~", "～": true
    default: false
    }
  }

  /// Whether it ends a sentence or parts clauses.
  static func divides(_ mark: String) -> Bool { ends(mark) || parts(mark) || mark == "." || mark == "、" }

  /// Whether it closes what was opened before: belongs to the sentence it follows.
  static func closes(_ mark: String) -> Bool {
    switch mark {
    case "\"", "'", "”", "’", ")", "）", "」", "』", "】", "》": true
    default: false
    }
  }

  /// Words after which a full stop ends nothing.
  static let abbreviations: Set<String> = [
    "mr", "mrs", "ms", "dr", "st", "prof", "vs", "approx", "no", "e", "g", "i", "inc", "ltd", "co", "jr", "sr",
  ]
}
