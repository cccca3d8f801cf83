/// What came of reading an author's files: a value that can be used, or none, and everything there is to say.
public struct Reading<Value: Sendable>: Sendable {
  /// What was read; nil where there are errors.
  public var value: Value?
  /// Errors and warnings.
  public var diagnostics: Diagnostics

  /// The value is dropped where there are errors.
  init(_ value: Value?, _ diagnostics: Diagnostics) {
    self.value = diagnostics.hasErrors ? nil : value
    self.diagnostics = diagnostics
  }
}
