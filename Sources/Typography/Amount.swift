/// Amounts of money as readers of a language write them.
public enum Amount {
  /// An amount in whole units with its currency: `CNY 38,600`; in Chinese yuan stand behind: `38,600 元`.
  public static func text(_ amount: Int, currency: String, isChinese: Bool) -> String {
    var digits = String(amount)
    var index = digits.count - 3
    while index > (amount < 0 ? 1 : 0) {
      digits.insert(",", at: digits.index(digits.startIndex, offsetBy: index))
      index -= 3
    }
    return isChinese && currency == "CNY" ? digits + " 元" : currency + " " + digits
  }
}
