import Dialogue
import Rehearsal
import Scenarios

/// What a trainer reads before a line is taught: where it lands now and would land then, what else would change, and
/// where it would be written.
public struct LessonText: Sendable {
  /// The scenario as it is.
  public var scenario: Scenario
  /// The topic the line is taught for.
  public var topic: String
  /// The line.
  public var line: String
  /// What it would change.
  public var effect: LessonEffect
  /// The file it goes into, as shown, and the line on which it comes to stand.
  public var place: (path: String, line: Int)
  /// What is put into the file.
  public var written: String
  /// Whether every scenario of the language shares that file.
  public var isShared: Bool

  /// What is to be read.
  public init(
    scenario: Scenario, topic: String, line: String, effect: LessonEffect, place: (path: String, line: Int),
    written: String, isShared: Bool
  ) {
    self.scenario = scenario
    self.topic = topic
    self.line = line
    self.effect = effect
    self.place = place
    self.written = written
    self.isShared = isShared
  }

  /// The page, without the question whether to write it.
  public func text(phrases: Phrasebook, width: Int, colour: Bool) -> String {
    var page = Page(width: width, colour: colour, phrases: phrases)
    page.add(phrases.quoted(line), tone: .strong)
    page.add(
      phrases.say("for ", "教给 ") + "\(scenario.id) (\(scenario.locale)) → \(topic)"
        + (title(phrases).map { phrases.colon + $0 } ?? ""), lead: "  ")
    page.blank()
    write(effect.now, as: phrases.say("now", "现在"), phrases, to: &page)
    write(effect.then, as: phrases.say("then", "教后"), phrases, to: &page)
    for remark in remarks(phrases) { page.add(remark, lead: "! ", indent: 2, leadTone: .bad) }
    page.blank()
    writeShifts(phrases, to: &page)
    page.blank()
    page.add(phrases.say("Goes into", "写入"))
    page.command(["\(place.path):\(place.line)"], indent: 2)
    page.add(written, lead: "    ", tone: .good)
    return page.text
  }

  private func title(_ phrases: Phrasebook) -> String? {
    if topic == TopicMatcher.offScript { return phrases.say("what this script cannot know", "这个剧本答不了的话") }
    return scenario.need(topic)?.about ?? scenario.fact(topic)?.about
  }

  private func write(_ heard: Utterance, as label: String, _ phrases: Phrasebook, to page: inout Page) {
    let lead = label + (phrases == .english ? String(repeating: " ", count: max(1, 6 - label.count)) : "  ")
    page.add(phrases.standing(heard.standing), lead: lead, indent: 2, leadTone: .strong)
    for match in heard.topics.prefix(3) { page.add(phrases.fit(match), indent: 8, hanging: 10) }
  }

  /// What a trainer had better know of the line itself.
  private func remarks(_ phrases: Phrasebook) -> [String] {
    var remarks: [String] = []
    let heardAs = effect.now.rejected ? nil : effect.now.topics.first?.id
    if heardAs == topic, effect.now.standing.verdict == .plain {
      remarks.append(
        phrases.say(
          "It is heard plainly as this topic already; one more sample adds little.", "现在已经能明白地听成这个话题，再加样句用处不大。"))
    }
    let wanted = topic == TopicMatcher.offScript ? nil : topic
    if (effect.then.rejected ? nil : effect.then.topics.first?.id) != wanted {
      remarks.append(
        phrases.say(
          "Even then it would not be heard as this topic: it reads as something else, or is cut into several sentences.",
          "教了以后仍不会听成这个话题：它像别的意思，或者会被拆成几句。"))
    } else if effect.then.sentences.count > 1 {
      remarks.append(
        phrases.say(
          "It is cut into \(effect.then.sentences.count) sentences; a sample teaches best as one.",
          "它会被拆成 \(effect.then.sentences.count) 句；一句一个样句最好。"))
    }
    let foreign: [Language] = scenario.locale == "en" ? [.chinese] : [.english]
    if foreign.contains(effect.now.language) {
      remarks.append(
        phrases.say(
          "It is in another language than the samples of `\(scenario.locale)`; --locale chooses.",
          "它和 \(scenario.locale) 的样句不是同一种语言；用 --locale 选择。"))
    }
    if isShared {
      remarks.append(
        phrases.say(
          "Every scenario in this language shares the file; the others are not tried here.",
          "这个文件由所有同语言的剧本共用；这里没有试其他剧本。"))
    }
    return remarks
  }

