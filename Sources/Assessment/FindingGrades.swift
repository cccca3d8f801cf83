extension Finding {
  /// From this value on a thing counts as met, and as partly met.
  static let metFrom = 750
  static let partlyFrom = 300

  /// A finding whose result follows its value; `tried` tells *missed* from *never*.
  static func graded(_ value: Int, tried: Bool, evidence: [Evidence] = [], change: Change? = nil) -> Finding {
    let value = min(1000, max(0, value))
    let result: Result =
      value >= metFrom ? .met : value >= partlyFrom ? .partly : tried || value > 0 ? .missed : .never
    return Finding(value: value, result: result, evidence: evidence, change: value == 1000 ? nil : change)
  }

  /// What could not arise in this call.
  static let notRelevant = Finding(value: 0, result: .notRelevant)
}
