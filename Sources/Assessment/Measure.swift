/// A way to judge one thing of a call.
///
/// Once released, a version of a measure never changes (law 2): what is improved gets a new version, and the old one
/// stays.
public protocol Measure: Sendable {
  /// What rubrics call it.
  var name: String { get }
  /// Its version, from 1.
  var version: Int { get }
  /// The settings it knows, with the value each has where a rubric says nothing.
  var defaults: [String: Int] { get }
  /// Judges a call.
  ///
  /// Pure: looks at nothing but its arguments, and never at which wording was drawn.
  func judge(_ call: JudgedCall, settings: MeasureSettings) -> Finding
}

/// The settings of one criterion's measure: the rubric's numbers over the measure's own.
public struct MeasureSettings: Equatable, Sendable {
  let numbers: [String: Int]

  /// A rubric's numbers over the defaults of its measure.
  public init(_ given: [String: Int], over defaults: [String: Int] = [:]) {
    self.numbers = defaults.merging(given) { _, given in given }
  }

  /// The number of this name; 0 where neither rubric nor measure has one.
  public subscript(name: String) -> Int { numbers[name] ?? 0 }

  /// The number of this name, at least 1: for divisors.
  func divisor(_ name: String) -> Int { max(1, self[name]) }
}
