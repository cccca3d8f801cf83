import Authoring
import Dialogue
import Foundation
import Glibc
import Scenarios

/// The ear alone, on given samples and lines, so that other matchers can be timed on the same ones.
enum Ear {
  /// What is timed: ranking topics, or hearing a line with its sentences, questions and acts.
  enum Part: String {
    case matcher, line
  }

  /// Prints the samples of the flagship, `topic TAB sample` a row; those that are off script are left out.
  static func samples(_ locale: String, from library: Library) throws {
    let scenario = try library.scenario(Flagship.id, locale: locale)
    guard let played = scenario.value else { throw Flagship.Unusable(description: scenario.diagnostics.description) }
    for need in played.needs { for text in need.ask { print("\(need.id)\t\(text)") } }
    for fact in played.facts { for text in fact.ask { print("\(fact.id)\t\(text)") } }
  }

  /// Learns from rows `topic TAB sample`, hears rows `topic TAB line` again and again, and prints rows `name TAB value`:
  /// time to learn in ms, median and 99th percentile of a line in µs, the share that is right, memory at its highest.
  static func measure(_ part: Part, samples: String, lines: String, from library: Library) throws {
    guard let lexicon = try library.lexicon(locales: ContentLocale.all).value else {
      throw Flagship.Unusable(description: "the lexicons cannot be read")
    }
    let topics = try rows(samples).map { TopicSample(topic: $0.topic, text: $0.text) }
    let lines = try rows(lines)
    let before = memory
    var (learnt, heard) = (Times(), Times())
    var right = 0
    let hear: (String) -> String?
    switch part {
    case .matcher:
      let matcher = learnt.measure { TopicMatcher(samples: topics, lexicon: lexicon) }
      // The best topic with its reason, as the others answer one topic.
      hear = { matcher.rank($0, limit: 1).first?.id }
    case .line:
      let ear = learnt.measure { Understanding(lexicon: lexicon, samples: topics) }
      hear = { ear.hear($0).topics.first?.id }
    }
    for row in lines where hear(row.text) == row.topic { right += 1 }
    let start = ContinuousClock.now
    repeat {
      for row in lines { _ = heard.measure { hear(row.text) } }
    } while ContinuousClock.now - start < .seconds(1)
    print("build\t\(micros(learnt.percentile(0.5)) / 1000)")
    print("median\t\(micros(heard.percentile(0.5)))")
    print("worst\t\(micros(heard.percentile(0.99)))")
    print("right\t\(100 * Double(right) / Double(max(1, lines.count)))")
    print("memory\t\(Double(memory) / 1024)")
    print("grown\t\(Double(memory - before) / 1024)")
  }

  private static func rows(_ path: String) throws -> [(topic: String, text: String)] {
    try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").compactMap { line in
      let cells = line.split(separator: "\t").map(String.init)
      return cells.count == 2 ? (cells[0], cells[1]) : nil
    }
  }

  private static func micros(_ time: Duration) -> Double {
    Double(time.components.seconds) * 1e6 + Double(time.components.attoseconds) / 1e12
  }

  /// The most memory held so far, in KiB.
  private static var memory: Int {
    var usage = rusage()
    getrusage(.init(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_maxrss
  }
}
