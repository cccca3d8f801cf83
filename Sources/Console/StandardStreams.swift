import Foundation
import Synchronization

/// Standard output and error, unbuffered: what is written is seen.
public enum StandardStreams {
  private static let lost = Mutex<StreamLost?>(nil)

  /// Why something could not be written to the standard output since the start; nil where all was.
  public static var outputLost: StreamLost? { lost.withLock { $0 } }

  /// Writes to the standard output; `outputLost` tells where that failed.
  public static func write(_ text: String) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Foundation.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if count >= 0 {
        bytes = bytes.dropFirst(count)
      } else if errno != EINTR {
        let reason = StreamLost(.output, errno)
        return lost.withLock { $0 = $0 ?? reason }
      }
    }
  }

  /// Writes to the standard error.
  public static func writeError(_ text: String) { try? FileHandle.standardError.write(contentsOf: Data(text.utf8)) }

  /// Keeps what is opened later from standing in for a stream that was closed: a store would be written over.
  ///
  /// What stands there instead can be neither read nor written, so that using it fails as it should.
  public static func fillClosed() {
    for stream in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(stream, F_GETFD) < 0 {
      _ = open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }
}
