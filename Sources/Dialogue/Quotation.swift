/// Where a line quotes: what stands between quotation marks is said by somebody else.
enum Quotation {
  private static let pairs: [(open: Unicode.Scalar, close: Unicode.Scalar)] = [
    ("\u{201C}", "\u{201D}"), ("\u{2018}", "\u{2019}"), ("\"", "\""), ("'", "'"), ("\u{300C}", "\u{300D}"),
  ]

  /// The stretches between marks, in Unicode scalars; the whole line between marks is no quotation.
  static func ranges(in text: String) -> [Range<Int>] {
    let scalars = Array(text.unicodeScalars)
    func isLetter(_ place: Int) -> Bool { scalars.indices.contains(place) && scalars[place].properties.isAlphabetic }
    var found: [Range<Int>] = []
    var place = 0
    while place < scalars.count {
      // An apostrophe has letters on both sides, or stands behind a word.
      guard let pair = pairs.first(where: { $0.open == scalars[place] }), !isLetter(place - 1) || pair.open != "'",
        let end = scalars.indices.dropFirst(place + 1).first(where: { index in
          scalars[index] == pair.close && (pair.close.value > 0x7F && pair.close != "\u{2019}" || !isLetter(index + 1))
        })
      else {
        place += 1
        continue
      }
      found.append((place + 1)..<end)
      place = end + 1
    }
    return found.filter { $0.count < scalars.count - 2 }
  }
}
