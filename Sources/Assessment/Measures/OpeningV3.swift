import Dialogue
import Scenarios

/// Whether the first lines greeted, gave name or company, and asked leave or said what for (D11, D36).
///
/// Version 3 hears leave asked for, and help offered, in more words ("mind if I ask …", 我先问您两句，行不), and takes
/// who bids him come in and sit down to have greeted him. Looked for in the first `within` lines; `greeting`, `introduction` and `permission` are what each part is worth.
///
/// Version 4: a place for his umbrella or his coat is a welcome, "if I may be nosy" and 方便说说 ask leave.
struct OpeningV3: Measure {
  let name = "opening"
  var version = 3
  let defaults = OpeningV2().defaults

  func judge(_ call: JudgedCall, settings: MeasureSettings) -> Finding {
    var finding = OpeningV2().judge(call, settings: settings)
    let further = version > 3
    let parts = [
      (DialogueAct.greeting, Self.welcome + (further ? Self.furtherWelcome : [])),
      (.permission, Self.leave + (further ? Self.furtherLeave : [])),
    ]
    for (part, words) in parts {
      let lacking = finding.evidence.firstIndex {
        $0.reason == ReasonCode.openingLacks.rawValue && $0.about == part.rawValue
      }
      let saying = call.lines.prefix(settings["within"]).lazy.compactMap { line in
        line.sentences.first { Phrase.anyOf(words, in: $0.text) }.map { (index: line.index, quote: $0.text) }
      }.first
      guard let lacking, let saying else { continue }
      finding.evidence[lacking] = call.evidence(
        saying.index, saying.quote, helped: true, .openedWell, about: part.rawValue)
      finding.value += settings[part.rawValue]
    }
    let lacks = finding.evidence.contains { !$0.helped }
    return .graded(
      finding.value, tried: false,
      evidence: finding.evidence.filter(\.helped) + finding.evidence.filter { !$0.helped },
      change: call.change(at: lacks ? 0 : nil))
  }

  private static let welcome = [
    "come in", "come on in", "come on through", "welcome", "have a seat", "take a seat", "sit down", "sit yourself",
    "请进", "快进来", "进来坐", "里边坐", "里面坐", "里边请", "里面请", "快坐", "请坐", "您坐", "欢迎", "快进屋", "进屋", "坐会儿", "大爷", "大叔", "大哥",
    "hey there", "hi there",
  ]
  private static let furtherWelcome = ["hang the umbrella", "hang your", "your umbrella", "伞", "先坐", "坐吧", "喝口", "倒杯"]
  private static let furtherLeave = ["if i may", "be nosy", "if you don't mind", "方便说", "不介意", "冒昧"]
  private static let leave = [
    "mind if i ask", "may i ask", "can i ask", "could i ask", "if i may ask", "may i be curious", "how can i help",
    "what i'm here for", "what i am here for",
    "how may i help", "what can i do for you", "what brings you", "what's brought you", "what brought you",
    "do you have a minute", "do you have ten minutes", "have you got a minute", "ask you a few", "ask you a couple",
    "问您两句", "问您几句", "问你两句", "问你几句", "聊几句", "摆几句", "说两句", "方不方便", "方便吗", "能帮您", "帮到您", "能帮你", "帮到你",
    "想聊点什么", "想打听", "有啥想问", "有什么想问", "跟我唠", "跟我说说", "唠唠", "您慢慢说", "需要我",
  ]
}
