/// Finds cue words in tokens: one walk through a tree of words finds them all.
///
/// A phrase may hold a gap, written `…`: "can you … about" stands where its parts stand in order, within a clause and
/// not more than `reach` tokens apart.
struct CueIndex: Sendable {
  /// A cue found: its class and the tokens it covers.
  struct Hit: Equatable, Sendable {
    var cue: Int
    var start: Int
    var end: Int
  }

  private struct Gapped: Sendable {
    var cue: Int
    var parts: [Int]
  }

  /// How many tokens a gap may hold.
  static let reach = 14

  /// The numbers of words, and of the nodes that words lead to.
  private var words = KeyTable()
  private var edges = KeyTable()
  private var ends: [[Int]] = [[]]
  private var names: [String: Int] = [:]
  private var gapped: [Gapped] = []
  private var hidden = 0
  /// Of each number, whether it stands for a part of a phrase with gaps.
  private var isPart: [Bool] = []

  /// An index of cue phrases by class.
  ///
  /// Classes are numbered in the order of their names, never of a dictionary.
  init(_ cues: [String: [String]]) {
    for name in cues.keys.sorted() {
      let cue = number(name)
      for phrase in cues[name] ?? [] { insert(phrase, cue) }
    }
  }

  /// The number of a class, or nil where the index has none of that name.
  func cue(_ name: String) -> Int? { names[name] }

  /// Whether some phrase holds a word with this key.
  func knows(_ word: UInt64) -> Bool { words.contains(word) }

  /// How many classes are numbered, the parts of phrases with gaps among them.
  var count: Int { names.count }

  private mutating func number(_ name: String) -> Int {
    if let known = names[name] { return known }
    names[name] = names.count
    isPart.append(name.hasPrefix("…"))
    return names.count - 1
  }

  private mutating func insert(_ phrase: String, _ cue: Int) {
    let parts = Tokenizer.tokens(Tokenizer.clean(phrase)).split { $0.word == "…" }
    if parts.count > 1 {
      var numbers: [Int] = []
      for part in parts {
        hidden += 1
        let number = number("…\(hidden)")
        numbers.append(number)
        add(part.map(\.key), number)
      }
      gapped.append(Gapped(cue: cue, parts: numbers))
    } else if let only = parts.first {
      add(only.map(\.key), cue)
    }
  }

  private mutating func add(_ path: [UInt64], _ cue: Int) {
    guard !path.isEmpty else { return }
    var node: Int32 = 0
    for word in path {
      let id = words[word] ?? Int32(words.count)
      words.set(word, id)
      let edge = Self.edge(node, id)
      if let next = edges[edge] {
        node = next
      } else {
        ends.append([])
        node = Int32(ends.count - 1)
        edges.set(edge, node)
      }
    }
    if !ends[Int(node)].contains(cue) { ends[Int(node)].append(cue) }
  }

  private static func edge(_ node: Int32, _ word: Int32) -> UInt64 { UInt64(node) << 32 | UInt64(word) }

  /// All cues in `tokens`, ordered by start, longer first.
  ///
  /// Marks inside a phrase must be typed as in the phrase.
  func hits(_ tokens: ArraySlice<Token>) -> [Hit] {
    var found: [Hit] = []
    let ids = tokens.map { words[$0.key] ?? -1 }
    for first in ids.indices {
      var node: Int32 = 0
      var index = first
      let before = found.count
      while index < ids.count, ids[index] >= 0, let next = edges[Self.edge(node, ids[index])] {
        node = next
        index += 1
        for cue in ends[Int(node)] {
          found.append(Hit(cue: cue, start: tokens.startIndex + first, end: tokens.startIndex + index))
        }
      }
      if found.count > before + 1 { found[before...].reverse() }
    }
    guard !gapped.isEmpty else { return found }
    // A part alone is no cue: 吗 does not ask what has been, as 过 … 吗 does.
    return found.filter { !isPart[$0.cue] } + gaps(found)
  }

  private func gaps(_ found: [Hit]) -> [Hit] {
    var starts: [Int: [Hit]] = [:]
    for hit in found { starts[hit.cue, default: []].append(hit) }
    var result: [Hit] = []
    for phrase in gapped {
      guard let heads = starts[phrase.parts[0]] else { continue }
      for head in heads {
        var end = head.end
        var complete = true
        for part in phrase.parts.dropFirst() {
          guard let next = starts[part]?.first(where: { $0.start >= end && $0.start <= end + Self.reach }) else {
            complete = false
            break
          }
          end = next.end
        }
        if complete { result.append(Hit(cue: phrase.cue, start: head.start, end: end)) }
      }
    }
    return result
  }
}
