/// Learns a line that parts one topic from others: squared hinge loss, coordinate descent in the dual, fixed order.
struct LinearJudge {
  private(set) var weights: [Double]
  /// The features whose weight is not zero, in order of first use.
  private(set) var touched: [Int32] = []
  private var used: [Bool]

  /// Sweeps over the samples.
  static let sweeps = 8
  /// How much a sample on the wrong side costs.
  static let cost = 1.0

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
    let diagonal = 1 / (2 * Self.cost)
    var duals = Array(repeating: 0.0, count: order.count)
    let sizes = order.map { sample in vectors[sample].values.reduce(1.0) { $0 + $1 * $1 } + diagonal }
    for sample in order {
      for feature in vectors[sample].features where !used[Int(feature)] {
        used[Int(feature)] = true
        touched.append(feature)
      }
    }
    for _ in 0..<Self.sweeps {
      for (position, sample) in order.enumerated() {
        let sign = position < positive.count ? 1.0 : -1.0
        let vector = vectors[sample]
        var margin = bias
        for (feature, value) in zip(vector.features, vector.values) { margin += weights[Int(feature)] * value }
        let gradient = sign * margin - 1 + diagonal * duals[position]
        let next = max(0, duals[position] - gradient / sizes[position])
        let change = (next - duals[position]) * sign
        if change == 0 { continue }
        duals[position] = next
        bias += change
        for (feature, value) in zip(vector.features, vector.values) { weights[Int(feature)] += change * value }
      }
    }
    return bias
  }
}
