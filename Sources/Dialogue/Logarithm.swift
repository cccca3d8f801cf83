/// A natural logarithm made of plain arithmetic: the same bits on every machine, unlike a system library's.
enum Logarithm {
  /// ln of a positive number, right to about twelve digits.
  static func natural(_ value: Double) -> Double {
    guard value > 0, value.isFinite else { return 0 }
    let bits = value.bitPattern
    var fraction = Double(bitPattern: bits & 0x000F_FFFF_FFFF_FFFF | 0x3FF0_0000_0000_0000)
    var power = Double(Int(bits >> 52) - 1023)
    // The smallest numbers of all are stored without their first digit.
    if bits >> 52 == 0 { (fraction, power) = (value.significand, Double(value.exponent)) }
    if fraction > 1.414_213_562_373_095 {
      fraction /= 2
      power += 1
    }
    // ln m = 2 (z + z³/3 + z⁵/5 + …) with z = (m − 1)/(m + 1), |z| < 0.172.
    let z = (fraction - 1) / (fraction + 1)
    let square = z * z
    // Written out, without a list, and by pairs that do not wait for each other: learning samples goes through here for
    // each of them in each sweep.
    let fourth = square * square
    let low = (1 + square * (1.0 / 3)) + fourth * (1.0 / 5 + square * (1.0 / 7))
    let high = (1.0 / 9 + square * (1.0 / 11)) + fourth * (1.0 / 13 + square * (1.0 / 15))
    let sum = low + fourth * fourth * high
    return power * 0.693_147_180_559_945_3 + 2 * z * sum
  }
}
