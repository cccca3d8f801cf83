/// A file of an author: its name as it is to be shown, and its bytes.
public struct SourceFile: Sendable {
  /// The name as diagnostics show it.
  public var path: String
  /// The contents.
  public var bytes: [UInt8]

  /// A file of these bytes.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// A file of this text.
  public init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// The text with LF line ends and without a byte order mark, or nil where the bytes are not UTF-8.
  var text: String? {
    guard let decoded = String(validating: bytes, as: UTF8.self) else { return nil }
    // Most files are as they should be.
    if !bytes.contains(0x0D), !bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return decoded }
    var scalars = String.UnicodeScalarView()
    var afterReturn = false
    for (index, scalar) in decoded.unicodeScalars.enumerated() {
      switch scalar {
      case "\u{FEFF}" where index == 0: continue
      case "\r": scalars.append("\n")
      case "\n" where afterReturn: break
      default: scalars.append(scalar)
      }
      afterReturn = scalar == "\r"
    }
    return String(scalars)
  }
}
