/// A natural logarithm made of plain arithmetic: the same bits on every machine, unlike a system library's.
enum Logarithm {
  /// ln of a positive number, right to about twelve digits.
  static func natural(_ value: Double) -> Double {
    guard value > 0, value.isFinite else { return 0 }
    var fraction = value.significand
    var power = Double(value.exponent)
    if fraction > 1.414_213_562_373_095 {
      fraction /= 2
      power += 1
    }
    // ln m = 2 (z + z³/3 + z⁵/5 + …) with z = (m − 1)/(m + 1), |z| < 0.172.
    let z = (fraction - 1) / (fraction + 1)
    let square = z * z
    // Written out, without a list: learning samples goes through here for each of them in each sweep.
    var sum = (1.0 / 15) * square + 1.0 / 13
    sum = sum * square + 1.0 / 11
    sum = sum * square + 1.0 / 9
    sum = sum * square + 1.0 / 7
    sum = sum * square + 1.0 / 5
    sum = sum * square + 1.0 / 3
    sum = sum * square + 1
    return power * 0.693_147_180_559_945_3 + 2 * z * sum
  }
}
