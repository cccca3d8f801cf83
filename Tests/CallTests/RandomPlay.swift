import Dialogue
import Rehearsal
import Scenarios

/// A trainee who says anything: authored questions, feelings, restatements, offers, pressure and nonsense.
struct RandomPlay {
  let scenario: Scenario
  private let pool: [String]

  init(scenario: Scenario) {
    self.scenario = scenario
    let chinese = scenario.locale.hasPrefix("zh")
    let asks = scenario.needs.flatMap(\.ask) + scenario.facts.flatMap { $0.ask.prefix(2) }
    let feelings = scenario.needs.flatMap(\.feeling).map { chinese ? "听起来您\($0)。" : "It sounds as if you \($0)." }
    let names = scenario.needs.flatMap(\.names).map { chinese ? "是\($0)吧？" : "It's \($0), right?" }
    let told = scenario.needs.flatMap { $0.say.flatMap(\.text) }.map { chinese ? "您刚才说，\($0)" : "So, \($0)" }
    let claims = scenario.products.flatMap { product in
      product.claims.flatMap(\.samples).map { "\(product.names.first ?? "") \($0)" }
    }
    let offers = scenario.products.map { "/propose \($0.id)" }
    let rest =
      chinese
      ? ["您好，我是小林。", "谢谢。", "今天不定就没了！", "我今天午饭吃多了", "嗯。", "建议您报这个团。", "我发您一份报价吧。"]
      : [
        "Hello, I'm Anna.", "Thanks.", "Sign today or it's gone!", "My lunch was huge", "Mm.",
        "You should book this one.",
      ]
    pool = asks + feelings + names + told + claims + offers + rest
  }

  /// A line; most are questions, now and then two at once.
  func line(_ numbers: inout SeededNumbers) -> String {
    let one = pool[Int.random(in: 0..<pool.count, using: &numbers)]
    guard !one.hasPrefix("/"), Int.random(in: 0..<8, using: &numbers) == 0 else { return one }
    let other = pool[Int.random(in: 0..<pool.count, using: &numbers)]
    return other.hasPrefix("/") ? one : one + " " + other
  }
}
