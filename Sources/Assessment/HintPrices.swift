import Rehearsal

/// What needs are worth that came out after the trainee had asked the simulator for help with them.
struct HintPrices {
  private let hints: [HintTaken]
  private let settings: MeasureSettings

  /// What a need counts after each rung, in thousandths: the settings of a measure that prices hints.
  static let defaults = ["nudge": 900, "direction": 600, "example": 300]

  /// The prices in a call.
  init(_ hints: [HintTaken], settings: MeasureSettings) {
    self.hints = hints
    self.settings = settings
  }

  /// What the turn at `index` earns for a need, in thousandths: by the most that was given away before it.
  func worth(of need: String, at index: Int) -> Int {
    rung(for: need, at: index).map { min(1000, max(0, settings[$0.rawValue])) } ?? 1000
  }

  /// The most that was given away of a need before the turn at `index`; nil where nothing was.
  func rung(for need: String, at index: Int) -> Hint.Rung? {
    hints.filter { $0.hint.need == need && $0.after <= index }.map(\.hint.rung).max()
  }
}
