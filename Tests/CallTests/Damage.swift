import Foundation

/// What happens to lines at a real keyboard; the same damage in every run.
enum Damage: String, CaseIterable, Sendable {
  case typing, noMarks, lowerCase, traditional, fullWidth

  /// The line, damaged.
  func of(_ line: String, seed: UInt64) -> String {
    switch self {
    case .typing: mistyped(line, seed)
    case .noMarks: String(line.filter { !"?!.,;:？！。，；：、…".contains($0) })
    case .lowerCase: line.lowercased()
    case .traditional: line.applyingTransform(StringTransform("Hans-Hant"), reverse: false) ?? line
    case .fullWidth:
      String(
        String.UnicodeScalarView(
          line.unicodeScalars.map { scalar in
            ("!"..."~").contains(scalar) ? Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar : scalar
          }))
    }
  }

  /// One edit in every fifth word; in Chinese, which has no spaces, one in every tenth character.
  private func mistyped(_ line: String, _ seed: UInt64) -> String {
    var state = seed &* 2_862_933_555_777_941_757 &+ 3_037_000_493
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    func edited(_ word: [Character]) -> [Character] {
      let place = 1 + next(word.count - 2)
      var word = word
      switch next(3) {
      case 0: word.remove(at: place)
      case 1: word.swapAt(place, place + 1)
      default: word.insert(word[place], at: place)
      }
      return word
    }
    if line.contains(where: { ("\u{4E00}"..."\u{9FFF}").contains($0) }) {
      let all = Array(line)
      return String(
        stride(from: 0, to: all.count, by: 10).flatMap { start in
          let part = Array(all[start..<min(start + 10, all.count)])
          return part.count == 10 ? edited(part) : part
        })
    }
    let words = line.split(separator: " ", omittingEmptySubsequences: false)
    let first = next(5)
    return words.enumerated().map { index, word in
      index % 5 == first && word.count > 3 ? String(edited(Array(word))) : String(word)
    }.joined(separator: " ")
  }
}
