import Scenarios
import Selling

extension ScenarioOverlay {
  /// The words of a person in the place of the base's.
  func lay(_ words: Fields, over person: inout Persona, ofAccount isAccount: Bool) {
    person.name = overlay.text("name", in: words)
    guard isAccount else { return }
    person.names = overlay.texts("names", in: words, over: person.names)
    person.about = overlay.text("about", in: words)
    for occasion in Persona.Occasion.allCases {
      let texts = overlay.texts(
        occasion.rawValue, in: words, over: person.words[occasion] ?? [], slots: occasion.slots)
      person.words[occasion] = texts.isEmpty ? nil : texts
    }
    person.lines = SharedLinesReader.own(in: words)
  }

  /// The words of an account in the place of the base's.
  func lay(_ top: Fields, over account: Account, people: [String]) -> Account {
    guard let node = top.value("account") else {
      top.add(
        .overlayLacks, top.place, "\(top.name) has no `account` in this language", "write `account: …`")
      return account
    }
    let words = Fields(node, Shape.account.overlay, file: overlay.file, log: overlay.log, structure: .account)
    var laid = account
    // Money is of a country.
    if words.has("money") { laid.money = words.integer("money", in: 0...1_000_000_000) }
    if words.has("currency") { laid.currency = words.currency() }
    if let ways = words.fields("contacts", of: Shape.contacts.overlay, required: false) {
      for way in ContactWay.allCases {
        guard let terms = ways.fields(way.rawValue, of: Shape.contactTerms.overlay, required: false) else { continue }
        laid.contacts[way]?.money = terms.integer("money", in: 0...1_000_000_000)
      }
    }
    laid.conflicts = overlay.lay("conflicts", of: .conflict, in: words, over: account.conflicts, id: \.id) {
      words, conflict in
      conflict.about = overlay.text("about", in: words)
      conflict.answers = ScenarioBase.answers(words, among: people)
    }
    laid.remarks = overlay.lay("remarks", of: .remark, in: words, over: account.remarks, id: \.id) { words, remark in
      remark.text = overlay.texts("text", in: words, over: remark.text, slots: .spoken)
    }
    guard let node = words.wanted("rival") else { return laid }
    let rival = Fields(node, Shape.rival.overlay, file: overlay.file, log: overlay.log, structure: .rival)
    laid.rival.name = overlay.text("name", in: rival)
    laid.rival.moves = overlay.lay("moves", of: .rivalMove, in: rival, over: account.rival.moves, id: \.id) {
      words, move in
      move.text = overlay.texts("text", in: words, over: move.text)
    }
    return laid
  }
}
