// Writes Sources/Typography/TraditionalTable.swift from Foundation's `Hant-Hans` transform.
// Run from the root of the repository:
//     swiftc Tests/Scripts/make-traditional-table.swift -o /tmp/make-traditional-table && /tmp/make-traditional-table

import Foundation

/// Characters that Simplified text uses for words of their own, which the transform would merge with others.
let ambiguous = "俱吒姊箝藉跤阪苎苧薴"
/// Characters the transform leaves alone although Simplified text has another one.
let added = "妳你"

var pairs: [(String, String)] = []
for code in Array(0x3400...0x4DBF) + Array(0x4E00...0x9FFF) {
  guard let scalar = Unicode.Scalar(UInt32(code)), !ambiguous.unicodeScalars.contains(scalar) else { continue }
  let traditional = String(scalar)
  let simplified = traditional.applyingTransform(StringTransform("Hant-Hans"), reverse: false) ?? traditional
  guard simplified != traditional, simplified.unicodeScalars.count == 1 else { continue }
  // Beyond the first plane lie only characters that no line of a call has; they would double the table.
  guard let target = simplified.unicodeScalars.first, target.value <= 0xFFFF else { continue }
  pairs.append((traditional, simplified))
}
let extra = Array(added)
for index in stride(from: 0, to: extra.count, by: 2) {
  pairs.append((String(extra[index]), String(extra[index + 1])))
}

let text = pairs.map { $0.0 + $0.1 }.joined()
var source = """
  /// Traditional characters, each followed by its Simplified one, broken into lines.
  ///
  /// Made by `Tests/Scripts/make-traditional-table.swift` from Foundation's `Hant-Hans` transform, character by
  /// character; not to be edited by hand. Characters that Simplified text uses for words of their own are left out.
  enum TraditionalTable {
    static let pairs = \"\"\"

  """
var rest = Substring(text)
while !rest.isEmpty {
  source += "    \(rest.prefix(100))\n"
  rest = rest.dropFirst(100)
}
source += "    \"\"\"\n}\n"
try source.write(toFile: "Sources/Typography/TraditionalTable.swift", atomically: true, encoding: .utf8)
