import Dispatch
import Synchronization

/// Something worked out on another thread, to be asked for later.
final class Aside<Value: Sendable>: Sendable {
  private let result = Mutex<Result<Value, any Error>?>(nil)
  private let ready = DispatchGroup()
  private let work: @Sendable () throws -> Value

  /// Begins the work.
  init(_ work: @escaping @Sendable () throws -> Value) {
    self.work = work
    ready.enter()
    DispatchQueue.global(qos: .userInitiated).async {
      let result = Result { try work() }
      self.result.withLock { $0 = result }
      self.ready.leave()
    }
  }

  /// What came of it; waits until it is there.
  func value() throws -> Value {
    ready.wait()
    return try (result.withLock { $0 } ?? Result { try work() }).get()
  }
}
