/// A line as weighted features, ascending.
struct SparseVector: Sendable {
  var features: [Int32] = []
  var values: [Double] = []
}

/// Numbers by feature and place (a sample or a topic), packed feature by feature.
///
/// A feature that stands at half of the places or more is kept as a whole row: adding one is a straight run.
struct FeatureTable: Sendable {
  typealias Entry = (feature: Int32, place: Int32, value: Double)

  private var starts: [Int32] = [0]
  private var places: [Int32] = []
  private var values: [Double] = []
  /// The number of a feature's whole row, or -1.
  private var whole: [Int32] = []
  private var rows: [Double] = []
  private var width = 0

  init() {}

  /// Packs entries, whose places are below `width`; those of one feature keep their order.
  init(_ entries: [Entry], features: Int, width: Int) {
    self.width = width
    var counts = [Int32](repeating: 0, count: features + 1)
    for entry in entries { counts[Int(entry.feature) + 1] += 1 }
    whole = [Int32](repeating: -1, count: features)
    var numbers: Int32 = 0
    for feature in 0..<features where 2 * Int(counts[feature + 1]) >= width {
      whole[feature] = numbers
      numbers += 1
      counts[feature + 1] = 0
    }
    rows = [Double](repeating: 0, count: Int(numbers) * width)
    for feature in 0..<features { counts[feature + 1] += counts[feature] }
    starts = counts
    places = [Int32](repeating: 0, count: Int(counts[features]))
    values = [Double](repeating: 0, count: Int(counts[features]))
    for entry in entries {
      let feature = Int(entry.feature)
      if whole[feature] >= 0 {
        rows[Int(whole[feature]) * width + Int(entry.place)] = entry.value
        continue
      }
      let slot = Int(counts[feature])
      places[slot] = entry.place
      values[slot] = entry.value
      counts[feature] += 1
    }
  }

  /// Adds the product with a vector to the sums by place.
  func add(_ vector: SparseVector, into sums: inout [Double]) {
    // Every place is one of the sums: learning and ranking never ask otherwise.
    precondition(sums.count >= width)
    starts.withUnsafeBufferPointer { starts in
      places.withUnsafeBufferPointer { places in
        values.withUnsafeBufferPointer { values in
          rows.withUnsafeBufferPointer { rows in
            sums.withUnsafeMutableBufferPointer { sums in
              for index in vector.features.indices {
                let feature = Int(vector.features[index])
                let factor = vector.values[index]
                if whole[feature] >= 0 {
                  let row = UnsafeBufferPointer(rebasing: rows[(Int(whole[feature]) * width)...].prefix(width))
                  for place in row.indices { sums[place] += factor * row[place] }
                } else {
                  for slot in Int(starts[feature])..<Int(starts[feature + 1]) {
                    sums[Int(places[slot])] += factor * values[slot]
                  }
                }
              }
            }
          }
        }
      }
    }
  }

  /// The number of a feature at a place, or nil; the places of a feature ascend.
  func value(_ feature: Int32, _ place: Int32) -> Double? {
    let feature = Int(feature)
    if whole[feature] >= 0 {
      let value = rows[Int(whole[feature]) * width + Int(place)]
      return value == 0 ? nil : value
    }
    var (low, high) = (Int(starts[feature]), Int(starts[feature + 1]))
    while low < high {
      let middle = (low + high) / 2
      if places[middle] < place { low = middle + 1 } else { high = middle }
    }
    return low < Int(starts[feature + 1]) && places[low] == place ? values[low] : nil
  }
}
