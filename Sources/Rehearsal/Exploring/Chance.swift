/// Numbers drawn from a seed: the same on every machine.
struct Chance {
  private var state: UInt64

  init(seed: UInt64) { state = Wording.mix(seed) }

  /// A whole number from 0, below `bound`; 0 where the bound is none.
  mutating func below(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    return bound > 0 ? Int(Wording.mix(state) % UInt64(bound)) : 0
  }

  /// True in so many cases of a hundred.
  mutating func happens(_ percent: Int) -> Bool { below(100) < percent }

  /// One of them; nil where there is none.
  mutating func pick<Element>(_ elements: [Element]) -> Element? {
    elements.isEmpty ? nil : elements[below(elements.count)]
  }

  /// The same in another order.
  mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
    var rest = elements
    for place in rest.indices.dropLast() { rest.swapAt(place, place + below(rest.count - place)) }
    return rest
  }
}
