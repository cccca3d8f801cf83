import Scenarios
import Selling

/// The course of the call after an answer: what the buyer brings up himself, and whether it ends here.
struct Course {
  let scenario: Scenario

  /// Lets him object, ask or tell, at most one of them; gives the ending where the call is over.
  func run(into draft: inout TurnDraft) -> Closing? {
    let leaves = draft.position.reading(.patience) <= 0 || draft.did(.pressed)
    if leaves, let closing = end(&draft) { return closing }
    if draft.position.pendingObjection != nil, draft.did(.nextStep), let closing = end(&draft) { return closing }
    // Who has said goodbye raises nothing more.
    if draft.turn.replies.contains(where: { $0.source == "shared/goodbye" }) { return end(&draft) }
    let proposedNow = draft.position.proposed != nil
    if draft.position.pendingObjection == nil {
      if proposedNow && bringUp(.asks, into: &draft) { return nil }
      if object(into: &draft) { return nil }
      if let closing = end(&draft) { return closing }
      // Nor does he chat in the breath in which he finds fault with being questioned.
      let finds = draft.turn.replies.contains { $0.source == "shared/\(SharedLines.Purpose.interrogated.rawValue)" }
      if !finds, draft.turn.replies.count < Answering.most, !bringUp(.asks, into: &draft), changesSubject(draft) {
        _ = bringUp(.tells, into: &draft)
      }
    }
    return nil
  }

  /// Whether he is in the middle of a talk: who has just been asked something, and answered, does not get up with that.
  private func stays(_ draft: TurnDraft) -> Bool {
    guard draft.position.reading(.patience) > 0, !draft.did(.pressed), !draft.did(.nextStep), !draft.did(.proposed),
      let last = draft.utterance.sentences.indices.last(where: { draft.utterance.sentences[$0].question.kind != .none })
    else { return false }
    return draft.turn.moves.contains { [.asked, .guessed].contains($0.kind) && $0.sentence == last }
  }

  /// Whether he may now speak of something else: not where he has opened his heart, nor where he owes an answer.
  private func changesSubject(_ draft: TurnDraft) -> Bool {
    let owing = SharedLines.Purpose.owing.map { "shared/\($0.rawValue)" }
    return !draft.turn.disclosures.contains { $0.level == .heart }
      && !draft.turn.replies.contains { owing.contains($0.source) }
  }

  private func object(into draft: inout TurnDraft) -> Bool {
    for objection in scenario.objections
    where !draft.position.raised.contains(objection.id) && draft.holds(objection.when) {
      draft.dropNothingElse()
      return draft.say("objection/\(objection.id)", objection.text)
    }
    return false
  }

  /// Tells something of his own accord because he was asked whether there is anything else; false where he has nothing.
  func volunteer(into draft: inout TurnDraft) -> Bool { bringUp(.tells, asked: true, into: &draft) }

  /// After a proposal he asks at most two things before he decides; before one he speaks up every other line at most.
  private func bringUp(_ kind: Initiative.Kind, asked: Bool = false, into draft: inout TurnDraft) -> Bool {
    let spoke = draft.before.lastSources.contains { $0.hasPrefix("initiative/") }
    if spoke && kind == .tells && !asked { return false }
    for initiative in scenario.initiatives
    where initiative.kind == kind && !draft.position.raised.contains(initiative.id) && draft.holds(initiative.when) {
      guard draft.say("initiative/\(initiative.id)", initiative.text) else { continue }
      for need in initiative.reveals { draft.disclose(need, .hint, .volunteered) }
      return true
    }
    return false
  }

  private func end(_ draft: inout TurnDraft) -> Closing? {
    guard !stays(draft) else { return nil }
    guard let ending = scenario.endings.first(where: { draft.holds($0.when) }) else { return nil }
    // His last words say it all: no half-hearted remark before them.
    if ending.outcome != .walkedOut { draft.dropRemarks() }
    if ending.outcome == .bought { draft.dropReluctance() }
    return draft.wording.closing(ending, filling: draft.slots)
  }
}
