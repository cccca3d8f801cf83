/// How a report of figures is shown.
public struct ReportStyle: Equatable, Sendable {
  /// Columns a line may take.
  public var width: Int
  /// Whether the terminal shows colour; the words say the same without it.
  public var colour: Bool
  /// How tables are laid out.
  public var form: Form

  /// How tables are laid out.
  public enum Form: Sendable {
    /// In columns, with a row of bars for the last calls.
    case bars
    /// In columns, words and numbers only.
    case columns
    /// Every figure behind its name, for a screen reader: no columns, no bars.
    case plain
  }

  /// How a report of figures is shown.
  public init(width: Int, colour: Bool, form: Form) {
    self.width = width
    self.colour = colour
    self.form = form
  }
}
