import Foundation

/// One small damage to one file of the flagship: what a tired trainer might do to it.
struct Mutation: Sendable, CustomStringConvertible {
  /// The file within the library.
  var file: String
  /// What was done, with the line it was done to.
  var description: String
  /// The damaged text.
  var text: String
  /// Whether the ear hears otherwise: samples or cues.
  var isHeard = false
}

/// Fifty damages of many sorts, drawn by a seed from the lines of the flagship's files.
struct Mutations {
  private var numbers: SeededNumbers
  private let base: Lines
  private let overlay: Lines
  private let rubrics: [Lines]
  private let lexicon: Lines
  private(set) var all: [Mutation] = []

  /// A file as lines.
  struct Lines {
    let file: String
    let lines: [String]

    init(_ file: String) throws {
      self.file = file
      let text = try String(contentsOf: Flagship.top.appending(path: file), encoding: .utf8)
      lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    /// The lines for which something holds.
    func indices(_ fits: (String) -> Bool) -> [Int] { lines.indices.filter { fits(lines[$0]) } }

    /// The lines from a key at the left edge to the next such key.
    func section(_ key: String) -> Range<Int> {
      guard let first = lines.firstIndex(of: key + ":") else { return 0..<0 }
      let end = lines[(first + 1)...].firstIndex { $0.first?.isLetter == true } ?? lines.count
      return first..<end
    }

    /// A line and those below it that lie deeper.
    func block(_ index: Int) -> Range<Int> {
      let indent = lines[index].prefix { $0 == " " }.count
      let end = lines[(index + 1)...].firstIndex { $0.prefix { $0 == " " }.count <= indent && !$0.isEmpty }
      return index..<(end ?? lines.count)
    }
  }

  init(seed: UInt64) throws {
    numbers = SeededNumbers(state: seed)
    base = try Lines("scenarios/\(Flagship.id)/scenario.yaml")
    overlay = try Lines("scenarios/\(Flagship.id)/scenario.zh-Hans.yaml")
    rubrics = [try Lines("scoring/ask.yaml"), try Lines("scoring/need-discovery.yaml")]
    lexicon = try Lines("scenarios/shared/en/lexicon.yaml")
    structure()
    words()
    offers()
    judgement()
  }

  // MARK: sorts of damage

  private mutating func structure() {
    edit("a gate raised", 5, base, base.indices { $0.hasPrefix("        gate: ") }) { line, _ in
      line.replacingOccurrences(of: "gate: ", with: "gate: (") + ") and trust >= 100"
    }
    let says = base.section("needs").filter { base.lines[$0].hasPrefix("      - id: ") }
    remove("a reply deleted", 3, base, says)
    edit("a need's weight changed", 4, base, base.indices { $0.hasPrefix("    weight: ") }) { line, numbers in
      let weight = Int(line.split(separator: " ").last ?? "") ?? 0
      return "    weight: \((weight + Int.random(in: 1...4, using: &numbers)) % 6)"
    }
    let named = /(known|deep|hinted|claimed|named|settled|raised) [a-z.-]+[a-z]/
    edit("an id misspelt", 3, base, base.indices { $0.contains(named) && !$0.contains("\"") }) { line, _ in
      guard let place = line.firstMatch(of: named)?.range else { return line }
      return line.replacingCharacters(in: place, with: line[place].dropLast())
    }
    let endings = base.section("endings").filter { base.lines[$0].hasPrefix("    when: ") }
    edit("an ending's condition inverted", 4, base, endings) { line, _ in
      line.replacingOccurrences(of: "when: ", with: "when: not (") + ")"
    }
    edit("an effect's sign flipped", 4, base, base.indices { $0.contains("effect: {") }) { line, _ in
      line.replacing(/-?\d+/) { $0.output.hasPrefix("-") ? String($0.output.dropFirst()) : "-\($0.output)" }
    }
  }

  private mutating func words() {
    for file in [base, overlay] {
      let texts = file.indices { $0.hasPrefix("        text:") }.filter { file.block($0).count > 2 }
      for (name, half) in [("a wording deleted", false), ("half the wordings deleted", true)] {
        guard let start = texts.randomElement(using: &numbers) else { continue }
        let block = file.block(start)
        let gone = half ? block.suffix((block.count - 1) / 2 + 1) : block.suffix(1)
        add(name, file, at: start, without: gone)
      }
    }
    swap(3, base)
    swap(2, overlay)
    let keys = ["again", "guessed", "confirm", "touched", "feeling", "names", "say", "about", "ask", "liked"]
    let removable = overlay.indices { line in keys.contains { line.hasPrefix("    \($0):") } }
    remove("an overlay's text removed", 3, overlay, removable)
    let cue = #/"[a-z '…]+", /#
    edit("a cue removed", 2, lexicon, lexicon.section("cues").filter { lexicon.lines[$0].contains(cue) }) {
      line, numbers in
      let found = line.ranges(of: cue)
      return line.replacingCharacters(in: found[Int.random(in: 0..<found.count, using: &numbers)], with: "")
    }
  }

