/// A person's place in a purchase: one of three levels in one of three functions (D22).
public struct BuyingRole: Equatable, Sendable {
  /// How far up the person stands.
  public enum Level: String, CaseIterable, Sendable {
    case operating, managing, deciding
  }

  /// What the person's department does with the purchase.
  public enum Function: String, CaseIterable, Sendable {
    case using, technical, finance
  }

  /// How far up the person stands.
  public var level: Level
  /// What the person's department does with the purchase.
  public var function: Function

  /// A role of a level and a function.
  public init(level: Level, function: Function) {
    self.level = level
    self.function = function
  }
}
