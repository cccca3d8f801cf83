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

  private var words: [String: Int] = [:]
  private var edges: [UInt64: Int] = [:]
  private var ends: [[Int]] = [[]]
  private var names: [String: Int] = [:]
  private var gapped: [Gapped] = []
  private var hidden = 0

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

  private mutating func number(_ name: String) -> Int {
    if let known = names[name] { return known }
    names[name] = names.count
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
        add(part.map(\.word), number)
      }
      gapped.append(Gapped(cue: cue, parts: numbers))
    } else if let only = parts.first {
      add(only.map(\.word), cue)
    }
  }

  private mutating func add(_ path: [String], _ cue: Int) {
    guard !path.isEmpty else { return }
    var node = 0
    for word in path {
      let id: Int
      if let known = words[word] {
        id = known
      } else {
        id = words.count
        words[word] = id
      }
      let key = UInt64(node) << 32 | UInt64(id)
      if let next = edges[key] {
        node = next
      } else {
        ends.append([])
        node = ends.count - 1
        edges[key] = node
      }
    }
    if !ends[node].contains(cue) { ends[node].append(cue) }
  }

  /// All cues in `tokens`, ordered by start, longer first.
  ///
  /// Marks inside a phrase must be typed as in the phrase.
  func hits(_ tokens: ArraySlice<Token>) -> [Hit] {
    var found: [Hit] = []
    let ids = tokens.map { words[$0.word] }
    for first in ids.indices {
      var node = 0
      var index = first
      var here: [Hit] = []
      while index < ids.count, let id = ids[index], let next = edges[UInt64(node) << 32 | UInt64(id)] {
        node = next
        index += 1
        for cue in ends[node] {
          here.append(Hit(cue: cue, start: tokens.startIndex + first, end: tokens.startIndex + index))
        }
      }
      found.append(contentsOf: here.reversed())
    }
    if !gapped.isEmpty { found.append(contentsOf: gaps(found)) }
    return found
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
