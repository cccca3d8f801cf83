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
  private var postings = FeatureTable()
  private var weights = FeatureTable()
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
    vectors = lines.map { vector($0) }
    var entries: [FeatureTable.Entry] = []
    for (sample, vector) in vectors.enumerated() {
      for (feature, value) in zip(vector.features, vector.values) { entries.append((feature, Int32(sample), value)) }
    }
    postings = FeatureTable(entries, features: rarity.count)
    learn()
  }

  /// Numbers the features and counts in how many topics each comes up.
  ///
  /// Topics are counted, not samples: a word of all samples of one topic is no common word.
  private mutating func intern(_ lines: [[TopicFeatures.Feature]]) {
    var spread: [Int] = []
    var latest: [Int] = []
    let byTopic = lines.indices.sorted { (labels[$0], $0) < (labels[$1], $1) }
    for line in byTopic {
      for feature in lines[line] {
        if let id = ids[feature.key] {
          if latest[Int(id)] != labels[line] {
            spread[Int(id)] += 1
            latest[Int(id)] = labels[line]
          }
        } else {
          ids[feature.key] = Int32(spread.count)
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
    let share = Tuning.unseen
    let squares = (0..<2).map { seen[$0] + share * unseen[$0] }
    let parts = [Tuning.words, Tuning.pieces]
    let whole = (0..<2).reduce(0.0) { $0 + (squares[$1] > 0 ? parts[$1] * parts[$1] : 0) }.squareRoot()
    let factors = (0..<2).map { squares[$0] > 0 ? parts[$0] / (whole * squares[$0].squareRoot()) : 0 }
    for position in merged.values.indices {
      merged.values[position] *= factors[blocks[position]]
    }
    return merged
  }

  var isEmpty: Bool { topics.isEmpty }

  func knows(_ topic: String) -> Bool { topics.contains(topic) }

  // MARK: Learning

  private mutating func learn() {
    var entries: [FeatureTable.Entry] = []
    biases = Array(repeating: 0, count: topics.count)
    var members: [[Int]] = Array(repeating: [], count: topics.count)
    for (sample, topic) in labels.enumerated() { members[topic].append(sample) }
    var judge = LinearJudge(features: rarity.count)
    for topic in topics.indices {
      let against = rivals(of: topic, members[topic])
      let bias = judge.learn(vectors, positive: members[topic], negative: against)
      biases[topic] = bias
      for feature in judge.touched where judge.weights[Int(feature)] != 0 {
        entries.append((feature, Int32(topic), judge.weights[Int(feature)]))
      }
    }
    weights = FeatureTable(entries, features: rarity.count)
  }

  /// The samples of other topics that come nearest to a topic; all of them where there are few.
  private func rivals(of topic: Int, _ members: [Int]) -> [Int] {
    let limit = Tuning.rivals
    if labels.count - members.count <= limit { return labels.indices.filter { labels[$0] != topic } }
    var likeness = Array(repeating: 0.0, count: labels.count)
    for member in members {
      let vector = vectors[member]
      postings.add(vector, into: &likeness)
    }
    let order = labels.indices.filter { labels[$0] != topic }
      .sorted { (likeness[$0], $1) > (likeness[$1], $0) }
    return order.prefix(limit).sorted()
  }

  // MARK: Ranking

  func rank(_ features: [TopicFeatures.Feature], tokens: [Token], limit: Int) -> [TopicMatch] {
    guard !topics.isEmpty, limit > 0 else { return [] }
    let line = vector(features)
    guard !line.features.isEmpty else { return [] }
    var margins = biases
    var likeness = Array(repeating: 0.0, count: texts.count)
    weights.add(line, into: &margins)
    postings.add(line, into: &likeness)
    var nearest = Array(repeating: (sample: -1, value: -1.0), count: topics.count)
    for sample in labels.indices where likeness[sample] > nearest[labels[sample]].value {
      nearest[labels[sample]] = (sample, likeness[sample])
    }
    let fits = topics.indices.map {
      Tuning.marginShare * Self.share(margins[$0]) + (1 - Tuning.marginShare) * nearest[$0].value
    }
    let order = topics.indices.sorted { (fits[$0], $1) > (fits[$1], $0) }.prefix(limit)
    let whole = Tuning.likeness * nearest[order[0]].value
    let scores = topics.indices.map { Self.thousandths((fits[$0] + whole) / (1 + Tuning.likeness)) }
    return order.compactMap { topic in
      guard scores[topic] > 0 else { return nil }
      return TopicMatch(
        id: topics[topic], score: scores[topic], sample: texts[nearest[topic].sample],
        words: shared(features, tokens: tokens, topic: topic))
    }
  }

  /// A judge's margin between 0 and 1.
  private static func share(_ margin: Double) -> Double {
    (1 + margin / (Tuning.slack * Tuning.slack + margin * margin).squareRoot()) / 2
  }

  /// A fit on the scale of matches: what just counts as understood stands at `Tuning.bar`, the same line at 1000.
  private static func thousandths(_ fit: Double) -> Int {
    let bar = Double(Tuning.bar)
    let value =
      fit < Tuning.enough ? fit / Tuning.enough * bar : bar + (fit - Tuning.enough) / (1 - Tuning.enough) * (1000 - bar)
    return min(1000, max(0, Int(value.rounded())))
  }

  /// The words that line and topic share, heaviest first, none inside another.
  private func shared(_ features: [TopicFeatures.Feature], tokens: [Token], topic: Int) -> [String] {
    var found: [(tokens: Range<Int>, weight: Double)] = []
    for feature in features where !feature.tokens.isEmpty {
      guard let id = ids[feature.key], let weight = weights.value(id, Int32(topic)), weight > 0 else { continue }
      found.append((feature.tokens, weight * rarity[Int(id)] * feature.weight * Double(feature.tokens.count)))
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
