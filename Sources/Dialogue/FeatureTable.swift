/// A line as weighted features, ascending.
struct SparseVector: Sendable {
  var features: [Int32] = []
  var values: [Double] = []
}

/// Numbers by feature and place (a sample or a topic), packed feature by feature.
struct FeatureTable: Sendable {
  typealias Entry = (feature: Int32, place: Int32, value: Double)

  private var starts: [Int32] = [0]
  private var places: [Int32] = []
  private var values: [Double] = []

  init() {}

  /// Packs entries; those of one feature keep their order.
  init(_ entries: [Entry], features: Int) {
    var counts = [Int32](repeating: 0, count: features + 1)
    for entry in entries { counts[Int(entry.feature) + 1] += 1 }
    for feature in 0..<features { counts[feature + 1] += counts[feature] }
    starts = counts
    places = [Int32](repeating: 0, count: entries.count)
    values = [Double](repeating: 0, count: entries.count)
    for entry in entries {
      let slot = Int(counts[Int(entry.feature)])
      places[slot] = entry.place
      values[slot] = entry.value
      counts[Int(entry.feature)] += 1
    }
  }

  /// Adds the product with a vector to the sums by place.
  func add(_ vector: SparseVector, into sums: inout [Double]) {
    // Every place in the table is one of the sums: learning and ranking never ask otherwise.
    starts.withUnsafeBufferPointer { starts in
      places.withUnsafeBufferPointer { places in
        values.withUnsafeBufferPointer { values in
          sums.withUnsafeMutableBufferPointer { sums in
            for index in vector.features.indices {
              let feature = Int(vector.features[index])
              let factor = vector.values[index]
              for slot in Int(starts[feature])..<Int(starts[feature + 1]) {
                sums[Int(places[slot])] += factor * values[slot]
              }
            }
          }
        }
      }
    }
  }

  /// The number of a feature at a place, or nil; the places of a feature ascend.
  func value(_ feature: Int32, _ place: Int32) -> Double? {
    var (low, high) = (Int(starts[Int(feature)]), Int(starts[Int(feature) + 1]))
    while low < high {
      let middle = (low + high) / 2
      if places[middle] < place { low = middle + 1 } else { high = middle }
    }
    return low < Int(starts[Int(feature) + 1]) && places[low] == place ? values[low] : nil
  }
}
