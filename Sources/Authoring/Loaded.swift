/// Something loaded from the library: the value, what there is to say about it, and its bytes for the store.
public struct Loaded<Value: Sendable>: Sendable {
  /// The value; nil where there are errors.
  public var value: Value?
  /// Errors and warnings, with paths as the library was named.
  public var diagnostics: Diagnostics
  /// The files it was read from, to be kept under their digest; nil where there are errors.
  public var content: ContentBundle?

  init(_ reading: Reading<Value>, _ content: ContentBundle?) {
    value = reading.value
    diagnostics = reading.diagnostics
    self.content = reading.value == nil ? nil : content
  }
}
