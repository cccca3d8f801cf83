/// Learns a line that parts one topic from others: logistic regression by coordinate descent in the dual, in a fixed
/// order and with a logarithm of its own, so that every machine learns the same numbers.
///
/// Source: H.-F. Yu, F.-L. Huang, C.-J. Lin, "Dual coordinate descent methods for logistic regression and maximum
/// entropy models", Machine Learning 85 (2011), algorithm 5.
struct LinearJudge {
  private(set) var weights: [Double]
  /// The features whose weight is not zero, in order of first use.
  private(set) var touched: [Int32] = []
  private var used: [Bool]
  private var bias = 0.0

  init(features: Int) {
    weights = Array(repeating: 0, count: features)
    used = Array(repeating: false, count: features)
  }

  /// Learns to part some of the rows from others; answers the bias.
  mutating func learn(_ rows: SparseRows, positive: [Int], negative: [Int]) -> Double {
    clear()
    let order = positive + negative
    let low = Tuning.cost * 1e-9
    var duals = Array(repeating: low, count: order.count)
    for (place, sample) in order.enumerated() {
      touch(rows, sample)
      add(place < positive.count ? low : -low, rows, sample)
    }
    // A fixed stride goes through the samples in a mixed order, another one each sweep; a sample that no longer
    // moves rests for a sweep.
    var rests = Array(repeating: false, count: order.count)
    for sweep in 0..<Tuning.sweeps {
      let stride = Self.stride(order.count, sweep)
      var place = 0
      for _ in order {
        place = (place + stride) % order.count
        if rests[place] {
          rests[place] = false
          continue
        }
        let label = place < positive.count ? 1.0 : -1.0
        let margin = label * (bias + product(rows, order[place]))
        let next = Self.dual(duals[place], square: rows.squares[order[place]], margin: margin)
        let change = (next - duals[place]) * label
        rests[place] = abs(change) < Tuning.still
        if change == 0 { continue }
        duals[place] = next
        add(change, rows, order[place])
      }
    }
    return bias
  }

  private mutating func touch(_ rows: SparseRows, _ row: Int) {
    rows.features.withUnsafeBufferPointer { features in
      used.withUnsafeMutableBufferPointer { used in
        for feature in features[rows.starts[row]..<rows.starts[row + 1]] where !used[Int(feature)] {
          used[Int(feature)] = true
          touched.append(feature)
        }
      }
    }
  }

  private mutating func clear() {
    for feature in touched {
      weights[Int(feature)] = 0
      used[Int(feature)] = false
    }
    touched.removeAll(keepingCapacity: true)
    bias = 0
  }

  /// The best value of one sample's dual variable, the others held: Newton's method on the nearer of its two sides.
  private static func dual(_ old: Double, square: Double, margin: Double) -> Double {
    let cost = Tuning.cost
    let other = cost - old
    let mirrored = 0.5 * square * (other - old) + margin < 0
    let start = mirrored ? other : old
    let slant = mirrored ? -margin : margin
    var value = cost - start < 0.5 * cost ? start * 0.1 : start
    for _ in 0..<Tuning.steps {
      let slope = square * (value - start) + slant + Logarithm.natural(value / (cost - value))
      if abs(slope) < 1e-3 { break }
      let next = value - slope / (square + cost / (cost - value) / value)
      value = next <= 0 ? value * 0.1 : next
    }
    return mirrored ? cost - value : value
  }

  private func product(_ rows: SparseRows, _ row: Int) -> Double {
    weights.withUnsafeBufferPointer { weights in
      rows.features.withUnsafeBufferPointer { features in
        rows.values.withUnsafeBufferPointer { values in
          // Four sums side by side, always parted alike: none waits for the other's last step.
          var sums = SIMD4<Double>()
          var index = rows.starts[row]
          let end = rows.starts[row + 1]
          while index + 4 <= end {
            let known = SIMD4(
              weights[Int(features[index])], weights[Int(features[index + 1])], weights[Int(features[index + 2])],
              weights[Int(features[index + 3])])
            sums += known * SIMD4(values[index], values[index + 1], values[index + 2], values[index + 3])
            index += 4
          }
          var rest = 0.0
          while index < end {
            rest += weights[Int(features[index])] * values[index]
            index += 1
          }
          return (sums[0] + sums[1]) + (sums[2] + sums[3]) + rest
        }
      }
    }
  }

  private mutating func add(_ change: Double, _ rows: SparseRows, _ row: Int) {
    bias += change
    weights.withUnsafeMutableBufferPointer { weights in
      rows.features.withUnsafeBufferPointer { features in
        rows.values.withUnsafeBufferPointer { values in
          for index in rows.starts[row]..<rows.starts[row + 1] {
            weights[Int(features[index])] += change * values[index]
          }
        }
      }
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

/// Vectors one behind the other, for going through them many times.
struct SparseRows {
  fileprivate var features: [Int32] = []
  fileprivate var values: [Double] = []
  /// Where each row begins, and where the last one ends.
  fileprivate var starts: [Int] = [0]
  /// The squared length of each row, with a one for the bias.
  fileprivate var squares: [Double] = []

  init(_ vectors: [SparseVector]) {
    for vector in vectors {
      features += vector.features
      values += vector.values
      starts.append(features.count)
      squares.append(vector.values.reduce(1.0) { $0 + $1 * $1 })
    }
  }
}
