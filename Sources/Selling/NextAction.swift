/// What to do with a prospect once it is known what he has of money, authority and need (D3).
public enum NextAction: String, CaseIterable, Sendable {
  /// MAN: a valid customer; come to an agreement.
  case close
  /// MAn: money and authority are there; let him see a need.
  case awaken
  /// MaN: find who has the authority, and be introduced.
  case findDecider = "find-decider"
  /// mAN: look at the state of the business and at terms of payment.
  case checkTerms = "check-terms"
  /// One of the three alone: observe and nurture until another comes to it.
  case nurture
  /// None of the three: no customer; stop, politely.
  case stop

  /// What is right for somebody who has these.
  public init(for qualification: Set<Qualification>) {
    switch (qualification.contains(.money), qualification.contains(.authority), qualification.contains(.need)) {
    case (true, true, true): self = .close
    case (true, true, false): self = .awaken
    case (true, false, true): self = .findDecider
    case (false, true, true): self = .checkTerms
    case (true, false, false), (false, true, false), (false, false, true): self = .nurture
    case (false, false, false): self = .stop
    }
  }
}

extension Set<Qualification> {
  /// The three letters in the manner of the course (D3): upper case for what is there, as in `MaN`.
  public var letters: String {
    Qualification.allCases.map { contains($0) ? $0.letter.uppercased() : $0.letter }.joined()
  }
}
