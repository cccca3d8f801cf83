/// Shares as a row of bars, one for each call, the latest last: eight heights.
enum Bars {
  private static let heights = Array("▁▂▃▄▅▆▇█")

  /// The last so many shares in thousandths.
  static func row(_ shares: [Int], last: Int = 8) -> String {
    String(shares.suffix(last).map { heights[min(7, max(0, $0) / 125)] })
  }
}
