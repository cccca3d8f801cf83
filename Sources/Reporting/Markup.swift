import Typography

/// HTML on its way to a file: every text is escaped, every element closed.
struct Markup {
  private(set) var text = ""

  /// An element with content; attributes in the order given.
  mutating func element(_ name: String, _ attributes: [(String, String)] = [], _ content: (inout Markup) -> Void) {
    text += "<\(name)\(Self.written(attributes))>"
    content(&self)
    text += "</\(name)>"
    if Self.blocks.contains(name) { text += "\n" }
  }

  /// An element that holds a text.
  mutating func element(_ name: String, _ attributes: [(String, String)], _ content: String) {
    element(name, attributes) { $0.say(content) }
  }

  /// An element without attributes that holds a text.
  mutating func element(_ name: String, _ content: String) { element(name, [], content) }

  /// An element without content.
  mutating func void(_ name: String, _ attributes: [(String, String)]) {
    text += "<\(name)\(Self.written(attributes))>\n"
  }

  /// Words, made safe.
  mutating func say(_ words: String) { text += Self.escaped(words) }

  /// Markup of this program's own, as it is.
  mutating func raw(_ markup: String) { text += markup }

  /// Words that can stand in an element or an attribute: what a terminal obeys and what turns lines around is gone.
  static func escaped(_ words: String) -> String {
    var escaped = ""
    for scalar in SafePrinting.clean(words, keepingNewlines: true).unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// A name that can be linked to: letters, digits and hyphens of an id.
  static func anchor(_ parts: String...) -> String {
    String(
      parts.joined(separator: "-").unicodeScalars.map { scalar in
        let isPlain =
          ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar) || scalar == "-"
        return isPlain ? Character(scalar) : "-"
      })
  }

  private static let blocks: Set = [
    "html", "head", "body", "header", "main", "footer", "section", "article", "nav", "h1", "h2", "h3", "h4", "p", "ul",
    "ol", "li", "table", "thead", "tbody", "tr", "caption", "style", "title", "div", "dl", "dt", "dd",
  ]

  private static func written(_ attributes: [(String, String)]) -> String {
    attributes.map { " \($0.0)=\"\(escaped($0.1))\"" }.joined()
  }
}
