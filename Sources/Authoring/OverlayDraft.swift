import Dialogue
import Foundation
import Scenarios

/// The overlay of a scenario as a file to be filled in: every id, and a place for every word the base file has.
///
/// Where words are at hand, as for the template, they stand in the places; elsewhere the base file's words stand above
/// each place as a comment, and the place holds `…`, which `askfirst check` lists as still to be written.
struct OverlayDraft {
  private let base: Scenario
  private let words: Scenario?
  private let locale: String
  private var lines: [String] = []

  /// The file's text; `words` is a scenario of the same ids in the other language, where there is one.
  static func text(of base: Scenario, in locale: String, words: Scenario? = nil, head: [String]) -> String {
    var draft = OverlayDraft(base: base, words: words, locale: locale)
    draft.lines = ["# yaml-language-server: $schema=../../schema/scenario.schema.json"] + head.map { "# " + $0 }
    draft.write()
    return draft.lines.joined(separator: "\n") + "\n"
  }

  private init(base: Scenario, words: Scenario?, locale: String) {
    self.base = base
    self.words = words
    self.locale = locale
  }

  private mutating func write() {
    add(0, "format: 1")
    add(0, "overlays: \(base.id)")
    add(0, "locale: \(locale)")
    one("title", base.title, words?.title, 0)
    block("brief", base.brief, words?.brief, 0)
    list("opening", base.opening, words?.opening, 0)
    each("people", base.people, words?.people, id: \.id) { draft, person, other in
      draft.one("name", person.name, other?.name, 4)
    }
    each("needs", base.needs, words?.needs, id: \.id) { draft, need, other in draft.write(need, other) }
    each("facts", base.facts, words?.facts, id: \.id) { draft, fact, other in
      draft.one("about", fact.about, other?.about, 4)
      draft.list("ask", fact.ask, other?.ask, 4)
      draft.list("say", fact.say, other?.say, 4)
    }
    each("products", base.products, words?.products, id: \.id) { draft, product, other in
      draft.write(product, other)
    }
    each("objections", base.objections, words?.objections, id: \.id) { draft, objection, other in
      draft.one("about", objection.about, other?.about, 4)
      draft.list("text", objection.text, other?.text, 4)
      draft.each("answers", objection.answers, other?.answers, id: \.id, indent: 4) { draft, answer, other in
        draft.list("text", answer.text, other?.text, 8)
      }
    }
    each("initiatives", base.initiatives, words?.initiatives, id: \.id) { draft, initiative, other in
      draft.list("text", initiative.text, other?.text, 4)
      draft.list("ignored", initiative.ignored, other?.ignored, 4)
    }
    each("endings", base.endings, words?.endings, id: \.id) { draft, ending, other in
      draft.list("text", ending.text, other?.text, 4)
      draft.list("epilogue", ending.epilogue, other?.epilogue, 4)
    }
    // Either file may have these, and need not: what the base file has is in its own language.
    guard let words else { return }
    list("offScript", words.offScript, words.offScript, 0)
    guard !words.lexicon.synonyms.isEmpty else { return }
    add(0, "lexicon:")
    add(2, "synonyms:")
    for group in words.lexicon.synonyms {
      add(4, "- [\(group.map(ListInsertion.quoted).joined(separator: ", "))]")
    }
  }

  private mutating func write(_ need: Need, _ other: Need?) {
    one("about", need.about, other?.about, 4)
    list("ask", need.ask, other?.ask, 4)
    list("names", need.names, other?.names, 4)
    each("say", need.say, other?.say, id: \.id, indent: 4) { draft, reply, other in
      draft.list("text", reply.text, other?.text, 8)
    }
    list("again", need.again, other?.again, 4)
    list("guessed", need.guessed, other?.guessed, 4)
    list("confirm", need.confirm, other?.confirm, 4)
    list("feeling", need.feeling, other?.feeling, 4)
    list("touched", need.touched, other?.touched, 4)
  }

  private mutating func write(_ product: Product, _ other: Product?) {
    one("name", product.name, other?.name, 4)
    list("names", product.names, other?.names, 4)
    block("sheet", product.sheet, other?.sheet, 4)
    each("claims", product.claims, other?.claims, id: \.id, indent: 4) { draft, claim, other in
      draft.list("samples", claim.samples, other?.samples, 8)
    }
    list("liked", product.liked, other?.liked, 4)
    list("disliked", product.disliked, other?.disliked, 4)
  }

  // MARK: Lines

  private mutating func add(_ indent: Int, _ text: String) {
    lines.append(String(repeating: " ", count: indent) + text)
  }

  /// What stands for a text that is still to be written.
  private static let place = "\"…\""

  private mutating func one(_ key: String, _ text: String, _ word: String?, _ indent: Int) {
    if word == nil { add(indent, "# " + text) }
    add(indent, "\(key): " + (word.map(ListInsertion.quoted) ?? Self.place))
  }

  private mutating func block(_ key: String, _ text: String, _ word: String?, _ indent: Int) {
    guard let word else {
      for line in text.split(separator: "\n", omittingEmptySubsequences: false) { add(indent, "# \(line)".trimmed) }
      return add(indent, "\(key): " + Self.place)
    }
    add(indent, "\(key): |")
    for line in word.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.isEmpty { lines.append("") } else { add(indent + 2, String(line)) }
    }
  }

  private mutating func list(_ key: String, _ texts: [String], _ words: [String]?, _ indent: Int) {
    guard !texts.isEmpty else { return }
    add(indent, "\(key):")
    if words == nil { for text in texts { add(indent + 2, "# " + text.replacing("\n", with: " ")) } }
    for word in words?.map(ListInsertion.quoted) ?? [Self.place] { add(indent + 2, "- " + word) }
  }

  private mutating func each<Item>(
    _ key: String, _ items: [Item], _ words: [Item]?, id: (Item) -> String, indent: Int = 0,
    _ write: (inout OverlayDraft, Item, Item?) -> Void
  ) {
    guard !items.isEmpty else { return }
    add(indent, "\(key):")
    for item in items {
      add(indent + 2, "- id: \(id(item))")
      write(&self, item, words?.first { id($0) == id(item) })
    }
  }
}
