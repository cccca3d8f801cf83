/// English questions typed without their mark, told by what they begin with.
extension EnglishQuestions {
  /// Whether the clause is the last of its line: what goes on behind a comma may be the question itself.
  private var endsLine: Bool { clause.upperBound == tokens.count }

  /// A verb and its noun at the head of a line: "do the people from A see much of B", "has Mark seen any of it".
  func setsOut(_ index: Int) -> Bool {
    guard endsLine, clause.upperBound - index >= 4 else { return false }
    let (next, after) = (word(index + 1), word(index + 2))
    switch word(index) {
    case "do":
      // "Do the sums", "do drop in" ask nothing.
      let told = Self.manys.contains(next) && Self.isPlural(after) && index + 3 < clause.upperBound
      return told || Self.isPlural(next) && !Self.done.contains(next)
    case "have": return ["any", "most", "many", "both", "the", "all"].contains(next) && holdsParticiple(index + 2)
    case "has": return isNoun(index + 1) && holdsParticiple(index + 2)
    case "should": return ["everybody", "everyone", "they", "there", "all"].contains(next)
    case "would", "could", "can", "will":
      return Self.manys.contains(next) || ["next", "people", "june", "july"].contains(next)
    case "must": return ["the", "everybody", "everyone", "they", "there"].contains(next)
    default: return false
    }
  }

  /// "Above which sum does it go up", "on what date the goods should be here"; "in which case" asks nothing.
  func boundTo(_ index: Int) -> Bool {
    guard endsLine, ["what", "which", "whose"].contains(word(index)),
      !["case", "point", "way", "event", "respect"].contains(word(index + 1))
    else { return false }
    return clause.contains { $0 > index + 1 && Words.auxiliaries.contains(word($0)) }
  }

  /// "How you find the new ones", "what time you start": a question word with nothing behind its clause and no mark, as
  /// people type who learnt the language late.
  func uninverted(_ index: Int) -> Bool {
    guard endsLine, (3...20).contains(clause.upperBound - index) else { return false }
    let enough = clause.upperBound - index >= 4
    // "Which of the three is best", "what went well last time": the question word is the subject.
    if word(index) == "which", word(index + 1) == "of" { return enough }
    if word(index) == "which", choosesThing(index) { return true }
    if ["what", "whatever"].contains(word(index)), isCause(index) { return true }
    guard (4...14).contains(clause.upperBound - index) else { return false }
    // "What you said is true" says something.
    let verbs: Set<String> = ["is", "was", "are", "were", "isn't", "wasn't", "means", "matters", "makes", "sounds"]
    guard !clause.contains(where: { $0 > index + 1 && verbs.contains(word($0)) }) else { return false }
    let next = word(index + 1)
    switch word(index) {
    case "how", "why", "where", "what":
      return ["you", "they", "he", "she", "your", "the"].contains(next)
        || word(index) == "what" && next == "time" && ["you", "they", "he", "she"].contains(word(index + 2))
    case "which": return ["you", "they", "he", "she"].contains(word(index + 2))
    default: return false
    }
  }

  /// "What worries you most about it", "what decides it when the price is the same"; "what matters is …" tells.
  private func isCause(_ index: Int) -> Bool {
    let verb = word(index + 1)
    let own = clause.filter { $0 > index + 1 }.prefix { !Self.joints.contains(word($0)) }
    let linked = own.contains { ["is", "was", "are", "were", "isn't", "wasn't"].contains(word($0)) }
    if linked { return false }
    if Self.happens.contains(verb) { return true }
    return verb.hasSuffix("s") && !verb.hasSuffix("'s") && !Words.auxiliaries.contains(verb)
      && !["this", "its"].contains(verb)
      && (Words.determiners.contains(word(index + 2)) || Self.objects.contains(word(index + 2)))
  }

  /// "Which floor makes the most work", "which side of the river is that"; "which means that …" tells.
  private func choosesThing(_ index: Int) -> Bool {
    let noun = word(index + 1)
    let tells: Set<String> = ["brought", "made", "led", "meant", "left", "gave", "took", "got", "one", "ever", "then"]
    return clause.upperBound - index >= 3 && isNoun(index + 1) && !noun.hasSuffix("s") && !tells.contains(noun)
  }

  /// Whether a word may be a noun: no verb of these, no little word.
  private func isNoun(_ index: Int) -> Bool {
    let here = word(index)
    return clause.contains(index) && tokens[index].kind == .latin && !here.isEmpty && !Words.auxiliaries.contains(here)
      && !Words.subjects.contains(here) && !Self.noNouns.contains(here)
  }

  /// A word of past action behind a noun: "has Mark seen it".
  private func holdsParticiple(_ start: Int) -> Bool {
    clause.contains { index in
      index >= start && index <= start + 4
        && (word(index).hasSuffix("ed") || word(index).hasSuffix("en") || Self.participles.contains(word(index)))
    }
  }

  private static func isPlural(_ word: String) -> Bool {
    word.count > 3 && word.hasSuffix("s") && !word.hasSuffix("ss") || plurals.contains(word)
  }

  /// What stands before those of whom it is asked.
  private static let manys: Set<String> = [
    "the", "most", "many", "all", "some", "both", "any", "these", "those", "other",
  ]
  private static let plurals: Set<String> = [
    "people", "folk", "children", "kids", "men", "women", "staff", "others", "rest", "team", "two", "three",
  ]
  /// What one does oneself: "do things by halves".
  private static let done: Set<String> = [
    "things", "sums", "maths", "wonders", "always", "yours", "lots", "dishes", "drinks",
  ]
  private static let noNouns: Set<String> = [
    "to", "a", "an", "not", "been", "be", "always", "never", "only", "just", "also", "of", "in", "on", "at", "for",
    "with",
    "is", "as", "and", "or", "so", "if",
  ]
  private static let participles: Set<String> = [
    "been", "had", "done", "gone", "told", "said", "made", "got", "come", "put", "read", "paid", "left", "met", "heard",
    "won",
    "lost", "bought", "sold", "found", "gone",
  ]
  /// What begins a clause with a verb of its own.
  private static let joints: Set<String> = [
    "when", "if", "because", "while", "since", "that", "who", "which", "it", "this", "there", "he", "she", "you",
    "they",
  ]
  private static let objects: Set<String> = [
    "you", "them", "him", "people", "everyone", "everybody", "most", "it", "us", "this", "that", "these", "those", "to",
    "when",
    "about", "at", "in", "on", "up", "between", "out",
  ]
  private static let happens: Set<String> = [
    "went", "happened", "happens", "worked", "works", "broke", "breaks", "changed", "changes", "annoys", "annoyed",
    "bothers", "bothered", "goes", "gets", "got", "keeps", "kept", "comes", "came", "made", "makes", "brought",
    "brings",
    "needs", "needed", "put", "helps", "helped", "stops", "stopped", "worries", "worried", "decides", "decided", "drew",
    "led", "gave", "gives", "took", "takes", "counts", "matters", "drives", "drove",
  ]
}
