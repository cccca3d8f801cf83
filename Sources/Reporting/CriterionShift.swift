import Assessment

/// A criterion that is not as expected, with the words that make the difference.
struct CriterionShift {
  /// What it came to; nil where the rubric does not have it any more.
  let score: CriterionScore?
  /// Evidence that counts now and did not when it was recorded.
  private(set) var gained: [Evidence] = []
  /// Turns that counted when it was recorded and do not now.
  private(set) var lost: [CriterionMark.Weighed] = []
  /// Whether the transcript says which turns had counted; without that nobody can say what changed.
  let isKnown: Bool

  init(rubric: String, criterion: String, expected: CriterionMark?, in verdict: Verdict) {
    let card = verdict.scorecards.first { $0.rubric == rubric }
    score = card?.criteria.first { $0.criterion == criterion }
    isKnown = expected?.turns != nil
    lost = expected?.turns ?? []
    for piece in score?.finding.evidence ?? [] {
      let turn = CriterionMark.Weighed(turn: piece.turn, helped: piece.helped)
      if let place = lost.firstIndex(of: turn) { lost.remove(at: place) } else { gained.append(piece) }
    }
  }

  /// All that it rests on now, where that is all there is to show.
  var evidence: [Evidence] { score?.finding.evidence ?? [] }

  /// The same turns count as before, for something else.
  var isElsewhere: Bool { isKnown && gained.isEmpty && lost.isEmpty }
}
