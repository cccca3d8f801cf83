import Assessment
import Rehearsal
import Scenarios
import Selling

/// What a piece of evidence is about, called as scenario and reader call it.
struct SubjectNames {
  let scenario: Scenario
  let phrases: Phrasebook

  /// The evidence's reason in words; a code of a later version is shown as it is.
  func reason(_ evidence: Evidence) -> String {
    guard var code = ReasonCode(rawValue: evidence.reason) else { return evidence.reason }
    // Where the first naming is held against somebody, it says why.
    if code == .firstProduct, !evidence.helped { code = .namedEarly }
    return phrases.reason(code, subject: subject(evidence.about, of: code), number: Int(evidence.about))
  }

  /// A piece of evidence on a line: turn, words, reason.
  ///
  /// - Parameter quoting: the words as they are to be shown; nil for them as said, cut where they are long.
  func words(_ evidence: Evidence, quoting: String? = nil) -> String {
    let quote = quoting ?? phrases.short(evidence.quote)
    guard evidence.turn > 0 || !evidence.quote.isEmpty else { return reason(evidence) }
    return phrases.turn(evidence.turn) + (quote.isEmpty ? "" : phrases.colon + phrases.quoted(quote)) + phrases.dash
      + reason(evidence)
  }

  /// The title of a need, fact, product, objection; nil where it has none.
  private func subject(_ about: String, of code: ReasonCode) -> String? {
    switch code {
    case .qualified, .halfQualified, .askedInVain:
      return Qualification(rawValue: about).map(phrases.qualification)
    case .askedUnasked, .triedUnasked: return UnaskedThing(rawValue: about).map(phrases.unasked)
    case .verdictFounded, .verdictHalfFounded, .verdictGuessed, .verdictWrong:
      return Qualification(rawValue: about).map(phrases.letter)
    case .actionRight, .actionGuessed, .actionFollows, .actionWrong:
      return NextAction(rawValue: about).map(phrases.action)
    case .openedWell, .openingLacks, .polite: return phrases.courtesy(about)
    case .settled, .unsettled:
      return scenario.objections.first { $0.id == about }.map { phrases.titled($0.about) }
    case .trueClaim, .trueForNobody, .falseClaim: return product(about)
    case .answeredRight, .answeredWrong: return answer(about)
    case .reachedLevel, .neverReached, .oneFunctionOnly: return phrases.place(about)
    case .usedForce, .lackedForce: return SellingForce(rawValue: about).map(phrases.force)
    case .askedHolder, .askedAnother, .usedHearsay, .namedUnmet: return held(about)
    case .clearedConflict, .leftConflict:
      return scenario.account?.conflicts.first { $0.id == about }.map { phrases.titled($0.about) }
    case .contactPaid, .contactVain: return contact(about)
    case .promiseKept, .promiseBroken, .answersPerson, .answersPartly, .againstPerson, .pitchedToDecider:
      return scenario.person(about)?.name
    default: return topic(about) ?? product(about)
    }
  }

  /// `QUESTION GIVEN RIGHT`, in words.
  private func answer(_ about: String) -> String? {
    let parts = about.split(separator: " ").map(String.init)
    guard parts.count == 3 else { return nil }
    let words = QuestionWords(scenario: scenario, state: SessionState(), phrases: phrases)
    let (given, right) = (words.brief(parts[1], of: parts[0]), words.brief(parts[2], of: parts[0]))
    let question = words.brief(question: parts[0])
    guard parts[1] != parts[2] else { return phrases.say("\(question) — \(right)", "\(question)——\(right)") }
    return phrases.say("\(question) — you said \(given), it is \(right)", "\(question)——你说\(given)，其实是\(right)")
  }

  /// A need of an account with who holds it: with the others, where several are asked the same.
  private func held(_ id: String) -> String? {
    guard let need = scenario.need(id) else { return nil }
    let name = need.person.flatMap(scenario.person)?.name
    return phrases.titled(need.about) + (name.map { phrases.brackets.before + $0 + phrases.brackets.after } ?? "")
  }

  /// `DAY TOLD PERSON,PERSON`, in words.
  private func contact(_ about: String) -> String? {
    let parts = about.split(separator: " ").map(String.init)
    guard parts.count == 3, let day = Int(parts[0]), let told = Int(parts[1]) else { return nil }
    let who = phrases.list(parts[2].split(separator: ",").compactMap { scenario.person(String($0))?.name })
    let things = phrases.say(told == 1 ? ", 1 thing told" : ", \(told) things told", "，问到 \(told) 件事")
    return phrases.say("day \(day), \(who)", "第 \(day) 天，\(who)") + (told > 0 ? things : "")
  }

  private func topic(_ id: String) -> String? {
    (scenario.need(id)?.about ?? scenario.fact(id)?.about).map(phrases.titled)
  }

  /// The product of `PRODUCT` or `PRODUCT.CLAIM`.
  private func product(_ target: String) -> String? {
    let id = target.split(separator: ".", maxSplits: 1).first.map(String.init) ?? ""
    return scenario.product(id).map { phrases.titled($0.name) }
  }
}
