/// Sparse vectors one after another in memory, for loops that run through them many times.
struct SparseRows {
  private var begins: [Int] = [0]
  private var features: [Int32] = []
  private var values: [Double] = []

  init(_ vectors: [SparseVector]) {
    let count = vectors.reduce(0) { $0 + $1.features.count }
    features.reserveCapacity(count)
    values.reserveCapacity(count)
    for vector in vectors {
      features += vector.features
      values += vector.values
      begins.append(features.count)
    }
  }

  /// The features of a row.
  func features(_ row: Int) -> ArraySlice<Int32> { features[begins[row]..<begins[row + 1]] }

  /// The inner product of a row and a dense vector.
  func product(_ row: Int, _ dense: [Double]) -> Double {
    dense.withUnsafeBufferPointer { dense in
      features.withUnsafeBufferPointer { features in
        values.withUnsafeBufferPointer { values in
          var sum = 0.0
          for place in begins[row]..<begins[row + 1] { sum += dense[Int(features[place])] * values[place] }
          return sum
        }
      }
    }
  }

  /// Adds a multiple of a row to a dense vector.
  func add(_ factor: Double, of row: Int, to dense: inout [Double]) {
    dense.withUnsafeMutableBufferPointer { dense in
      features.withUnsafeBufferPointer { features in
        values.withUnsafeBufferPointer { values in
          for place in begins[row]..<begins[row + 1] { dense[Int(features[place])] += factor * values[place] }
        }
      }
    }
  }
}
