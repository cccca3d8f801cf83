/// What an exploring trainee says beside the lines that authors wrote, in the language of the call.
struct TraineePhrases {
  private let chinese: Bool

  init(locale: String) { chinese = locale.hasPrefix("zh") }

  /// Greets, says who he is and asks for leave.
  var greeting: String {
    chinese ? "您好，我是小林。方便先问您几个问题吗？" : "Good afternoon, I'm Anna. May I ask you a few questions first?"
  }
  /// Presses for a signature.
  var pressure: String { chinese ? "这价只有今天有，您现在就得定。" : "I can only hold this price today, you have to decide now." }
  /// Asks for the deal without hurrying.
  var closing: String { chinese ? "那咱们现在就签？" : "Shall we book it, then?" }
  /// Offers a next step.
  var nextStep: String {
    chinese
      ? "您先别急着定，我做个方案，周二把报价发给您，行吗？" : "I'll write it up for you and send you the prices by Tuesday. Is that all right?"
  }
  /// Says nothing to the point.
  var waving: String { chinese ? "大家都这么说。" : "Everybody says that." }
  /// Says nothing at all.
  var nothing: String { chinese ? "嗯。" : "Mm." }
  /// Asks on, whatever was said.
  var askingBack: String { chinese ? "您为什么这么想？" : "What makes you say so?" }
  /// Asks for one of two.
  var choice: String { chinese ? "您是说价钱，还是说别的？" : "Do you mean the price or something else?" }
  /// A kind word.
  var kindness: String { chinese ? "我能理解您的心情。" : "I can see why. I understand how you must feel." }
  /// Promises something.
  var promise: String { chinese ? "我保证给您写清楚。" : "I promise I'll put that in writing for you." }
  /// Something that no buyer's script knows.
  var stray: String { chinese ? "我今天午饭吃多了，你知道火星上有几个坑吗？" : "My lunch was huge, how many craters are there on Mars?" }
  /// What is sold, where no product has a name.
  var wares: String { chinese ? "我们家的线路" : "one of our trips" }
  /// Praises a product.
  func pitch(_ product: String) -> String {
    chinese ? "您一定要选\(product)，我们卖得最好的！" : "You should definitely take \(product), it's our best seller!"
  }
  /// Speaks of a product without offering it.
  func naming(_ product: String) -> String { chinese ? "比如\(product)。" : "There is \(product), for instance." }
  /// Gives back what it feels like.
  func feeling(_ words: String) -> String { chinese ? "听起来您\(words)。" : "It sounds as if you \(words)." }
  /// Gives back what he said.
  func fact(_ words: String) -> String { chinese ? "您刚才说，\(words)" : "So it's \(words), is that right?" }
  /// Sums up.
  func summary(_ points: [String]) -> String {
    chinese
      ? "我总结一下：\(points.joined(separator: "；"))。对吗？"
      : "May I sum up? It's \(points.joined(separator: ", ")). Is that right?"
  }
}
