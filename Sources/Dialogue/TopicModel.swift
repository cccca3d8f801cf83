/// What was learnt from samples: the weights of features for each topic, and the samples themselves.
struct TopicModel: Sendable {
  private var topics: [String] = []
  private var texts: [String] = []
  /// The topic of each sample.
  private var labels: [Int] = []
  /// The samples topic by topic, and where each topic begins among them.
  private var grouped: [Int] = []
  private var begins: [Int] = []
  private var ids = KeyTable()
  private var rarity: [Double] = []
  private var rareness = 1.0
  /// Sample vectors one after another, and the same by feature, topic by topic.
  private var vectors: [SparseVector] = []
  private var postings = FeatureTable()
  private var weights = FeatureTable()
  private var biases: [Double] = []
  /// The fit from which a line counts as understood: more than a line has of which not a word is known.
  private(set) var enough = Tuning.enough

  init(samples: [TopicSample], lines: [[TopicFeatures.Feature]], evidence: Double) {
    var numbers: [String: Int] = [:]
    for sample in samples {
      if let known = numbers[sample.topic] {
        labels.append(known)
      } else {
        numbers[sample.topic] = topics.count
        labels.append(topics.count)
        topics.append(sample.topic)
      }
      texts.append(sample.text)
    }
    guard !samples.isEmpty else { return }
    grouped = labels.indices.sorted { (labels[$0], $0) < (labels[$1], $1) }
    begins = grouped.indices.filter { $0 == 0 || labels[grouped[$0 - 1]] != labels[grouped[$0]] } + [grouped.count]
    intern(lines)
    vectors = lines.map { vector($0) }
    var entries: [FeatureTable.Entry] = []
    for (place, sample) in grouped.enumerated() {
      let vector = vectors[sample]
      for (feature, value) in zip(vector.features, vector.values) { entries.append((feature, Int32(place), value)) }
    }
    postings = FeatureTable(entries, features: rarity.count, width: texts.count)
    learn()
    // What is off script has many samples, and much of what is unknown is that.
    let known = topics.indices.filter { topics[$0] != TopicMatcher.offScript }.map { biases[$0] }
    enough = max(Tuning.enough, Tuning.marginShare * Self.share(known.max() ?? 0) + evidence)
  }

  /// Numbers the features and counts in how many topics each comes up.
  ///
  /// Topics are counted, not samples: a word of all samples of one topic is no common word.
  private mutating func intern(_ lines: [[TopicFeatures.Feature]]) {
    var spread: [Int] = []
    var latest: [Int] = []
    for line in grouped {
      for feature in lines[line] {
        if let id = ids[feature.key] {
          if latest[Int(id)] != labels[line] {
            spread[Int(id)] += 1
            latest[Int(id)] = labels[line]
          }
        } else {
          ids.set(feature.key, Int32(spread.count))
          spread.append(1)
          latest.append(labels[line])
        }
      }
    }
    let total = Double(topics.count + 1)
    rarity = spread.map { 1 + Logarithm.natural(total / Double($0 + 1)) }
    rareness = 1 + Logarithm.natural(total)
  }

