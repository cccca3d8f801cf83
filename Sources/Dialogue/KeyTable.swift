/// Whole numbers by 64-bit key, for keys that are hashes already: no seed, no second hashing, the same everywhere.
struct KeyTable: Sendable {
  private struct Slot: Sendable {
    var key: UInt64 = 0
    var value: Int32 = -1
  }

  /// A power of two, at most half full, so that a search ends soon.
  private var slots = [Slot](repeating: Slot(), count: 16)
  private var shift = UInt64(60)
  private(set) var count = 0

  /// The number of a key, or nil.
  subscript(key: UInt64) -> Int32? {
    let found = slots[place(key)].value
    return found < 0 ? nil : found
  }

  /// Whether a key has a number.
  func contains(_ key: UInt64) -> Bool { slots[place(key)].value >= 0 }

  /// Gives a key a number, which is not negative.
  mutating func set(_ key: UInt64, _ value: Int32) {
    if 2 * (count + 1) > slots.count { grow() }
    let place = place(key)
    if slots[place].value < 0 { count += 1 }
    slots[place] = Slot(key: key, value: value)
  }

  /// Where a key stands or would stand.
  private func place(_ key: UInt64) -> Int {
    slots.withUnsafeBufferPointer { slots in
      let last = slots.count - 1
      var place = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) &>> shift)
      while slots[place].value >= 0, slots[place].key != key { place = (place + 1) & last }
      return place
    }
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Slot(), count: old.count * 2)
    shift -= 1
    for slot in old where slot.value >= 0 { slots[place(slot.key)] = slot }
  }
}
