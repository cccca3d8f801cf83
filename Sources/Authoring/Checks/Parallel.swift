import Dispatch
import Synchronization

/// Long work on many things, on as many processors as there are.
enum Parallel {
  /// What comes of each, in their order.
  static func map<Element: Sendable, Made: Sendable>(
    _ elements: [Element], _ make: @Sendable (Element) -> Made
  ) -> [Made] {
    let made = Mutex([Made?](repeating: nil, count: elements.count))
    DispatchQueue.concurrentPerform(iterations: elements.count) { place in
      let one = make(elements[place])
      made.withLock { $0[place] = one }
    }
    return made.withLock { $0.compactMap(\.self) }
  }
}
