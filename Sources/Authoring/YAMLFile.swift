/// A file read safely: what of YAML could hurt the process or confuse an author is refused.
///
/// Composing with Yams is not safe against hostile files (aliases multiply, list keys stop the process), so the tree
/// is built here from the parser's stream of events, which is read only until the first refusal.
struct YAMLFile {
  /// The name as diagnostics show it.
  var path: String
  /// The mapping at the top; nil where the file was refused.
  var root: YAMLNode?

  /// The most bytes a file may hold.
  static let maximumSize = 2_000_000
  /// How deep lists and mappings may lie.
  static let maximumDepth = 32

  /// Reads a file; what is wrong with it goes to the log.
  init(_ file: SourceFile, log: DiagnosticLog) {
    path = file.path
    root = nil
    guard file.bytes.count <= Self.maximumSize else {
      log.add(.tooLarge, path, .start, "the file has more than 2 MB", "split it or take out what is not text")
      return
    }
    guard let text = file.text else {
      let place = Self.firstBadByte(file.bytes)
      log.add(.notUTF8, path, place, "the file is not UTF-8 text", "save it in the encoding UTF-8")
      return
    }
    guard !Self.refuseControls(text, path, log) else { return }
    var stream = YAMLStream(path: path, log: log)
    root = stream.read(text)
  }

  /// Tells the place of the first byte that is no UTF-8.
  private static func firstBadByte(_ bytes: [UInt8]) -> Place {
    var place = Place.start
    var iterator = bytes.makeIterator()
    var decoder = UTF8()
    while case .scalarValue(let scalar) = decoder.decode(&iterator) {
      if scalar == "\n" { place = Place(line: place.line + 1, column: 1) } else { place.column += 1 }
    }
    return place
  }

  /// Whether a control character stands in the text; the first is told, and whether tabs indent.
  private static func refuseControls(_ text: String, _ path: String, _ log: DiagnosticLog) -> Bool {
    var place = Place.start
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n": place = Place(line: place.line + 1, column: 0)
      case "\t": break
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{FEFF}", "\u{2028}", "\u{2029}", "\u{FFFE}", "\u{FFFF}":
        let code = String(scalar.value, radix: 16, uppercase: true)
        log.add(.forbiddenCharacter, path, place, "a control character (U+\(code)) stands here", "delete it")
        return true
      default: break
      }
      place.column += 1
    }
    return false
  }
}
