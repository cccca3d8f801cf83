/// Help that the trainee asked for during a call: a rung of a ladder that leads to one need.
public struct Hint: Equatable, Sendable {
  /// The need it leads to; empty where it leads to none, but says what to do: such help costs nothing.
  public var need: String
  /// How much it gave away.
  public var rung: Rung
  /// The words as shown.
  public var text: String

  /// How much a hint gives away, least first.
  public enum Rung: String, CaseIterable, Comparable, Sendable {
    /// That something is there to be asked.
    case nudge
    /// What it is about.
    case direction
    /// A line that asks for it.
    case example

    /// What a need that came out after it still counts, in per cent (see the measure `need-coverage`, version 2).
    public var worth: Int {
      switch self {
      case .nudge: 90
      case .direction: 60
      case .example: 30
      }
    }

    /// The next that gives away more; nil after the last.
    public var next: Rung? {
      switch self {
      case .nudge: .direction
      case .direction: .example
      case .example: nil
      }
    }

    /// Least before most.
    public static func < (a: Rung, b: Rung) -> Bool {
      (allCases.firstIndex(of: a) ?? 0) < (allCases.firstIndex(of: b) ?? 0)
    }
  }

  /// Help that was asked for.
  public init(need: String, rung: Rung, text: String) {
    self.need = need
    self.rung = rung
    self.text = text
  }
}
