/// What answers a question: whether one fact does, and whether it offers a choice.
extension EnglishQuestions {
  /// Whether one fact answers a question with this wh-word.
  func whKind(_ index: Int) -> Question.Kind {
    var here = word(index)
    if let apostrophe = here.firstIndex(of: "'") { here = String(here[..<apostrophe]) }
    let next = word(index + 1)
    switch here {
    case "what":
      if ["kind", "sort", "type", "kinds", "sorts", "types", "else", "about", "if"].contains(next) { return .open }
      // "What do your days look like?" wants a picture, not a fact.
      if clause.contains(where: { $0 > index && word($0) == "look" && word($0 + 1) == "like" }) { return .open }
      return factAhead(index + 1) ? .closed : .open
    case "how":
      if Words.measures.contains(next) { return choice(after: index) ? .choice : .closed }
      if next == "about" { return ["you", "your"].contains(word(index + 2)) ? .open : .closed }
      return .open
    case "why":
      return .open
    case "who", "whom", "where":
      // "Where does that leave you" asks for more than a place.
      if here == "where", word(index + 3) == "leave" { return .open }
      let end = clause.first { $0 > index + 1 && Words.wh.contains(word($0)) } ?? clause.upperBound
      return clause.contains { $0 > index && $0 < end && Words.wishes.contains(word($0)) } ? .open : .closed
    case "which":
      return choice(after: index) ? .choice : .closed
    default:
      return .closed
    }
  }

  /// Whether a noun that one fact answers follows, with nothing but small words between.
  func factAhead(_ start: Int) -> Bool {
    let small: Set<String> = [
      "exact", "rough", "total", "approximate", "overall", "maximum", "full", "job", "kind", "of", "phone", "first",
      "last",
      "be", "would", "will", "is", "are", "was", "do", "does", "did", "you", "approximately", "exactly", "mobile",
      "best",
    ]
    var index = start
    while index < clause.upperBound, index < start + 5 {
      let here = word(index).hasSuffix("'s") ? String(word(index).dropLast(2)) : word(index)
      if Words.factNouns.contains(here) {
        let next = word(index + 1)
        return !["like", "of"].contains(next) || here == "time"
      }
      guard small.contains(here) || Words.determiners.contains(here) else { return false }
      index += 1
    }
    return false
  }

  /// Whether "or" offers an alternative after `index`.
  func choice(after index: Int) -> Bool {
    let empty: Set<String> = [
      "not", "so", "something", "anything", "whatever", "more", "less", "two", "later", "someone", "anyone", "anybody",
      "somebody", "somewhere", "anywhere", "what", "no", "whoever", "whenever", "how", "when", "why", "who", "where",
      "even", "at",
    ]
    for position in clause where position > index && word(position) == "or" {
      guard position + 1 < clause.upperBound else { continue }
      // "A holiday for yourself or something with the staff?" offers a second thing.
      let goesOn = word(position + 1) == "something" && ["with", "for", "more", "else"].contains(word(position + 2))
      guard goesOn || !empty.contains(word(position + 1)) else { continue }
      return true
    }
    return false
  }
}