  /// The weighted vector of a line, each block of length one; features never seen count in the length.
  private func vector(_ features: [TopicFeatures.Feature]) -> SparseVector {
    // The number of a feature above its position: whole numbers sort fast, equal features stay in their order.
    var entries: [UInt64] = []
    entries.reserveCapacity(features.count)
    var unseen = (0.0, 0.0)
    for position in features.indices {
      let feature = features[position]
      if let id = ids[feature.key] {
        entries.append(UInt64(id) << 32 | UInt64(position))
      } else {
        let value = feature.weight * rareness
        if feature.block == 0 { unseen.0 += value * value } else { unseen.1 += value * value }
      }
    }
    Self.sort(&entries, below: rarity.count)
    var merged = SparseVector()
    merged.features.reserveCapacity(entries.count)
    merged.values.reserveCapacity(entries.count)
    var blocks: [Int] = []
    blocks.reserveCapacity(entries.count)
    var seen = (0.0, 0.0)
    var index = 0
    while index < entries.count {
      let id = Int(entries[index] >> 32)
      let first = index
      repeat { index += 1 } while index < entries.count && Int(entries[index] >> 32) == id
      let entry = features[Int(entries[index - 1] & 0xFFFF_FFFF)]
      let count = index - first
      var value = entry.weight * rarity[id]
      // Once is the rule, and its factor is one.
      if count > 1 { value = entry.weight * (1 + Logarithm.natural(Double(count))) * rarity[id] }
      merged.features.append(Int32(id))
      merged.values.append(value)
      blocks.append(entry.block)
      if entry.block == 0 { seen.0 += value * value } else { seen.1 += value * value }
    }
    let squares = (seen.0 + Tuning.unseen * unseen.0, seen.1 + Tuning.unseen * unseen.1)
    let whole =
      ((squares.0 > 0 ? Tuning.words * Tuning.words : 0) + (squares.1 > 0 ? Tuning.pieces * Tuning.pieces : 0))
      .squareRoot()
    let factors = (
      squares.0 > 0 ? Tuning.words / (whole * squares.0.squareRoot()) : 0,
      squares.1 > 0 ? Tuning.pieces / (whole * squares.1.squareRoot()) : 0
    )
    for position in merged.values.indices {
      merged.values[position] *= blocks[position] == 0 ? factors.0 : factors.1
    }
    return merged
  }

  /// Sorts entries by the number above their position, byte by byte; equal ones stay in their order.
  private static func sort(_ entries: inout [UInt64], below limit: Int) {
    var other = entries
    var byte = 32
    while limit >> (byte - 32) > 0 {
      withUnsafeTemporaryAllocation(of: Int.self, capacity: 257) { begins in
        begins.initialize(repeating: 0)
        for entry in entries { begins[Int(entry >> byte & 255) + 1] += 1 }
        for digit in 1..<256 { begins[digit] += begins[digit - 1] }
        for entry in entries {
          let digit = Int(entry >> byte & 255)
          other[begins[digit]] = entry
          begins[digit] += 1
        }
      }
      swap(&entries, &other)
      byte += 8
    }
  }

  /// Whether it has learnt no topic but what is off script.
  var isEmpty: Bool { topics.allSatisfy { $0 == TopicMatcher.offScript } }

  func knows(_ topic: String) -> Bool { topics.contains(topic) }

  // MARK: Learning

  private mutating func learn() {
    var entries: [FeatureTable.Entry] = []
    biases = Array(repeating: 0, count: topics.count)
    var judge = LinearJudge(features: rarity.count)
    let rows = SparseRows(vectors)
    for topic in topics.indices {
      let members = Array(grouped[begins[topic]..<begins[topic + 1]])
      let bias = judge.learn(rows, positive: members, negative: rivals(of: topic, members))
      biases[topic] = bias
      for feature in judge.touched where judge.weights[Int(feature)] != 0 {
        entries.append((feature, Int32(topic), judge.weights[Int(feature)]))
      }
    }
    weights = FeatureTable(entries, features: rarity.count, width: topics.count)
  }

  /// The samples of other topics that come nearest to a topic; all of them where there are few.
  private func rivals(of topic: Int, _ members: [Int]) -> [Int] {
    let limit = max(Tuning.rivals, Tuning.rivalsEach * members.count)
    if labels.count - members.count <= limit { return labels.indices.filter { labels[$0] != topic } }
    var likeness = Array(repeating: 0.0, count: labels.count)
    for member in members {
      let vector = vectors[member]
      postings.add(vector, into: &likeness)
    }
    var others = grouped.indices.filter { labels[grouped[$0]] != topic }.map { (likeness[$0], grouped[$0]) }
    Self.lead(&others, limit) { $0.0 != $1.0 ? $0.0 > $1.0 : $0.1 < $1.1 }
    return others.prefix(limit).map(\.1).sorted()
  }

  /// Brings the `limit` first of a list to its front, in any order: no need to sort what is left out.
  private static func lead<Item>(_ items: inout [Item], _ limit: Int, by comes: (Item, Item) -> Bool) {
    var (low, high) = (0, items.count)
    while high - low > 1 {
      let pivot = items[low + (high - low) / 2]
      var (left, right) = (low, high - 1)
      while left <= right {
        while comes(items[left], pivot) { left += 1 }
        while comes(pivot, items[right]) { right -= 1 }
        if left <= right {
          items.swapAt(left, right)
          left += 1
          right -= 1
        }
      }
      // In front of `right` all come before what stands behind `left`.
      if limit <= right { high = right + 1 } else if limit >= left { low = left } else { return }
    }
  }

