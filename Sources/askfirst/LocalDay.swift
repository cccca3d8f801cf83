import Foundation

/// A day where the reader lives, as `--since` names it.
enum LocalDay {
  /// The beginning of `yyyy-mm-dd`, in milliseconds since 1970-01-01T00:00:00Z; nil where it is no day.
  static func midnight(_ day: String) -> Int64? {
    let parts = day.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.count) == [4, 2, 2], parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }) else {
      return nil
    }
    let numbers = parts.compactMap { Int($0) }
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .current
    let wanted = DateComponents(year: numbers[0], month: numbers[1], day: numbers[2])
    guard let date = calendar.date(from: wanted),
      calendar.dateComponents([.year, .month, .day], from: date) == wanted
    else { return nil }
    return Int64(date.timeIntervalSince1970) * 1000
  }

  /// How far the reader's clock is ahead of UTC.
  static var minutesFromUTC: Int { TimeZone.current.secondsFromGMT() / 60 }
}
