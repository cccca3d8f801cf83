import Archive
import Assessment
import Authoring
import Console
import Dialogue
import Records
import Rehearsal
import Scenarios

/// What a call is played with, from the library.
struct PlayableContent {
  let scenario: Scenario
  let lexicon: Lexicon
  let bundles: [ContentBundle]
  let scenarioDigest: String
  let lexiconDigest: String

  init(_ id: String, locale: String, from library: Library) throws {
    // The words are read beside the scenario: each takes about as long.
    let words = Aside { try library.lexicon(locales: Self.ears(for: locale)) }
    let scenario = try library.scenario(id, locale: locale)
    let lexicon = try words.value()
    let diagnostics = scenario.diagnostics.merging(lexicon.diagnostics)
    guard let played = scenario.value, let known = lexicon.value, let a = scenario.content, let b = lexicon.content
    else { throw Failure(diagnostics) }
    self.scenario = played
    self.lexicon = known
    bundles = [a, b]
    scenarioDigest = a.digest
    lexiconDigest = b.digest
  }

  /// The buyer hears both languages, that of the scenario first: trainees mix them.
  static func ears(for locale: String) -> [String] {
    [locale] + ContentLocale.all.filter { $0 != locale }
  }

  func keep(in archive: SQLiteArchive) throws {
    for bundle in bundles { try archive.keep(bundle) }
  }
}

/// What a call is judged by.
struct JudgingContent {
  var rubrics: [Rubric] = []
  var bundles: [ContentBundle] = []
  var digests: [String: String] = [:]

  /// The rubrics of the library that judge calls of a scenario; without one, those that judge what comes to a sale.
  init(locale: String, from library: Library, for scenario: Scenario?) throws {
    self = try JudgingContent(allFrom: library, locale: locale).judging(scenario)
  }

  /// All rubrics of the library.
  init(allFrom library: Library, locale: String) throws {
    var mistakes = Diagnostics()
    for id in try library.rubricIds() {
      let loaded = try library.rubric(id, locale: locale, knownMeasures: Measures.known)
      mistakes = mistakes.merging(loaded.diagnostics)
      if let rubric = loaded.value, let bundle = loaded.content { add(rubric, bundle) }
    }
    if mistakes.hasErrors { throw Failure(mistakes) }
  }

  /// Those that judge calls of a scenario.
  func judging(_ scenario: Scenario?) -> JudgingContent {
    var kept = JudgingContent()
    for (rubric, bundle) in zip(rubrics, bundles) where scenario.map(rubric.judges) ?? (rubric.calls == .sale) {
      kept.add(rubric, bundle)
    }
    return kept
  }

  private init() {}

  /// The rubrics that judged a session last; those of the library where none has yet.
  init(of session: StoredSession, in archive: SQLiteArchive, else libraries: LibraryOptions) throws {
    let cards = try archive.latestScorecards(of: session.id)
    self =
      cards.isEmpty
      ? try JudgingContent(locale: session.beginning.locale, from: libraries.open(), for: session.scenario)
      : try JudgingContent(pinnedBy: cards, in: archive)
  }

  /// The rubrics that a session's stored scorecards pin.
  init(pinnedBy cards: [Scorecard], in archive: SQLiteArchive) throws {
    for card in cards {
      let bundle = try ContentBundle(bytes: archive.content(card.rubricDigest))
      let reading = bundle.rubric(knownMeasures: Measures.known)
      guard let rubric = reading.value else { throw Failure(reading.diagnostics) }
      add(rubric, bundle)
    }
  }

  private mutating func add(_ rubric: Rubric, _ bundle: ContentBundle) {
    rubrics.append(rubric)
    bundles.append(bundle)
    digests[rubric.id] = bundle.digest
  }

  /// What it takes to pass by each rubric.
  var marks: [CallTerms.Exam.Mark] { rubrics.map { CallTerms.Exam.Mark(title: $0.title, points: $0.passMark) } }

  func judge(_ events: [SessionEvent], in scenario: Scenario) -> Verdict {
    Judge.assess(events, in: scenario, by: rubrics, digests: digests)
  }
}

/// What a call is played with and judged by.
struct CallContent {
  let playable: PlayableContent
  let judging: JudgingContent

  /// Reads both; throws the mistakes of both at once.
  init(_ id: String, locale: String, from library: Library) throws {
    let playable = Result { try PlayableContent(id, locale: locale, from: library) }
    let judging = Result { try JudgingContent(allFrom: library, locale: locale) }
    if case .failure(let first) = playable, case .failure(let second) = judging {
      throw Failure(first).and(Failure(second))
    }
    self.playable = try playable.get()
    self.judging = try judging.get().judging(self.playable.scenario)
  }
}

/// A session with the contents that it pins, from the store.
struct StoredSession {
  let id: SessionID
  let events: [SessionEvent]
  let beginning: Beginning
  let scenario: Scenario
  let state: SessionState

  /// Reads a session; `playing` spares reading its scenario where it is at hand.
  init(_ id: SessionID, in archive: SQLiteArchive, playing: Scenario? = nil) throws {
    self.id = id
    events = try archive.events(of: id)
    guard case .began(let beginning) = events.first?.body else {
      throw Failure(.said("askfirst: session \(id) has no beginning: it cannot be read"), code: Failure.environment)
    }
    self.beginning = beginning
    if let playing {
      scenario = playing
    } else {
      let reading = try ContentBundle(bytes: archive.content(beginning.scenarioDigest)).scenario()
      guard let stored = reading.value else { throw Failure(reading.diagnostics) }
      scenario = stored
    }
    state = SessionState(folding: events, of: scenario)
  }

  /// The lexicon that the session was begun with.
  func lexicon(in archive: SQLiteArchive) throws -> Lexicon {
    let reading = try ContentBundle(bytes: archive.content(beginning.lexiconDigest)).lexicon()
    guard let lexicon = reading.value else { throw Failure(reading.diagnostics) }
    return lexicon
  }
}

extension SQLiteArchive {
  /// Keeps a bundle under its digest.
  func keep(_ bundle: ContentBundle) throws {
    let kind: ContentKind =
      switch bundle.kind {
      case .scenario: .scenario
      case .lexicon: .lexicon
      case .rubric: .rubric
      }
    let bytes = bundle.bytes
    try keep(bytes, kind: kind, digest: ContentDigest.sha256(bytes))
  }
}
