import Scenarios

/// What a trainee may read before a call: the brief, and what is on offer.
public enum ScenarioSheet {
  /// The sheet of a scenario.
  ///
  /// - Parameters:
  ///   - scenario: what is to be played.
  ///   - phrases: the language of the interface.
  ///   - width: columns a line may take.
  ///   - colour: whether the terminal shows colour.
  public static func text(_ scenario: Scenario, phrases: Phrasebook, width: Int, colour: Bool) -> String {
    var page = Page(width: width, colour: colour, phrases: phrases)
    page.heading(scenario.title)
    page.blank()
    page.add(trimmed(scenario.brief))
    guard !scenario.products.isEmpty else { return page.text }
    page.heading(phrases.say("On offer", "可提供的产品"))
    for product in scenario.products {
      page.blank()
      page.entry(product.name, figure: phrases.price(product.price, product.currency), tone: .strong)
      page.add(trimmed(product.sheet), lead: "  ")
    }
    return page.text
  }

  /// Block texts of a scenario file end with a newline.
  private static func trimmed(_ text: String) -> String {
    var text = Substring(text)
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
