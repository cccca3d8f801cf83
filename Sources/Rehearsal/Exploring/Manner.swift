import Dialogue
import Scenarios
import Selling

/// How an exploring trainee leads a call.
struct Manner {
  /// What he does when the buyer objects.
  enum Retort: CaseIterable {
    case claim, ask, choose, feel, sum, promise, press, close, wave
  }

  /// Whether he greets and says who he is.
  var courteous: Bool
  /// The kind of question he likes best.
  var form: Question.Kind
  /// The needs he asks for, in order, and facts among them.
  var topics: [String]
  /// Whether he gives facts and feelings back.
  var listens: Bool
  var feels: Bool
  /// How often he comes back to a need that has more to tell.
  var returns: Int
  var sumsUp: Bool
  /// What he offers, in order.
  var products: [String]
  /// What he says of it, as `PRODUCT.CLAIM`.
  var claims: [String]
  var retort: Retort
  /// Whether he answers the buyer's questions.
  var answers: Bool
  /// How often he praises before he asks, presses, and strays.
  var pitches: Int
  var presses: Int
  var strays: Int
  var agreesNextStep: Bool
  /// What he does at last with a prospect; nil where no verdict is asked.
  var action: NextAction?

  /// Any manner; most are polite, since most replies want that.
  init(of scenario: Scenario, _ chance: inout Chance) {
    courteous = chance.happens(75)
    form = chance.happens(65) ? .open : chance.happens(60) ? .closed : .choice
    let all = chance.shuffled(scenario.needs.map(\.id))
    topics = Array(all.prefix(chance.happens(50) ? all.count : chance.below(all.count + 1)))
    listens = chance.happens(50)
    feels = chance.happens(60)
    returns = chance.below(3)
    sumsUp = chance.happens(40)
    let offers = chance.shuffled(scenario.products)
    products = offers.prefix(chance.happens(70) ? 1 : chance.below(offers.count + 1)).map(\.id)
    let honest = chance.happens(75)
    claims = scenario.products.flatMap { product in
      product.claims.filter { $0.holds == honest }.map { "\(product.id).\($0.id)" }
    }
    retort = chance.pick(Retort.allCases) ?? .wave
    answers = chance.happens(75)
    pitches = chance.happens(20) ? 1 + chance.below(3) : 0
    presses = chance.happens(15) ? 1 + chance.below(2) : 0
    strays = chance.happens(10) ? chance.below(8) : 0
    agreesNextStep = chance.happens(15)
    action = scenario.asksVerdict ? chance.pick(NextAction.allCases) : nil
  }
}
