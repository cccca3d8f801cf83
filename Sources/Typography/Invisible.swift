/// Characters that take no room and show nothing, or change the direction of what follows.
///
/// They can hide words or make a line read otherwise than it is; none is needed in English or Chinese.
enum Invisible {
  /// Whether a scalar is one of them.
  ///
  /// Joiner and style of emoji count too; who shows emoji must spare them.
  static func contains(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x34F, 0x61C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B...0x180F: true
    case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F: true
    case 0x3164, 0xFE00...0xFE0F, 0xFEFF, 0xFFA0, 0xFFF0...0xFFFB: true
    case 0x1D173...0x1D17A, 0xE0000...0xE0FFF: true
    default: false
    }
  }
}
