/// Sentences that lean on the last exchange: "and him?", 那预算呢, "why?".
struct FollowUp {
  let line: HeardLine
  let context: ConversationContext
  let content: ContentWords
  /// The topic of the sentence before in the same line.
  var before: String?

  /// What the sentence may lean on, latest first.
  var near: [String] { (before.map { [$0] } ?? []) + context.recentTopics.filter { $0 != before } }

  /// Whether a sentence says so little by itself that what it is about stands in the last exchange.
  func leans(_ passage: Passage) -> Bool {
    guard !near.isEmpty || !context.buyerSaid.isEmpty, passage.reading != nil else { return false }
    let courtesies: [CueClass] = [.consent, .service, .permission, .smallTalk, .close, .greeting]
    guard !courtesies.contains(where: passage.cues.has) else { return false }
    let words = passage.clauses.flatMap { content.words(line.tokens, $0) }
    let cued = passage.cues.all(.lean).flatMap { Array($0) }
    let others = words.filter { word in !word.tokens.allSatisfy(cued.contains) }
    let size = passage.tokens.count { line.tokens[$0].isWord }
    return others.isEmpty && size <= 14
  }

  /// Topics with the weight of the last exchange: a sentence of few words fits what is being talked about.
  ///
  /// `echoes`: it takes up a word of the buyer's last lines, and is then likelier about what he spoke of.
  func weighed(_ matches: [TopicMatch], leans: Bool, echoes: Bool, asks: Bool) -> [TopicMatch] {
    var matches = matches
    // Who asks with a word of his last lines is likelier to mean it than to stray.
    if echoes, asks, matches.first?.id == TopicMatcher.offScript { matches[0].score -= Tuning.echoStray }
    // A line that says plainly what it is about needs no help; any other is likelier about what was just spoken of.
    guard leans || (matches.first?.score ?? 0) < Tuning.plain else { return matches }
    let (lifts, brought) =
      leans
      ? (Tuning.leaningLifts, Tuning.leaningBroughtUp)
      : echoes ? (Tuning.echoLifts, Tuning.echoBroughtUp) : (Tuning.nearLifts, Tuning.nearBroughtUp)
    for (lift, topic) in zip(lifts, near) {
      guard let index = matches.firstIndex(where: { $0.id == topic }) else { continue }
      matches[index].score = min(1000, matches[index].score + lift)
    }
    for index in matches.indices {
      if let causes = context.broughtUp[matches[index].id] {
        let lift = brought * Tuning.fewCauses / max(Tuning.fewCauses, causes)
        matches[index].score = min(1000, matches[index].score + lift)
      } else if context.tooEarly.contains(matches[index].id) {
        matches[index].score = max(0, matches[index].score - Tuning.tooEarly)
      }
    }
    return matches.enumerated().sorted { ($0.element.score, $1.offset) > ($1.element.score, $0.offset) }.map(\.element)
  }
}
