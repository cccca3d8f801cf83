/// Dates without a calendar library: the same on every machine.
public enum CalendarTime {
  /// A moment as `2026-05-16 16:30`; question marks for one before 1970 or after 9999.
  ///
  /// - Parameters:
  ///   - milliseconds: since 1970-01-01T00:00:00Z.
  ///   - minutesFromUTC: how far the reader's clock is ahead of UTC.
  public static func minute(_ milliseconds: Int64, minutesFromUTC: Int = 0) -> String {
    // Any number may come out of a damaged store.
    guard known.contains(milliseconds) else { return "????-??-?? ??:??" }
    let minutes = floor(milliseconds, by: 60_000) + Int64(min(max(minutesFromUTC, -1440), 1440))
    let days = floor(minutes, by: 1440)
    let (hour, minute) = ((minutes - days * 1440) / 60, (minutes - days * 1440) % 60)
    let (year, month, day) = civil(days)
    return "\(year)-\(two(month))-\(two(day)) \(two(hour)):\(two(minute))"
  }

  /// A moment as `2026-05-16T08:30:05Z`, for programs; empty for one before 1970 or after 9999.
  public static func instant(_ milliseconds: Int64) -> String {
    guard known.contains(milliseconds) else { return "" }
    let minute = minute(milliseconds)
    return "\(minute.prefix(10))T\(minute.suffix(5)):\(two(milliseconds / 1000 % 60))Z"
  }

  private static let known: ClosedRange<Int64> = 0...253_402_214_400_000

  /// The Gregorian date so many days after 1970-01-01, by Hinnant's counting from March in eras of 400 years.
  private static func civil(_ days: Int64) -> (year: Int64, month: Int64, day: Int64) {
    let shifted = days + 719_468
    let era = floor(shifted, by: 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let fromMarch = (5 * dayOfYear + 2) / 153
    let month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * fromMarch + 2) / 5 + 1)
  }

  private static func floor(_ number: Int64, by divisor: Int64) -> Int64 {
    number >= 0 ? number / divisor : -((divisor - 1 - number) / divisor)
  }

  private static func two(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
