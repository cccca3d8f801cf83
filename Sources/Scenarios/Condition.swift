import Dialogue
import Selling

/// When something may be said or happen.
///
/// Written in a scenario as plain words: `open question and trust >= 60`.
public indirect enum Condition: Equatable, Sendable {
  case always
  case not(Condition)
  case all([Condition])
  case any([Condition])
  /// `question`: this topic was asked for in this line, in any way.
  case asked
  /// `open question`, `closed question`, `choice question`: it was asked for in this way.
  case askedAs(Question.Kind)
  /// `restated`: this topic's fact was restated in this line. `restated ID`: that need's fact, at any time.
  case restated(String?)
  /// `feeling restated`: this topic's feeling, in this line. `feeling restated ID`: that need's, at any time.
  case feelingRestated(String?)
  /// `hinted ID`, `known ID`, `deep ID`: what has been disclosed of the need, at least.
  case disclosed(String, Disclosure)
  /// `about ID`: this line is about that topic.
  case about(String)
  /// `did ACT`: this line does that.
  case did(DialogueAct)
  /// `named ID`: the product has been named by the trainee, at any time.
  case named(String)
  /// `claimed PRODUCT.CLAIM`: said of the product, at any time.
  case claimed(String)
  /// `proposed`: a product stands proposed. `proposed ID`: that one.
  case proposed(String?)
  /// `settled ID`: the objection has been settled. `raised ID`: it, or the initiative, has been brought up.
  case settled(String)
  case raised(String)
  /// `next step`: a next step has been agreed.
  case nextStep
  /// `pressed`: the trainee presses for a signature in this line.
  case pressed
  /// `told`: this line says something of the offer that answers what he told, or a claim about it.
  case told
  /// `introduced`: the trainee has said who he is.
  case introduced
  /// `verdict`: the trainee has given his verdict on the prospect.
  case verdict
  /// `action ACTION`: he has, and this is what he does next.
  case action(NextAction)
  /// `backs ID`, `opposes ID`: where the person stands when the committee of an account sits.
  case leans(String, Leaning)
  /// `trust >= 60` and so on.
  case meter(Meter, Comparison, Int)
  /// `turn >= 5` and so on.
  case counter(Counter, Comparison, Int)

  /// The atoms it is made of, from left to right.
  public var leaves: [Condition] {
    switch self {
    case .not(let inner): inner.leaves
    case .all(let parts), .any(let parts): parts.flatMap(\.leaves)
    default: [self]
    }
  }

  /// How two numbers compare.
  public enum Comparison: String, CaseIterable, Sendable {
    case atLeast = ">="
    case atMost = "<="
    case above = ">"
    case below = "<"
    case equal = "="

    /// Whether `a` compares so with `b`.
    public func holds(_ a: Int, _ b: Int) -> Bool {
      switch self {
      case .atLeast: a >= b
      case .atMost: a <= b
      case .above: a > b
      case .below: a < b
      case .equal: a == b
      }
    }
  }

  /// What a call counts.
  public enum Counter: String, CaseIterable, Sendable {
    /// Lines the trainee has said.
    case turn
    /// Needs known.
    case needs
    /// Weighted share of needs known, in per cent.
    case coverage
    /// Weighted share of the buyer's needs that the proposed product answers, less those it goes against, in per cent.
    case fit
    /// Lines that praised or advised before the need was known.
    case pitches
    /// Lines that pressed for a signature.
    case presses
    /// Products named.
    case products
    /// Proposals made.
    case proposals
    /// False claims about the product that stands proposed.
    case oversold
    /// Objections raised and not settled.
    case objections
    /// The buyer's questions left unanswered.
    case unanswered
    /// Lines off script.
    case strays
    /// People of an account who back the proposal, and who oppose it, when the committee sits.
    case backers, opponents
    /// The day of an account, from 1; the money spent on contacts.
    case day, spent
  }
}
