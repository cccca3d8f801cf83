/// Makes words comparable: what people type in different ways becomes the same.
///
/// Full-width forms become half-width, capitals small, Traditional characters Simplified, curly quotes straight, all
/// kinds of space a plain one, several spaces one; what cannot be seen is dropped. Fold *both* sides of a comparison:
/// the Traditional table looks at single characters, so that 著名 becomes 着名, which equals nothing but itself folded.
public enum Folding {
  /// The folded text.
  public static func fold(_ text: String) -> String {
    var folded = String.UnicodeScalarView()
    for scalar in foldScalars(text).folded { folded.append(scalar) }
    return String(folded)
  }

  /// The folded scalars, each with the index of the scalar it came from in `text`.
  ///
  /// Origins ascend. A run of spaces has the origin of its first.
  public static func foldScalars(_ text: String) -> (folded: [Unicode.Scalar], origin: [Int]) {
    var folded: [Unicode.Scalar] = []
    var origin: [Int] = []
    let length = text.utf8.count
    folded.reserveCapacity(length)
    origin.reserveCapacity(length)
    var index = 0
    for scalar in text.unicodeScalars {
      if let plain = fold(scalar), plain != " " || folded.last != " " {
        folded.append(plain)
        origin.append(index)
      }
      index += 1
    }
    return (folded, origin)
  }

  /// One scalar folded; nil where it cannot be seen.
  static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    let value = scalar.value
    switch value {
    case 0x41...0x5A: return Unicode.Scalar(value + 0x20)
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: return " "
    case 0...0x1F, 0x7F...0x9F: return nil
    case 0x21...0x7E: return scalar
    case 0xFF01...0xFF5E: return Unicode.Scalar(value - 0xFEE0).flatMap { fold($0) }
    case 0xFFE5: return "¥"
    case 0xFFE1: return "£"
    case 0x2018...0x201B, 0x2032, 0xB4, 0x300E, 0x300F: return "'"
    case 0x201C...0x201F, 0x2033, 0x300C, 0x300D: return "\""
    case 0x3400..<0xA000: return simplified[Int(value) - 0x3400]
    default: return Invisible.contains(scalar) ? nil : lowercase(scalar)
    }
  }

  private static func lowercase(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    // Above these, capitals are too rare to be worth asking for.
    guard scalar.value < 0x530, scalar.properties.isUppercase else { return scalar }
    let small = scalar.properties.lowercaseMapping.unicodeScalars
    guard small.count == 1, let only = small.first else { return scalar }
    return only
  }

  /// Every character from U+3400 to U+9FFF, Simplified.
  private static let simplified: [Unicode.Scalar] = {
    var table = (UInt32(0x3400)..<0xA000).map { Unicode.Scalar($0) ?? " " }
    var traditional: Unicode.Scalar?
    for scalar in TraditionalTable.pairs.unicodeScalars where scalar != "\n" {
      if let from = traditional {
        table[Int(from.value) - 0x3400] = scalar
        traditional = nil
      } else {
        traditional = scalar
      }
    }
    return table
  }()
}
