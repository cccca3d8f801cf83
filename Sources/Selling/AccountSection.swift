/// A section of what is collected about a key account (D21).
public enum AccountSection: String, CaseIterable, Sendable {
  /// The organisation, its people, what it has and what it does.
  case customer
  /// Whose products are there, who sells them and how.
  case competitor
  /// Plan, problem, deciders, timetable, budget, process.
  case project
  /// Family, home, free time, aims: won by interest, not by prying.
  case personal
}
