/// What was learnt from samples: the weights of features for each topic, and the samples themselves.
struct TopicModel: Sendable {
  private var topics: [String] = []
  private var texts: [String] = []
  /// The topic of each sample.
  private var labels: [Int] = []
  private var ids: [UInt64: Int32] = [:]
  private var rarity: [Double] = []
  private var rareness = 1.0
  /// Sample vectors one after another, and the same by feature.
  private var vectors: [SparseVector] = []
  private var postings: [[(sample: Int32, value: Double)]] = []
  private var weights: [[(topic: Int32, value: Double)]] = []
  private var biases: [Double] = []

  init(samples: [TopicSample], lines: [[TopicFeatures.Feature]]) {
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
    intern(lines)
    vectors = lines.map { vector($0).vector }
    postings = Array(repeating: [], count: rarity.count)
    for (sample, vector) in vectors.enumerated() {
      for (feature, value) in zip(vector.features, vector.values) {
        postings[Int(feature)].append((Int32(sample), value))
      }
    }
    learn()
  }

  private mutating func intern(_ lines: [[TopicFeatures.Feature]]) {
    var counts: [Int] = []
    var lastLine: [Int] = []
    for (line, features) in lines.enumerated() {
      for feature in features {
        if let id = ids[feature.key] {
          if lastLine[Int(id)] != line {
            counts[Int(id)] += 1
            lastLine[Int(id)] = line
          }
        } else {
          ids[feature.key] = Int32(counts.count)
          counts.append(1)
          lastLine.append(line)
        }
      }
    }
    let total = Double(lines.count + 1)
    rarity = counts.map { 1 + Logarithm.natural(total / Double($0 + 1)) }
    rareness = 1 + Logarithm.natural(total)
  }

  /// The weighted vector of a line, each block of length one; features never seen count in the length.
  private func vector(_ features: [TopicFeatures.Feature]) -> (vector: SparseVector, known: Double) {
    var entries: [(id: Int32, block: Int, value: Double)] = []
    entries.reserveCapacity(features.count)
    var unseen = [0.0, 0.0]
    for feature in features {
      if let id = ids[feature.key] {
        entries.append((id, feature.block, feature.weight))
      } else {
        let value = feature.weight * rareness
        unseen[feature.block] += value * value
      }
    }
    entries.sort { $0.id < $1.id }
    var merged = SparseVector()
    var blocks: [Int] = []
    var seen = [0.0, 0.0]
    var index = 0
    while index < entries.count {
      let id = entries[index].id
      var count = 0
      while index < entries.count, entries[index].id == id {
        count += 1
        index += 1
      }
      let entry = entries[index - 1]
      let value = entry.value * (1 + Logarithm.natural(Double(count))) * rarity[Int(id)]
      merged.features.append(id)
      merged.values.append(value)
      blocks.append(entry.block)
      seen[entry.block] += value * value
    }
    let share = TopicModel.unseenShare
    let lengths = (0..<2).map { block -> Double in
      let length = (seen[block] + share * unseen[block]).squareRoot()
      return length > 0 ? 1 / length : 0
    }
    for position in merged.values.indices {
      merged.values[position] *= lengths[blocks[position]] * TopicModel.blockWeights[blocks[position]]
    }
    let all = seen[0] + unseen[0] + seen[1] + unseen[1]
    return (merged, all > 0 ? (seen[0] + seen[1]) / all : 0)
  }

  static let unseenShare = 0.1
  static let blockWeights = [0.75, 0.66]

  var isEmpty: Bool { topics.isEmpty }

  func knows(_ topic: String) -> Bool { topics.contains(topic) }

  // MARK: Learning

  private mutating func learn() {
    weights = Array(repeating: [], count: rarity.count)
    biases = Array(repeating: 0, count: topics.count)
    var members: [[Int]] = Array(repeating: [], count: topics.count)
    for (sample, topic) in labels.enumerated() { members[topic].append(sample) }
    var judge = LinearJudge(features: rarity.count)
    for topic in topics.indices {
      let against = rivals(of: topic, members[topic])
      let bias = judge.learn(vectors, positive: members[topic], negative: against)
      biases[topic] = bias
      for feature in judge.touched {
        weights[Int(feature)].append((Int32(topic), judge.weights[Int(feature)]))
      }
    }
  }

