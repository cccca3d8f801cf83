import Assessment
import Rehearsal
import Scenarios

/// A session as it is read back: what was said before the first line, and then turn by turn; of an account, contact by
/// contact.
struct AccountScenes {
  let state: SessionState
  let scenario: Scenario
  let phrases: Phrasebook

  /// Words with who says them; nobody's are told.
  struct Words {
    var name: String?
    var text: String
  }

  /// A stretch of an account: a contact with its turns.
  struct Scene {
    /// How people were reached.
    var heading: String
    /// What was heard before the first line.
    var before: [Words]
    var turns: [Turn]
  }

  /// The contacts in order; none in a call.
  var scenes: [Scene] {
    (state.account?.held(state.turns) ?? []).map { held in
      let news = held.contact.news.map { Words(name: nil, text: $0.text) }
      return Scene(
        heading: phrases.contact(held.contact, in: scenario), before: news + held.contact.words.map(words),
        turns: held.turns)
    }
  }

  /// Over the decision, with what stood proposed; nil before the committee sat.
  var decided: String? {
    guard let account = state.account, let decision = account.decision else { return nil }
    let product = account.tender.flatMap { scenario.product($0.product)?.name }
    let day = phrases.say("Day \(decision.day)", "第 \(decision.day) 天") + phrases.colon
    return day + phrases.say("the committee decides", "他们开会表决")
      + (product.map { phrases.say(" on \($0)", "，方案是\($0)") } ?? phrases.say(", with nothing proposed", "，没有方案"))
  }

  /// What the committee came to, one line for each; none before it sat.
  var decision: [Words] {
    guard let decision = state.account?.decision else { return [] }
    return decision.news.map { Words(name: nil, text: $0.text) }
      + decision.stances.map { Words(name: name(of: $0.person), text: phrases.leaning($0.leaning)) }
  }

  /// What was said in a turn, each by his own name.
  func replies(_ turn: Turn) -> [Words] {
    turn.replies.map { Words(name: name(of: scenario.speaker(of: $0.source) ?? turn.person), text: $0.text) }
  }

  /// What stood before the trainee's line in the turn at `place`.
  func before(_ place: Int) -> [Words] {
    if let scene = scenes.first(where: { $0.turns.first?.number == state.turns[place].number }) { return scene.before }
    guard place > 0 else { return [Words(name: name(of: ""), text: state.beginning?.opening ?? "")] }
    return replies(state.turns[place - 1])
  }

  /// The name of a person; of the first where nobody is called so.
  func name(of person: String) -> String {
    (scenario.person(person) ?? scenario.people.first)?.name ?? phrases.buyer
  }

  /// Words before a contact's first line: of somebody there, or told of who did not receive the trainee.
  private func words(_ reply: SpokenReply) -> Words {
    let isFended = reply.source.hasSuffix("/" + Persona.Occasion.fends.rawValue)
    return Words(name: isFended ? nil : scenario.speaker(of: reply.source).map(name), text: reply.text)
  }
}
