import Dialogue

/// Words that every scenario of a language shares: courtesies, deflections, impatience, small talk.
public struct SharedLines: Equatable, Sendable {
  /// What a shared line is for.
  ///
  /// Every purpose must have lines.
  public enum Purpose: String, CaseIterable, Sendable {
    /// Greets back. `{trainee}` stands for the trainee's name.
    case greeting
    /// Takes note of the trainee's name.
    case introduction
    /// Allows to go on: "is it a good time?", "may I ask a few things?".
    case permission
    /// Answers thanks, an apology, a kind word.
    case thanks, apology, empathy
    /// Answers a line that is off script, in character.
    case deflect
    /// Answers a sentence he did not follow.
    case puzzled
    /// Had his ears elsewhere for a moment, and asks to have it again; may be left out.
    case missed
    /// Is asked to imagine or to judge something, and takes it away to think about; may be left out.
    case ponders
    /// Is asked something that nobody has asked him before, and has no answer ready; may be left out.
    case unprepared
    /// Leads a noticing answer: "As I said," (followed by what he said).
    case again
    /// Has nothing more to say on it; patience falls.
    case exhausted
    /// Confirms a restated fact where the need has no words of its own.
    case confirm
    /// Is touched by a restated feeling where the need has no words of its own.
    case touched
    /// Confirms a summary.
    case summary
    /// Sets right a restated fact that he never told.
    case corrects
    /// Takes note of telling that is tied to what he told.
    case interested
    /// Is told something that is tied to nothing.
    case unmoved
    /// Grows impatient with pitching or advice.
    case impatient
    /// Is pressed to sign.
    case pressed
    /// Feels interrogated by one closed question after the other.
    case interrogated
    /// Is about to leave.
    case lastWarning = "last-warning"
    /// Waits for more, when nothing else fits.
    case neutral
    /// Agrees to a next step.
    case nextStep = "next-step"
    /// Is offered something, but cannot tell which product is meant.
    case which
    /// Is asked whether there is anything else, and there is nothing he would bring up now.
    case nothingElse = "nothing-else"
    /// Is asked on about something he has told, and has no more to say; may be left out.
    case noMore = "no-more"
    /// Is asked about something he let drop, and leaves it there; may be left out.
    case ownRemark = "own-remark"
    /// Is asked for more than he would tell yet; may be left out.
    case guarded
    /// Does not answer a question, as the question was put; those of an answer type may be left out.
    case unsure
    case unsureWhen = "unsure-when"
    case unsureHowLong = "unsure-how-long"
    case unsureHowOften = "unsure-how-often"
    case unsureWho = "unsure-who"
    case unsureWhere = "unsure-where"
    case unsureHowMany = "unsure-how-many"
    case unsureWhy = "unsure-why"
    case unsureHow = "unsure-how"
    case unsureWhich = "unsure-which"
    case unsureOpinion = "unsure-opinion"
    case unsureFeeling = "unsure-feeling"
    case unsureWish = "unsure-wish"
    case unsureDoing = "unsure-doing"
    case unsureSaying = "unsure-saying"
    case unsureTelling = "unsure-telling"
    case unsureExperience = "unsure-experience"
    case unsureYesNo = "unsure-yes-no"
    case unsureChoice = "unsure-choice"
    /// Is offered a small service, and takes it; may be left out.
    case accepts
    /// Is asked whether what he has just been told suits him, and leaves it open; may be left out.
    case weighs
    /// Says goodbye when the trainee ends the call with nothing agreed.
    case goodbye

    /// Those that may be left out.
    public static let optional: Set<Purpose> = Set(
      lost + [.noMore, .ownRemark, .guarded, .accepts, .weighs])

    /// Those that leave a question unanswered as it was put.
    public static let unanswered: [Purpose] = allCases.filter { $0.rawValue.hasPrefix("unsure") }

    /// Those in which he is at a loss for an answer, whatever he made of the question.
    public static let lost: [Purpose] = unanswered + [.missed, .ponders, .unprepared]

    /// Those with which he still owes an answer.
    public static let owing: [Purpose] = lost + [.puzzled, .ownRemark]

    /// What leaves a question of this type unanswered.
    public static func unsure(_ type: AnswerType) -> Purpose { Purpose(rawValue: "unsure-\(type.rawValue)") ?? .unsure }
  }

  /// The lines for each purpose.
  public var lines: [Purpose: [String]]
  /// Small talk that any buyer answers.
  public var smallTalk: [Fact]

  /// Lines that no buyer's script can know; they teach the ear what to reject.
  public var offScript: [String]

  /// Shared words.
  public init(lines: [Purpose: [String]] = [:], smallTalk: [Fact] = [], offScript: [String] = []) {
    self.lines = lines
    self.smallTalk = smallTalk
    self.offScript = offScript
  }
}
