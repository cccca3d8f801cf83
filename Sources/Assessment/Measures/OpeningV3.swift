import Dialogue
import Scenarios

/// Whether the first lines greeted, gave name or company, and asked leave or said what for (D11, D36).
///
/// Version 3 hears leave asked for, and help offered, in more words ("mind if I ask …", 我先问您两句，行不). Looked for
/// in the first `within` lines; `greeting`, `introduction` and `permission` are what each part is worth.
struct OpeningV3: Measure {
  let name = "opening"
  let version = 3
  let defaults = OpeningV2().defaults

  func judge(_ call: JudgedCall, settings: MeasureSettings) -> Finding {
    var finding = OpeningV2().judge(call, settings: settings)
    let lacking = finding.evidence.firstIndex {
      $0.reason == ReasonCode.openingLacks.rawValue && $0.about == DialogueAct.permission.rawValue
    }
    let asking = call.lines.prefix(settings["within"]).lazy.compactMap { line in
      line.sentences.first { Phrase.anyOf(Self.leave, in: $0.text) }.map { (index: line.index, quote: $0.text) }
    }.first
    guard let lacking, let asking else { return finding }
    finding.evidence[lacking] = call.evidence(
      asking.index, asking.quote, helped: true, .openedWell, about: DialogueAct.permission.rawValue)
    let lacks = finding.evidence.contains { !$0.helped }
    return .graded(
      finding.value + settings["permission"], tried: false,
      evidence: finding.evidence.filter(\.helped) + finding.evidence.filter { !$0.helped },
      change: call.change(at: lacks ? 0 : nil))
  }

  private static let leave = [
    "mind if i ask", "may i ask", "can i ask", "could i ask", "if i may ask", "may i be curious", "how can i help",
    "how may i help", "what can i do for you", "what brings you", "what's brought you", "what brought you",
    "do you have a minute", "do you have ten minutes", "have you got a minute", "ask you a few", "ask you a couple",
    "问您两句", "问您几句", "问你两句", "问你几句", "聊几句", "摆几句", "说两句", "方不方便", "方便吗", "能帮您", "帮到您", "能帮你", "帮到你",
    "想聊点什么", "想打听", "有啥想问", "有什么想问",
  ]
}