  private mutating func offers() {
    edit("a claim's truth flipped", 4, base, base.indices { $0.hasPrefix("        holds: ") }) { line, _ in
      line.hasSuffix("true") ? "        holds: false" : "        holds: true"
    }
    edit("a price changed", 2, base, base.indices { $0.hasPrefix("    price: ") }) { line, numbers in
      let price = Int(line.split(separator: " ").last ?? "") ?? 0
      return "    price: \(price + [-9000, -1000, 1000, 9000][Int.random(in: 0..<4, using: &numbers)])"
    }
    let needs = base.section("needs").compactMap { line in
      base.lines[line].hasPrefix("  - id: ") ? String(base.lines[line].dropFirst(8)) : nil
    }
    edit("what a product meets changed", 3, base, base.indices { $0.hasPrefix("    meets: [") }) { line, numbers in
      var met = line.dropFirst(12).dropLast().split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
      if Bool.random(using: &numbers) {
        met.remove(at: Int.random(in: 0..<met.count, using: &numbers))
      } else if let more = needs.filter({ !met.contains($0) }).randomElement(using: &numbers) {
        met.append(more)
      }
      return "    meets: [\(met.joined(separator: ", "))]"
    }
  }

  private mutating func judgement() {
    for rubric in rubrics {
      edit("a criterion's weight changed", 2, rubric, rubric.indices { $0.hasPrefix("        weight: ") }) {
        line, numbers in
        let weight = Int(line.split(separator: " ").last ?? "") ?? 0
        return "        weight: \(Bool.random(using: &numbers) ? weight * 2 : weight / 2)"
      }
    }
  }

  // MARK: doing it

  private mutating func edit(
    _ name: String, _ count: Int, _ file: Lines, _ places: [Int],
    _ change: (String, inout SeededNumbers) -> String
  ) {
    for place in places.shuffled(using: &numbers).prefix(count) {
      var lines = file.lines
      lines[place] = change(lines[place], &numbers)
      add(
        name, file, at: place, lines, was: file.lines[place] + " → " + lines[place].trimmingCharacters(in: .whitespaces)
      )
    }
  }

  private mutating func remove(_ name: String, _ count: Int, _ file: Lines, _ places: [Int]) {
    for place in places.shuffled(using: &numbers).prefix(count) {
      add(name, file, at: place, without: Array(file.block(place))[...])
    }
  }

  private mutating func swap(_ count: Int, _ file: Lines) {
    let topics = (Array(file.section("needs")) + Array(file.section("facts")))
      .filter { file.lines[$0] == "    ask:" }.map(file.block)
    for _ in 0..<count {
      let two = topics.shuffled(using: &numbers).prefix(2).compactMap { $0.dropFirst().randomElement(using: &numbers) }
      var lines = file.lines
      lines.swapAt(two[0], two[1])
      add(
        "samples of two topics swapped", file, at: two[0], lines, was: file.lines[two[0]] + " ↔ " + file.lines[two[1]])
    }
  }

  private mutating func add(_ name: String, _ file: Lines, at place: Int, without gone: ArraySlice<Int>) {
    let lines = file.lines.indices.filter { !gone.contains($0) }.map { file.lines[$0] }
    add(name, file, at: place, lines, was: file.lines[place])
  }

  private mutating func add(_ name: String, _ file: Lines, at place: Int, without gone: Range<Int>) {
    add(name, file, at: place, without: Array(gone)[...])
  }

  private mutating func add(_ name: String, _ file: Lines, at place: Int, _ lines: [String], was: String) {
    let where_ = "\(file.file.split(separator: "/").last ?? ""):\(place + 1)"
    all.append(
      Mutation(
        file: file.file, description: "\(name), \(where_): \(was.trimmingCharacters(in: .whitespaces))",
        text: lines.joined(separator: "\n"), isHeard: name.contains("sample") || name.contains("cue")))
  }
}
