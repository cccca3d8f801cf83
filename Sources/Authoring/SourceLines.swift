/// The lines of a file as they lie in its bytes, so that something can be put in and all else stays byte for byte.
struct SourceLines {
  /// A line: where it begins and ends in the bytes, and what ends it (nothing for the last).
  struct Line {
    var start: Int
    var end: Int
    var ending: ArraySlice<UInt8>
  }

  let bytes: [UInt8]
  let lines: [Line]

  /// The lines of a file, counted as `SourceFile.text` counts them: a byte order mark belongs to none, and LF, CR LF
  /// and CR end a line.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var lines: [Line] = []
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var index = start
    while index < bytes.count {
      guard bytes[index] == 0x0A || bytes[index] == 0x0D else {
        index += 1
        continue
      }
      let pair = bytes[index] == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A
      let next = index + (pair ? 2 : 1)
      lines.append(Line(start: start, end: index, ending: bytes[index..<next]))
      start = next
      index = next
    }
    lines.append(Line(start: start, end: bytes.count, ending: []))
    self.lines = lines
  }

  /// The line of a place; nil where there is none.
  func line(_ place: Place) -> Line? {
    lines.indices.contains(place.line - 1) ? lines[place.line - 1] : nil
  }

  /// Where a place lies in the bytes; nil where the file has no such place.
  func offset(_ place: Place) -> Int? {
    guard let line = line(place) else { return nil }
    var column = 1
    var index = line.start
    while column < place.column {
      guard index < line.end else { return nil }
      index += 1
      while index < line.end, bytes[index] & 0xC0 == 0x80 { index += 1 }
      column += 1
    }
    return index
  }

  /// The character at a place, where it is one of ASCII.
  func sign(at place: Place) -> Character? {
    guard let offset = offset(place), offset < bytes.count, bytes[offset] < 0x80 else { return nil }
    return Character(Unicode.Scalar(bytes[offset]))
  }

  /// The text of a line.
  func text(_ line: Line) -> String { String(decoding: bytes[line.start..<line.end], as: UTF8.self) }

  /// The spaces that a line begins with.
  func indent(_ line: Line) -> Int { bytes[line.start..<line.end].prefix { $0 == 0x20 }.count }

  /// What ends the lines of this file: as its first line ends, LF where that tells nothing.
  var ending: String {
    guard let first = lines.first, !first.ending.isEmpty else { return "\n" }
    return String(decoding: first.ending, as: UTF8.self)
  }
}
