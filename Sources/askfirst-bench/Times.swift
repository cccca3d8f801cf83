/// Times of the same thing done again and again.
struct Times {
  private(set) var all: [Duration] = []

  /// Does something and notes how long it took.
  mutating func measure<Value>(_ body: () throws -> Value) rethrows -> Value {
    let start = ContinuousClock.now
    let value = try body()
    all.append(ContinuousClock.now - start)
    return value
  }

  /// The time that this share of the times does not exceed.
  func percentile(_ share: Double) -> Duration {
    let sorted = all.sorted()
    guard !sorted.isEmpty else { return .zero }
    return sorted[min(sorted.count - 1, Int((Double(sorted.count) * share).rounded(.up)) - 1)]
  }

  /// One row of the table: median, 99th percentile, how many, what.
  func row(_ name: String) -> String {
    [Self.text(percentile(0.5)), Self.text(percentile(0.99)), Self.padded(String(all.count), to: 7), "  " + name]
      .joined()
  }

  /// The heads of the columns.
  static let head = padded("median", to: 12) + padded("99th", to: 12) + padded("times", to: 7) + "  what"

  private static func text(_ time: Duration) -> String {
    let micros = time.components.seconds * 1_000_000 + time.components.attoseconds / 1_000_000_000_000
    let rest = String(micros % 1000)
    return padded("\(micros / 1000)." + String(repeating: "0", count: 3 - rest.count) + rest + " ms", to: 12)
  }

  private static func padded(_ text: String, to width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }
}
