import Typography

/// What a checkup of the installation found, one line each, with what to do where something is not as it should be.
public struct CheckupReport: Sendable {
  /// In the order they are shown.
  public let findings: [CheckupFinding]

  /// A report of findings.
  public init(_ findings: [CheckupFinding]) { self.findings = findings }

  /// Whether nothing has to be mended.
  public var isHealthy: Bool { !findings.contains { $0.health == .mend } }

  /// The report for people.
  ///
  /// - Parameters:
  ///   - phrases: the language of the interface.
  ///   - width: columns a line may take.
  ///   - colour: whether the terminal shows colour; the words say the same without it.
  public func text(phrases: Phrasebook, width: Int, colour: Bool) -> String {
    var page = Page(width: width, colour: colour, phrases: phrases)
    let areas = findings.map { phrases.area($0.area) }
    let states = findings.map { phrases.health($0.health) }
    let columns = [areas, states].map { words in words.map { ColumnWidth.of($0) }.max() ?? 0 }
    for (place, finding) in findings.enumerated() {
      let lead = Padding.pad(areas[place], to: columns[0]) + "  " + Padding.pad(states[place], to: columns[1]) + "  "
      page.add(phrases.found(finding), lead: lead, leadTone: tone(finding.health))
      if let remedy = phrases.remedy(finding) { page.add(remedy, indent: columns[0] + columns[1] + 4) }
    }
    page.blank()
    let count = findings.count { $0.health == .mend }
    page.add(
      count == 0
        ? phrases.say("Nothing has to be mended.", "没有必须处理的问题。")
        : phrases.say(
          count == 1 ? "1 thing has to be mended." : "\(count) things have to be mended.", "有 \(count) 处需要处理。"),
      tone: .strong)
    return page.text
  }

  private func tone(_ health: CheckupFinding.Health) -> Page.Tone {
    switch health {
    case .fine: .good
    case .note: .strong
    case .mend: .bad
    }
  }

  /// The report as one JSON object.
  ///
  /// `area`, `code` and `health` (fine, note, mend) are the same in every language; `found` and `remedy` are words.
  public func json(phrases: Phrasebook) -> String {
    var json = JSONText()
    json.object {
      $0.member("healthy", isHealthy)
      $0.member("findings", each: findings) { json, finding in
        json.object {
          $0.member("area", finding.area.rawValue)
          $0.member("code", finding.code)
          $0.member("health", finding.health.rawValue)
          $0.member("found", phrases.found(finding))
          if let remedy = phrases.remedy(finding) { $0.member("remedy", remedy) }
        }
      }
    }
    return json.text
  }
}
