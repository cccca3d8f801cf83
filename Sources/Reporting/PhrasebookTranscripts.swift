import Selling

/// Golden transcripts that were played, in words.
extension Phrasebook {
  /// What differs between two results.
  enum ResultPart {
    case outcome, cause, ending, style, meter
  }

  /// What a part of a result is called.
  func label(_ part: ResultPart) -> String {
    switch part {
    case .outcome: say("outcome", "结果")
    case .cause: say("cause", "原因")
    case .ending: say("ending", "结局")
    case .style: say("style", "风格")
    case .meter: say("at the end", "结束时")
    }
  }

  /// A meter in a word.
  func meter(_ meter: Meter) -> String {
    switch meter {
    case .understanding: say("understanding", "了解")
    case .worth: say("worth", "值得")
    case .trust: say("trust", "信任")
    case .satisfaction: say("satisfaction", "满意")
    case .patience: say("patience", "耐心")
    }
  }

  /// All transcripts in a sentence.
  func transcripts(_ report: TranscriptsReport) -> String {
    let all = report.results.count
    let written = report.results.count { $0.isRewritten }
    let differing = report.results.count { !$0.isAsExpected && !$0.isRewritten && $0.isRecorded }
    let unrecorded = report.results.count { !$0.isRecorded && !$0.isRewritten }
    let same = all - written - differing - unrecorded
    var english = ["\(same) as expected"]
    var chinese = ["\(same) 份和记录一致"]
    if differing > 0 {
      english.append("\(differing) different")
      chinese.append("\(differing) 份不一致")
    }
    if unrecorded > 0 {
      english.append("\(unrecorded) not recorded yet")
      chinese.append("\(unrecorded) 份还没有记录")
    }
    if written > 0 {
      english.append("\(written) recorded")
      chinese.append("\(written) 份已重新记录")
    }
    let count = all == 1 ? "1 transcript" : "\(all) transcripts"
    let open = report.results.filter { !$0.isAsExpected && !$0.isRewritten }
    let path = open.count == 1 ? " " + open[0].path : ""
    let advice =
      differing + unrecorded == 0
      ? ""
      : say(
        " If that is how it should be: askfirst test\(path) --record", "如果这样才对，就用 askfirst test\(path) --record 记下来。")
    return say("\(count): \(english.joined(separator: ", ")).", "共 \(all) 份对话：\(chinese.joined(separator: "，"))。")
      + advice
  }

  /// That there was nothing to play.
  public func noTranscripts(_ place: String) -> String {
    say(
      "No transcripts: write one into \(place)", "没有可以回放的对话：请写一份放到 \(place)")
  }

  /// A transcript without `expect`.
  func unrecorded(_ now: Bool) -> String {
    now
      ? say("It said nothing of what to expect; this is what it comes to:", "原来没有写预期；结果是：")
      : say(
        "It says nothing of what to expect (--record writes it); this is what it comes to:",
        "没有写预期（--record 会写进去）；结果是：")
  }

  /// That the new state was written.
  var recorded: String { say("Recorded.", "已记录。") }

  /// That the result is as expected, and more of it was written.
  var recordedMore: String { say("As expected; more of it is recorded now.", "和预期一致；记录得更全了。") }

  /// A rubric named in a transcript that the library does not have.
  func noRubric(_ id: String) -> String {
    say("There is no rubric `\(id)` any more.", "已经没有评分表 \(id) 了。")
  }

  /// A criterion named in a transcript that its rubric does not have.
  var noCriterion: String { say("The rubric has no such criterion any more.", "评分表里已经没有这一项了。") }

  /// Turns that are not shown one by one.
  func moreTurns(_ count: Int) -> String {
    say(
      count == 1 ? "1 more turn is answered otherwise." : "\(count) more turns are answered otherwise.",
      "还有 \(count) 轮的回答不同。")
  }

  /// The same turns count as before, and yet the points moved.
  var sameTurns: String {
    say("The same turns count as before, for something else:", "计分的还是这几轮，但算的内容变了：")
  }

  /// A transcript that gives totals alone.
  var totalsAlone: String {
    say(
      "The transcript gives the total alone, so nobody can say what moved; the criteria now (--record keeps them):",
      "记录里只有总分，看不出是哪一项变了；现在各项是（--record 会一并记下）：")
  }
}
