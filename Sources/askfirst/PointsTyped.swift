import Typography

/// Points as a person types them.
enum PointsTyped {
  /// The share, in thousandths, of `9`, `9.0`, `９．０`, `60%`, `60 %` of a criterion that can earn `possible` thousandths.
  ///
  /// - Throws: `Failure`: no number, more than there is to earn, or less than nothing.
  static func share(_ typed: String, of possible: Int) throws -> Int {
    let folded = Folding.fold(typed).filter { !$0.isWhitespace }
    let isShare = folded.hasSuffix("%")
    let highest = isShare ? 1000 : possible
    let shown = isShare ? "100%" : "\(possible / 10).\(possible % 10)"
    guard let tenths = tenths(isShare ? String(folded.dropLast()) : folded) else {
      throw Failure(.noPoints(typed, most: shown), code: Failure.usage)
    }
    guard tenths <= highest else {
      throw Failure(.tooManyPoints(typed, most: shown), code: Failure.usage)
    }
    return isShare ? tenths : min(1000, (tenths * 1000 + possible / 2) / possible)
  }

  /// The tenths of a number with at most one decimal; nil for anything else.
  private static func tenths(_ text: String) -> Int? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), parts.allSatisfy({ (1...4).contains($0.utf8.count) }),
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }), let whole = Int(parts[0])
    else { return nil }
    guard parts.count == 2 else { return whole * 10 }
    guard parts[1].utf8.count == 1, let tenth = Int(parts[1]) else { return nil }
    return whole * 10 + tenth
  }
}