  private func writeShifts(_ phrases: Phrasebook, to page: inout Page) {
    let tried = phrases.say(
      "Tried beside it: \(effect.samples) samples and \(effect.strays) off-script lines, each as if it had not been "
        + "taught, and \(effect.transcriptLines) lines of golden transcripts.",
      "同时试了 \(effect.samples) 个样句和 \(effect.strays) 个剧本外样句（逐个当作没教过），以及范例对话里的 \(effect.transcriptLines) 句。")
    page.add(tried)
    if effect.shifts.isEmpty {
      page.add(phrases.say("None would be heard differently.", "没有一句会听成别的。"), mark: true)
      return
    }
    for kind in LessonEffect.Kind.allCases {
      let shifts = effect.shifts(kind)
      guard !shifts.isEmpty else { continue }
      page.add(heading(kind, shifts.count, phrases), mark: kind == .gained)
      // What is wrong before and after is no reason for or against.
      for shift in shifts where kind != .swapped {
        page.add(phrases.quoted(shift.text), lead: "", indent: 6)
        page.add(origin(shift, phrases) + name(shift.before, phrases) + " → " + name(shift.after, phrases), indent: 8)
      }
    }
  }

  private func heading(_ kind: LessonEffect.Kind, _ count: Int, _ phrases: Phrasebook) -> String {
    switch kind {
    case .taken: phrases.say("\(count) would go over to \(topic):", "\(count) 句会被 \(topic) 抢走：")
    case .accepted: phrases.say("\(count) off script would be answered:", "\(count) 句剧本外的话会被当成提问：")
    case .tipped:
      phrases.say(
        "\(count) on the edge would leave \(count == 1 ? "its" : "their") topic:", "\(count) 句本来就在边缘，会离开自己的话题：")
    case .moved: phrases.say("\(count) would be heard differently:", "\(count) 句会听成别的：")
    case .swapped: phrases.say("\(count) heard wrongly now would be so otherwise.", "\(count) 句现在听错，教后错成别的。")
    case .gained: phrases.say("\(count) heard wrongly now would be heard rightly:", "\(count) 句现在听错、教后能听对：")
    }
  }

  /// Where the line stands, where that does not go without saying.
  private func origin(_ shift: LessonEffect.Shift, _ phrases: Phrasebook) -> String {
    switch shift.origin {
    case .transcript(let name, let turn): name + phrases.say(", turn \(turn)", " 第 \(turn) 轮") + phrases.colon
    case .sample(let topic):
      topic == shift.before || topic == shift.after ? "" : phrases.say("sample of ", "样句，话题 ") + topic + phrases.colon
    }
  }

  private func name(_ topic: String?, _ phrases: Phrasebook) -> String { topic ?? phrases.say("rejected", "未采用") }
}

extension Phrasebook {
  /// Asks whether to write; the answer is read by `agrees`.
  public var askToWrite: String { say("Write it? [y/N]", "写入吗？[y/N]") }

  /// Whether an answer means yes; anything else means no.
  public func agrees(_ answer: String) -> Bool {
    ["y", "yes", "是", "好", "是的", "写入"].contains(answer.filter { !$0.isWhitespace }.lowercased())
  }

  /// That nothing was written.
  public var nothingWritten: String { say("Nothing was written.", "没有写入任何东西。") }

  /// That a line was written; old calls keep what they were played with.
  public var taught: String {
    say("Written. Calls begun from now on will hear it; old ones stay as they are.", "已写入。以后开始的对话会用上；以前的记录保持原样。")
  }
}
