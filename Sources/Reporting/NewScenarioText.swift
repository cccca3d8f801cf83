/// What a trainer reads when a new scenario was written: which files, and what to do with them.
public struct NewScenarioText: Sendable {
  /// The files as they are shown.
  public var paths: [String]
  /// The scenario.
  public var id: String
  /// The language that was written.
  public var locale: String
  /// Whether words are still to be written.
  public var isUnfinished: Bool
  /// What the commands need beside: `--library DIR`.
  public var options: [String]

  /// What is to be read.
  public init(paths: [String], id: String, locale: String, isUnfinished: Bool, options: [String]) {
    self.paths = paths
    self.id = id
    self.locale = locale
    self.isUnfinished = isUnfinished
    self.options = options
  }

  /// The page.
  public func text(phrases: Phrasebook, width: Int, colour: Bool) -> String {
    var page = Page(width: width, colour: colour)
    page.add(phrases.say("Written:", "已写好："), tone: .strong)
    for path in paths { page.command([path], indent: 2) }
    page.blank()
    if isUnfinished {
      page.add(
        phrases.say(
          "It has every id, and a place for every word: fill in what stands as …, then look what is left:",
          "每个 id 都在，每句话都留了位置：把 … 换成你写的话，再看还差什么："))
      command(["check", id], &page)
    } else {
      page.add(phrases.say("It can be played as it stands; every field is explained in it:", "现在就能开口谈，每个字段都有说明："))
      command(["play", id, "--locale", locale], &page)
      page.add(phrases.say("After each change:", "每改一处："))
      command(["check", id], &page)
      command(["test", id], &page)
    }
    return page.text
  }

  private func command(_ words: [String], _ page: inout Page) {
    page.command((["askfirst"] + words + options).map(CoverageReport.shellWord), indent: 2)
  }
}
