import Assessment
import Rehearsal
import Scenarios
import Selling

/// What golden transcripts came to: which are as expected, and where one is not, what moved and through which words.
public struct TranscriptsReport: Sendable {
  /// The transcripts in order.
  public var results: [Result]

  /// One transcript with what it came to.
  public struct Result: Sendable {
    /// The file as it is shown.
    public var path: String
    /// What it shows: "one that asks".
    public var about: String
    /// Whether it says what to expect.
    public var isRecorded: Bool
    /// Where it did not come to what was expected.
    public var differences: [UpshotDifference]
    /// What it came to.
    public var found: Upshot
    /// Whether that was written into the file now.
    public var isRewritten: Bool
    /// The turns that were played.
    public var turns: [Turn]
    /// What was judged of them.
    public var verdict: Verdict
    /// What was played.
    public var scenario: Scenario
    /// What it was judged by.
    public var rubrics: [Rubric]

    /// One transcript with what it came to.
    public init(
      path: String, about: String, isRecorded: Bool, differences: [UpshotDifference], found: Upshot,
      isRewritten: Bool = false, turns: [Turn], verdict: Verdict, scenario: Scenario, rubrics: [Rubric]
    ) {
      self.path = path
      self.about = about
      self.isRecorded = isRecorded
      self.differences = differences
      self.found = found
      self.isRewritten = isRewritten
      self.turns = turns
      self.verdict = verdict
      self.scenario = scenario
      self.rubrics = rubrics
    }

    /// The file's name without folder and ending.
    var name: String {
      let file = path.split(separator: "/").last ?? ""
      return String(file.hasSuffix(".yaml") ? file.dropLast(5) : file)
    }

    /// Whether it came to what was expected.
    public var isAsExpected: Bool { isRecorded && differences.isEmpty }
  }

  /// A report of what was played.
  public init(_ results: [Result]) { self.results = results }

  /// Whether a transcript neither came to what was expected nor was recorded now.
  public var hasFailed: Bool { results.contains { !$0.isAsExpected && !$0.isRewritten } }

  /// The report as text.
  public func text(phrases: Phrasebook, width: Int, colour: Bool) -> String {
    var page = Page(width: width, colour: colour)
    write(results.filter { $0.isAsExpected && !$0.isRewritten }, mark: "+ ", to: &page)
    let extended = results.filter { $0.isAsExpected && $0.isRewritten }
    write(extended, mark: "* ", to: &page)
    if !extended.isEmpty { page.add(phrases.recordedMore, indent: 2) }
    for result in results where !result.isAsExpected {
      page.blank()
      write(result, phrases, to: &page)
    }
    page.blank()
    page.add(phrases.transcripts(self), tone: .strong)
    return page.text
  }

  /// Those of which there is no more to say, by scenario and language.
  private func write(_ results: [Result], mark: String, to page: inout Page) {
    var places: [(name: String, names: [String])] = []
    for result in results {
      let name = "\(result.scenario.id) \(result.scenario.locale)"
      if places.last?.name != name { places.append((name, [])) }
      places[places.count - 1].names.append(result.name)
    }
    for place in places {
      page.add(
        "\(place.name): \(place.names.joined(separator: ", "))", lead: mark, leadTone: .good, hanging: 4)
    }
  }

  private func write(_ result: Result, _ phrases: Phrasebook, to page: inout Page) {
    page.command([result.isRewritten ? "*" : "-", result.path], indent: 0)
    page.add(result.about, indent: 2, tone: .quiet)
    if result.isRecorded {
      DifferenceSection(result, phrases).write(to: &page)
    } else {
      page.add(phrases.unrecorded(result.isRewritten), indent: 4)
      DifferenceSection(result, phrases).writeFound(to: &page)
      if !result.isRewritten { conversation(result, to: &page) }
    }
    if result.isRewritten { page.add(phrases.recorded, indent: 4) }
  }

  /// What was said: before it is kept it wants to be read.
  private func conversation(_ result: Result, to page: inout Page) {
    for turn in result.turns {
      page.add(turn.utterance.text, lead: "> ", indent: 4)
      for reply in turn.replies { page.add(reply.text, indent: 6, tone: .quiet) }
    }
  }

  // MARK: For programs

  /// The report as one JSON object: `transcripts` with the differences of each, and `differing`, how many differ.
  public func json() -> String {
    var json = JSONText()
    json.object {
      $0.member("transcripts", each: results) { json, result in Self.write(result, to: &json) }
      $0.member("differing", results.count { !$0.isAsExpected })
      $0.member("rewritten", results.count { $0.isRewritten })
    }
    return json.text
  }

  private static func write(_ result: Result, to json: inout JSONText) {
    json.object {
      $0.member("path", result.path)
      $0.member("scenario", result.scenario.id)
      $0.member("locale", result.scenario.locale)
      $0.member("about", result.about)
      $0.member("result", result.isAsExpected ? "same" : result.isRecorded ? "different" : "unrecorded")
      $0.member("rewritten", result.isRewritten)
      $0.key("found")
      $0.object {
        $0.member("outcome", result.found.outcome?.rawValue ?? "none")
        $0.member("cause", DifferenceRecord.word(result.found.cause))
        $0.member("ending", result.found.ending.map { $0.isEmpty ? "none" : $0 } ?? "none")
        $0.member("style", result.found.style?.rawValue ?? "none")
        $0.key("scores")
        $0.object {
          for (rubric, points) in result.found.scores.sorted(by: { $0.key < $1.key }) { $0.member(rubric, points) }
        }
      }
      $0.member("differences", each: result.differences) { json, difference in
        DifferenceRecord(difference, in: result).write(to: &json)
      }
    }
  }
}
