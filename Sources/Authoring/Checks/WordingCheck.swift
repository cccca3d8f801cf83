import Scenarios

/// Looks at the words of a file: what is unfinished, in another language, or soon said twice.
struct WordingCheck {
  private let file: String
  private let log: DiagnosticLog
  private let locale: String

  /// So many wordings has what may be said several times in a call.
  static let good = 3

  private static let keys: Set<String> = [
    "title", "brief", "opening", "name", "about", "ask", "say", "again", "guessed", "confirm", "feeling", "touched",
    "sheet", "samples", "liked", "disliked", "text", "ignored", "epilogue", "advice", "better",
  ]

  /// Looks at every text of a file in a language.
  static func run(_ places: Places, locale: String, log: DiagnosticLog) {
    guard let root = places.root else { return }
    WordingCheck(file: places.file, log: log, locale: locale).look(at: root, of: [])
  }

  private init(file: String, log: DiagnosticLog, locale: String) {
    self.file = file
    self.log = log
    self.locale = locale
  }

  private func look(at node: YAMLNode, of owners: [String]) {
    switch node {
    case .scalar: break
    case .sequence(let items, _): for item in items { look(at: item, of: owners) }
    case .mapping(let entries, _):
      let owners = owners + (Places.id(of: entries).map { [$0] } ?? [])
      for entry in entries where entry.key != "lexicon" {
        if Self.keys.contains(entry.key) { read(entry.value, entry.key, owners) }
        look(at: entry.value, of: owners)
      }
    }
  }

  private func read(_ node: YAMLNode, _ key: String, _ owners: [String]) {
    switch node {
    case .scalar(let scalar): read(scalar, key, owners)
    case .sequence(let items, _):
      for case .scalar(let scalar) in items { read(scalar, key, owners) }
    case .mapping: break
    }
  }

  private func read(_ scalar: YAMLScalar, _ key: String, _ owners: [String]) {
    let name = owners.isEmpty ? "`\(key)`" : "`\(key)` of `\(owners.joined(separator: "/"))`"
    if let mark = Self.unfinished(scalar.text) {
      log.add(
        .unfinished, file, scalar.place, "\(name) has `\(mark)` in it (`\(scalar.text.shortened)`)", "write it out")
    }
    if isForeign(scalar.text) {
      log.add(
        .otherLanguage, file, scalar.place, "\(name) is not in `\(locale)` (`\(scalar.text.shortened)`)",
        "write it in the language of the file")
    }
  }

  /// A mark that authors leave where something is still to be written; nil where there is none.
  static func unfinished(_ text: String) -> String? {
    let words = text.lowercased().split { !$0.isLetter }.map(String.init)
    let marks: Set<String> = ["lorem", "fixme", "tbd", "xxx", "xxxx", "todo"]
    if let mark = words.first(where: marks.contains) { return mark }
    return ["待写", "待补", "待定稿", "此处填"].first { text.contains($0) }
  }

  private func isForeign(_ text: String) -> Bool {
    let han = text.unicodeScalars.count { (0x3400...0x9FFF).contains($0.value) }
    let latin = text.unicodeScalars.count { ("a"..."z").contains($0) || ("A"..."Z").contains($0) }
    return locale.hasPrefix("zh") ? han == 0 && latin >= 8 : han >= 2 && han * 2 > latin
  }

  // MARK: how many wordings

  /// Whether what the buyer may say several times has enough wordings.
  static func count(_ checked: CheckedScenario) {
    let words = checked.words
    func look(_ texts: [String], _ name: String, _ place: @autoclosure () -> Place) {
      guard !texts.isEmpty, texts.count < good else { return }
      checked.log.add(
        .fewerThanGood, words.file, place(), "\(name) has \(texts.count) of \(good) wordings",
        "write more of them: a trainee who asks again hears the same words")
    }
    for need in checked.scenario.needs {
      for reply in need.say {
        look(
          reply.text, "the reply `\(reply.id)` of `\(need.id)`", words["needs", need.id, "say", reply.id, "text"])
      }
      for (key, texts) in [
        ("again", need.again), ("guessed", need.guessed), ("confirm", need.confirm), ("touched", need.touched),
      ] { look(texts, "`\(key)` of the need `\(need.id)`", words["needs", need.id, key]) }
    }
    for fact in checked.scenario.facts {
      look(fact.say, "`say` of the fact `\(fact.id)`", words["facts", fact.id, "say"])
    }
    for objection in checked.scenario.objections {
      for answer in objection.answers {
        look(
          answer.text, "the answer `\(answer.id)` to `\(objection.id)`",
          words["objections", objection.id, "answers", answer.id, "text"])
      }
    }
  }
}
