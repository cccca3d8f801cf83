/// How a report of figures is shown.
public struct ReportStyle: Equatable, Sendable {
  /// Columns a line may take.
  public var width: Int
  /// Whether the terminal shows colour; the words say the same without it.
  public var colour: Bool
  /// Whether the last calls are drawn as a row of bars, beside words and numbers; plain text never has them.
  public var bars: Bool

  /// How a report of figures is shown.
  public init(width: Int, colour: Bool, bars: Bool) {
    self.width = width
    self.colour = colour
    self.bars = bars
  }
}
