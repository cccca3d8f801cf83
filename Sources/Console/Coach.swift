import Dialogue
import Rehearsal
import Scenarios
import Selling

/// The plain voice beside a practice call: puts what the log shows into words, in the language of the interface.
struct Coach {
  let words: ConsoleWords
  let scenario: Scenario
  /// To whom the last line was said.
  private var person = ""

  init(words: ConsoleWords, scenario: Scenario) {
    self.words = words
    self.scenario = scenario
  }

  /// The voice beside the person to whom the last line was said.
  func beside(_ state: SessionState) -> Coach {
    var coach = self
    coach.person = state.turns.last?.person ?? ""
    return coach
  }

  func pick(_ english: String, _ chinese: String) -> String { words.pick(english, chinese) }

  /// What the buyer is called.
  var name: String { scenario.name(of: person) }

  /// What a need or small fact is about, in the author's words.
  func about(_ topic: String) -> String { scenario.need(topic)?.about ?? scenario.fact(topic)?.about ?? topic }

  /// The same, set apart from the sentence around it.
  func titled(_ topic: String) -> String { pick("‘\(about(topic))’", "「\(about(topic))」") }

  // MARK: - The remark after a turn

  /// The remark on the last turn; nil where there is none worth making.
  ///
  /// `plain`: with a word in place of the mark.
  func remark(on state: SessionState, plain: Bool = false) -> String? {
    guard let remark = TurnRemark.onLast(in: state, of: scenario) else { return nil }
    let sign =
      switch remark.sign {
      case .good: plain ? pick("Good: ", "好：") : "＋ "
      case .bad: plain ? pick("Not good: ", "不足：") : pick("− ", "－ ")
      case .plain: plain ? pick("Note: ", "留意：") : "· "
      }
    return sign + remarked(remark)
  }

  private func remarked(_ remark: TurnRemark) -> String {
    let colon = pick(": ", "：")
    switch remark.matter {
    case .opened(let need, let heart, let opener, let along):
      let depth = heart ? pick(", and what lies behind it", "，连心里话也说了") : ""
      let more = along > 0 ? pick("; \(along) more came with it", "，还顺带说出 \(along) 项") : ""
      return about(need) + depth + colon + opened(opener) + more
    case .unasked(let need): return about(need) + colon + pick("told unasked; come back to it", "客户主动说的，记得接住")
    case .sign(.closed): return pick("a closed question gets a sign only: ask on in the open", "封闭式问题只问出一点口风：换开放式接着问")
    case .sign(nil): return pick("something was dropped in passing: pick it up", "客户话里带出点东西：可以接住")
    case .sign: return pick("a sign only, so far: give back what you hear, and ask on", "目前只露了点口风：先接住客户的话，再往下问")
    case .offerFits(let count): return pick("the offer answers \(count) things you were told", "方案对上了客户说过的 \(count) 项")
    case .offerAgainst(let need):
      return pick("the offer goes against what you were told", "方案和客户说过的不合") + colon + about(need)
    case .offerThin:
      return pick("the offer rests on little: you know too few things it answers", "方案还没有根：它能满足的需求，你知道得太少")
    case .settled: return pick("that settles the objection", "这个顾虑化解了")
    case .nothingNew: return pick("nothing new: you have been told that already", "没有新东西：这件事客户已经说过了")
    case .guarded: return pick("more than can be told yet: give back what you have heard first", "现在还不肯多说：先接住客户说过的话")
    case .puzzled(let time): return puzzled(time)
    case .unanswered(let time): return unanswered(time)
    case .strayed: return pick("that is not what \(name) came for", "这和\(name)来谈的事不搭边")
    case .took(let reaction): return (remark.meter.map { words.meter($0) + colon } ?? "") + cause(reaction)
    }
  }

  private func opened(_ opener: TurnRemark.Opener) -> String {
    switch opener {
    case .question(.open): pick("opened by an open question", "开放式问题问出来的")
    case .question(.choice): pick("opened by a choice", "选择式问题问出来的")
    case .question: pick("opened, though the question was closed", "封闭式问题也问出来了")
    case .feelingBack: pick("opened because you gave the feeling back", "接住了感受，话就出来了")
    case .factBack: pick("opened because you gave back what was said", "复述到位，话就出来了")
    case .named: pick("you said it first; better let it be told", "是你先说破的，最好让客户自己说")
    }
  }

  /// The so-manieth time in a call: not the same words every time.
  private func puzzled(_ time: Int) -> String {
    let all = [
      pick("\(name) looks puzzled: try shorter words", "\(name)没听明白：换句短的试试"),
      pick("that did not get across: one thing at a time", "这句没说到点上：一次只问一件事"),
      pick("\(name) does not follow: say it as you would at a kitchen table", "\(name)没跟上：像平时聊天那样说"),
      pick("lost on the way: begin with who, what, when or how", "客户愣了一下：从“谁、什么、什么时候、怎么”问起"),
    ]
    return all[(max(1, time) - 1) % all.count]
  }
}

extension Coach {
  /// The same where the buyer only had no answer.
  private func unanswered(_ time: Int) -> String {
    let all = [
      pick("that question found no answer: try plainer words", "这个问题没有着落：换个直白的问法"),
      pick("\(name) could not place that: ask for one thing", "\(name)不知道你指什么：一次只问一件事"),
      pick("nothing came of that: begin with who, what, when or how", "没问出什么：从“谁、什么、什么时候、怎么”问起"),
    ]
    return all[(max(1, time) - 1) % all.count]
  }
}

extension ConsoleWords {
  /// A meter of the buyer's (D16).
  func meter(_ meter: Meter) -> String {
    switch meter {
    case .understanding: pick("understanding", "了解")
    case .worth: pick("worth", "值得")
    case .trust: pick("trust", "信任")
    case .satisfaction: pick("satisfaction", "满意")
    case .patience: pick("patience", "耐心")
    }
  }
}
