import Dialogue

extension Phrasebook {
  /// How surely a sentence found its topic, with the figures that decided.
  func standing(_ standing: TopicStanding) -> String {
    switch standing.verdict {
    case .plain: say("understood: ", "听懂：") + figures(standing)
    case .faint:
      say("understood faintly: ", "听得不真切：") + figures(standing)
        + say(", below \(TopicStanding.plain)", "，不到 \(TopicStanding.plain)")
    case .close: say("a close call: ", "模棱两可：") + figures(standing)
    case .belowBar:
      if standing.score < TopicStanding.bar {
        say(
          "rejected: \(TopicStanding.bar - standing.score) below the bar of \(TopicStanding.bar)",
          "未采用：比门槛 \(TopicStanding.bar) 低 \(TopicStanding.bar - standing.score)")
      } else {
        say("rejected: not sure enough", "未采用：把握不够")
      }
    case .offScript: say("rejected: nearer to off script", "未采用：更像剧本外的话") + ahead(standing)
    case .nothing: say("rejected: it shares nothing with any sample", "未采用：和任何样句都没有共同之处")
    }
  }

  /// How far above the bar, and how far ahead of the second.
  private func figures(_ standing: TopicStanding) -> String {
    let above = standing.score - TopicStanding.bar
    let bar =
      above >= 0
      ? say("\(above) above the bar of \(TopicStanding.bar)", "比门槛 \(TopicStanding.bar) 高 \(above)")
      : say("\(-above) below the bar of \(TopicStanding.bar)", "比门槛 \(TopicStanding.bar) 低 \(-above)")
    guard let second = standing.second else { return bar }
    return bar + say(", \(standing.lead) ahead of \(second)", "，领先 \(second) \(standing.lead)")
  }

  /// Topics and strays are weighed apart, so the topic named next may even show the higher figure.
  private func ahead(_ standing: TopicStanding) -> String {
    guard let second = standing.second, standing.lead > 0 else { return "" }
    return say(", \(standing.lead) ahead of \(second)", "，领先 \(second) \(standing.lead)")
  }

  /// A topic with its fit, and what shows it.
  func fit(_ match: TopicMatch) -> String {
    var words = ["\(match.id) \(match.score)"]
    if !match.sample.isEmpty { words.append(say("nearest ", "最近样句 ") + quoted(match.sample)) }
    if !match.words.isEmpty { words.append(say("shared: ", "共有词：") + match.words.joined(separator: " ")) }
    return words.joined(separator: " · ")
  }
}