  /// The samples of other topics that come nearest to a topic; all of them where there are few.
  private func rivals(of topic: Int, _ members: [Int]) -> [Int] {
    let limit = 160
    if labels.count - members.count <= limit { return labels.indices.filter { labels[$0] != topic } }
    var likeness = Array(repeating: 0.0, count: labels.count)
    for member in members {
      let vector = vectors[member]
      for (feature, value) in zip(vector.features, vector.values) {
        for posting in postings[Int(feature)] { likeness[Int(posting.sample)] += value * posting.value }
      }
    }
    let order = labels.indices.filter { labels[$0] != topic }
      .sorted { (likeness[$0], $1) > (likeness[$1], $0) }
    return order.prefix(limit).sorted()
  }

  // MARK: Ranking

  func rank(_ features: [TopicFeatures.Feature], tokens: [Token], limit: Int) -> [TopicMatch] {
    guard !topics.isEmpty, limit > 0 else { return [] }
    let (line, _) = vector(features)
    guard !line.features.isEmpty else { return [] }
    var margins = biases
    var likeness = Array(repeating: 0.0, count: texts.count)
    for (feature, value) in zip(line.features, line.values) {
      for weight in weights[Int(feature)] { margins[Int(weight.topic)] += value * weight.value }
      for posting in postings[Int(feature)] { likeness[Int(posting.sample)] += value * posting.value }
    }
    var nearest = Array(repeating: (sample: -1, value: -1.0), count: topics.count)
    for sample in labels.indices where likeness[sample] > nearest[labels[sample]].value {
      nearest[labels[sample]] = (sample, likeness[sample])
    }
    let scores = topics.indices.map { score(margin: margins[$0], likeness: nearest[$0].value) }
    let order = topics.indices.sorted { (scores[$0], $1) > (scores[$1], $0) }.prefix(limit)
    return order.compactMap { topic in
      guard scores[topic] > 0 else { return nil }
      return TopicMatch(
        id: topics[topic], score: scores[topic], sample: texts[nearest[topic].sample],
        words: shared(features, tokens: tokens, topic: topic))
    }
  }

  /// Thousandths from the judge's margin and the likeness to the nearest sample.
  private func score(margin: Double, likeness: Double) -> Int {
    let mixed = TopicModel.marginShare * (margin + 1) / 2 + (1 - TopicModel.marginShare) * likeness
    return min(1000, max(0, Int((mixed * 1000).rounded())))
  }

  static let marginShare = 0.6

  /// The words that line and topic share, heaviest first, none inside another.
  private func shared(_ features: [TopicFeatures.Feature], tokens: [Token], topic: Int) -> [String] {
    var found: [(tokens: Range<Int>, weight: Double)] = []
    for feature in features where !feature.tokens.isEmpty {
      guard let id = ids[feature.key],
        let weight = weights[Int(id)].first(where: { $0.topic == Int32(topic) }), weight.value > 0
      else { continue }
      found.append((feature.tokens, weight.value * rarity[Int(id)] * feature.weight * Double(feature.tokens.count)))
    }
    found.sort { ($0.weight, -$0.tokens.lowerBound) > ($1.weight, -$1.tokens.lowerBound) }
    var kept: [Range<Int>] = []
    for item in found where !kept.contains(where: { $0.overlaps(item.tokens) }) {
      kept.append(item.tokens)
      if kept.count == 5 { break }
    }
    return kept.map { range in
      tokens[range].map(\.word).joined(separator: tokens[range.lowerBound].isHan ? "" : " ")
    }
  }
}

/// A line as weighted features, ascending.
struct SparseVector: Sendable {
  var features: [Int32] = []
  var values: [Double] = []
}
