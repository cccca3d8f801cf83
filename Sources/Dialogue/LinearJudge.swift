/// Learns a line that parts one topic from others: squared hinge loss, coordinate descent in the dual, fixed order.
struct LinearJudge {
  private(set) var weights: [Double]
  /// The features whose weight is not zero, in order of first use.
  private(set) var touched: [Int32] = []
  private var used: [Bool]

  init(features: Int) {
    weights = Array(repeating: 0, count: features)
    used = Array(repeating: false, count: features)
  }

  /// Learns; answers the bias.
  mutating func learn(_ vectors: [SparseVector], positive: [Int], negative: [Int]) -> Double {
    for feature in touched {
      weights[Int(feature)] = 0
      used[Int(feature)] = false
    }
    touched.removeAll(keepingCapacity: true)
    var bias = 0.0
    let order = positive + negative
    let diagonal = 1 / (2 * Tuning.cost)
    var duals = Array(repeating: 0.0, count: order.count)
    let sizes = order.map { sample in vectors[sample].values.reduce(1.0) { $0 + $1 * $1 } + diagonal }
    for sample in order {
      for feature in vectors[sample].features where !used[Int(feature)] {
        used[Int(feature)] = true
        touched.append(feature)
      }
    }
    // A fixed stride goes through the samples in a mixed order, another one each sweep.
    for sweep in 0..<Tuning.sweeps {
      let stride = Self.stride(order.count, sweep)
      var place = 0
      for _ in order {
        place = (place + stride) % order.count
        let sign = place < positive.count ? 1.0 : -1.0
        let margin = bias + product(vectors[order[place]])
        let gradient = sign * margin - 1 + diagonal * duals[place]
        let next = max(0, duals[place] - gradient / sizes[place])
        let change = (next - duals[place]) * sign
        if change == 0 { continue }
        duals[place] = next
        bias += change
        add(change, vectors[order[place]])
      }
    }
    return bias
  }

  private func product(_ vector: SparseVector) -> Double {
    weights.withUnsafeBufferPointer { weights in
      var sum = 0.0
      for index in vector.features.indices { sum += weights[Int(vector.features[index])] * vector.values[index] }
      return sum
    }
  }

  private mutating func add(_ change: Double, _ vector: SparseVector) {
    weights.withUnsafeMutableBufferPointer { weights in
      for index in vector.features.indices { weights[Int(vector.features[index])] += change * vector.values[index] }
    }
  }

  /// A step that visits every place of a ring of `count` once.
  private static func stride(_ count: Int, _ sweep: Int) -> Int {
    var step = max(1, count * (38 + 7 * (sweep % 5)) / 100)
    while common(step, count) != 1 { step += 1 }
    return step
  }

  private static func common(_ first: Int, _ second: Int) -> Int {
    second == 0 ? first : common(second, first % second)
  }
}