  // MARK: Ranking

  func rank(_ features: [TopicFeatures.Feature], tokens: [Token], limit: Int) -> [TopicMatch] {
    guard !isEmpty, limit > 0 else { return [] }
    let line = vector(features)
    guard !line.features.isEmpty else { return [] }
    var margins = biases
    var likeness = Array(repeating: 0.0, count: texts.count)
    weights.add(line, into: &margins)
    postings.add(line, into: &likeness)
    let highest = highest(likeness)
    let fits = topics.indices.map {
      Tuning.marginShare * Self.share(margins[$0]) + (1 - Tuning.marginShare) * highest[$0]
    }
    let order = Self.best(fits, limit)
    let whole = Tuning.likeness * highest[order[0]]
    let shown = features.compactMap { feature in
      feature.tokens.isEmpty ? nil : ids[feature.key].map { (id: $0, feature: feature) }
    }
    return order.compactMap { topic in
      let score = thousandths((fits[topic] + whole) / (1 + Tuning.likeness))
      guard score > 0 else { return nil }
      let nearest = (begins[topic]..<begins[topic + 1]).first { likeness[$0] == highest[topic] } ?? begins[topic]
      return TopicMatch(
        id: topics[topic], score: score, sample: texts[grouped[nearest]],
        words: shared(shown, tokens: tokens, topic: topic))
    }
  }

  /// The highest likeness of a sample of each topic.
  private func highest(_ likeness: [Double]) -> [Double] {
    likeness.withUnsafeBufferPointer { likeness in
      topics.indices.map { topic in likeness[begins[topic]..<begins[topic + 1]].reduce(0, max) }
    }
  }

  /// The places of the highest numbers, highest first; of equal ones the first.
  private static func best(_ values: [Double], _ limit: Int) -> [Int] {
    var best: [Int] = []
    best.reserveCapacity(limit + 1)
    for place in values.indices {
      if best.count == limit, let last = best.last, values[place] <= values[last] { continue }
      let rank = best.firstIndex { values[place] > values[$0] } ?? best.count
      best.insert(place, at: rank)
      if best.count > limit { best.removeLast() }
    }
    return best
  }

  /// A judge's margin between 0 and 1.
  private static func share(_ margin: Double) -> Double {
    (1 + margin / (Tuning.slack * Tuning.slack + margin * margin).squareRoot()) / 2
  }

  /// A fit on the scale of matches: what just counts as understood stands at `Tuning.bar`, the same line at 1000.
  private func thousandths(_ fit: Double) -> Int {
    let bar = Double(Tuning.bar)
    let value = fit < enough ? fit / enough * bar : bar + (fit - enough) / (1 - enough) * (1000 - bar)
    return min(1000, max(0, Int(value.rounded())))
  }

  /// The words that line and topic share, heaviest first, none inside another.
  private func shared(_ shown: [(id: Int32, feature: TopicFeatures.Feature)], tokens: [Token], topic: Int) -> [String] {
    var found: [(tokens: Range<Int>, weight: Double)] = []
    found.reserveCapacity(shown.count)
    for (id, feature) in shown {
      guard let weight = weights.value(id, Int32(topic)), weight > 0 else { continue }
      found.append((feature.tokens, weight * rarity[Int(id)] * feature.weight * Double(feature.tokens.count)))
    }
    var kept: [Range<Int>] = []
    kept.reserveCapacity(5)
    while kept.count < 5, var heaviest = found.first {
      for item in found
      where (item.weight, -item.tokens.lowerBound) > (heaviest.weight, -heaviest.tokens.lowerBound) { heaviest = item }
      kept.append(heaviest.tokens)
      found.removeAll { $0.tokens.overlaps(heaviest.tokens) }
    }
    return kept.map { range in
      if range.count == 1 { return tokens[range.lowerBound].word }
      return tokens[range].map(\.word).joined(separator: tokens[range.lowerBound].isHan ? "" : " ")
    }
  }
}
