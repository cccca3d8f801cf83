import Dialogue

/// One call a trainee can practise, complete in one language: structure and words together.
public struct Scenario: Equatable, Sendable {
  /// The file format this was written in; 1 so far.
  public static let format = 1

  /// The name of its folder, for instance `travel-family-trip`.
  public var id: String
  /// The language its words are in: `en` or `zh-Hans`.
  public var locale: String
  /// What lists call it.
  public var title: String
  /// What the trainee reads before the call.
  public var brief: String
  /// The buyer's first words, one of which is drawn.
  public var opening: [String]
  /// Who can be talked to; one person in a call.
  public var people: [Persona]
  /// What there is to be discovered.
  public var needs: [Need]
  /// Small things the buyer knows about his life, without weight.
  public var facts: [Fact]
  /// What the trainee can offer.
  public var products: [Product]
  /// What the buyer will hold against buying.
  public var objections: [Objection]
  /// What the buyer says or asks of his own accord.
  public var initiatives: [Initiative]
  /// How the call can end; the first whose condition holds is taken.
  public var endings: [Ending]
  /// Courtesies in words of this buyer's own, in place of those that all share.
  public var lines: [SharedLines.Purpose: [String]]
  /// Lines that this buyer's script cannot know, beside those that all scenarios share.
  public var offScript: [String]
  /// Words that the ear knows in this call beside those of every call.
  public var lexicon: Lexicon
  /// Words shared by every scenario of the language: courtesies, deflections, impatience.
  public var shared: SharedLines
  /// Days, money, rival and committee of a key account; nil for a call with one person.
  public var account: Account?

  /// A scenario of these parts.
  public init(
    id: String, locale: String, title: String, brief: String, opening: [String], people: [Persona],
    needs: [Need], facts: [Fact], products: [Product], objections: [Objection], initiatives: [Initiative],
    endings: [Ending], lines: [SharedLines.Purpose: [String]] = [:], offScript: [String] = [],
    lexicon: Lexicon = Lexicon(), shared: SharedLines, account: Account? = nil
  ) {
    self.id = id
    self.locale = locale
    self.title = title
    self.brief = brief
    self.opening = opening
    self.people = people
    self.needs = needs
    self.facts = facts
    self.products = products
    self.objections = objections
    self.initiatives = initiatives
    self.endings = endings
    self.lines = lines
    self.offScript = offScript
    self.lexicon = lexicon
    self.shared = shared
    self.account = account
  }

  /// Whether a call of it comes to a verdict on the prospect: an ending waits for one (D2, D3).
  public var asksVerdict: Bool { endings.contains(where: \.waitsForVerdict) }

  /// The need of this id.
  public func need(_ id: String) -> Need? { needs.first { $0.id == id } }
  /// The product of this id.
  public func product(_ id: String) -> Product? { products.first { $0.id == id } }
  /// The small fact of this id, the scenario's own or a shared one.
  public func fact(_ id: String) -> Fact? {
    facts.first { $0.id == id } ?? shared.smallTalk.first { $0.id == id }
  }
}
