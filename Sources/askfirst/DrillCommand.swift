import Archive
import ArgumentParser
import Authoring
import Console
import Rehearsal
import Reporting

/// Several short calls, one after another.
struct DrillCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "drill", abstract: "Practise one thing in several short calls.", subcommands: [ProspectsDrill.self])
}

/// The prospects: who has money, authority and need, and what is to be done next (D2, D3).
struct ProspectsDrill: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "man", abstract: "Meet prospects: who has money, authority and need, and what do you do next?",
    discussion: """
      All prospects of the library are dealt one after another, or --count of them, in an order that --seed draws. In \
      each call find out who has money, authority and need, then /verdict MaN (capitals for what he has), and choose \
      what to do next. The table at the end shows truth beside verdict, and the words that showed each letter. \
      /pause leaves the drill; --resume goes on with it.
      """)

  @Option(name: .long, help: ArgumentHelp("Who practises; keeps your sessions apart from others'.", valueName: "name"))
  var trainee: String = ""

  @Option(name: .long, help: ArgumentHelp("How many prospects; all of them where left out.", valueName: "number"))
  var count: Int?

  @Option(name: .long, help: ArgumentHelp("Draws the prospects and their order.", valueName: "number"))
  var seed: UInt64?

  @Flag(name: .long, help: "Go on with the drill you left last.")
  var resume = false

  @Option(name: .long, help: "text, or jsonl for programs.")
  var format: PlayCommand.Format = .text

  @OptionGroup var languages: LanguageOptions
  @OptionGroup var libraries: LibraryOptions
  @OptionGroup var stores: StoreOptions

  func validate() throws {
    if let count, count < 1 { throw ValidationError(.atLeastOne(option: "--count")) }
    if resume && (seed != nil || count != nil) { throw ValidationError(.resumeWithDeal) }
  }

  func run() throws {
    let library = try libraries.open()
    let archive = try stores.open()
    let drill = try resume ? DrillInHand(latestOf: trainee, in: archive) : deal(from: library)
    let sitting = Sitting(archive: archive, format: format, spoken: languages.spoken(by: drill.locale))
    let lines = WatchedLines(sitting.lines(in: CommandName.Setting(asksVerdict: true, sells: false)))
    defer { lines.close() }
    var met = drill.met
    var open = drill.open
    while met.count < drill.scenarios.count, !lines.hasEnded {
      let ended: SessionID?
      if let left = open {
        open = nil
        ended = try resume(left, of: drill, place: met.count + 1, from: library, sitting, lines)
      } else {
        let content = try CallContent(drill.scenarios[met.count], locale: drill.locale, from: library)
        if !met.isEmpty, try !goesOn(sitting, lines) { break }
        let place = drill.place(met.count + 1)
        announce(place, sitting)
        let (session, call) = try sitting.begin(
          content.playable, Sitting.Terms(trainee: drill.trainee, seed: drill.seed &+ UInt64(place.place), drill: place)
        )
        ended = try play(session, call, content.judging, sitting, lines, returning: false)
      }
      guard let ended else { break }
      met.append(ended)
    }
    try show(met, of: drill, sitting)
  }

  /// A new drill.
  private func deal(from library: Library) throws -> DrillInHand {
    let known = try library.prospectIds()
    guard !known.isEmpty else { throw Failure(.noProspects(library.directory), code: Failure.unusable) }
    let seed = seed ?? UInt64.random(in: 0...UInt64(UInt32.max))
    return DrillInHand(
      id: Sitting.newId(), seed: seed, scenarios: DrillPlace.deal(known, count: count ?? known.count, seed: seed),
      locale: languages.content, trainee: trainee)
  }

  /// Goes on with the prospect who was left.
  private func resume(
    _ id: SessionID, of drill: DrillInHand, place: Int, from library: Library, _ sitting: Sitting,
    _ lines: WatchedLines
  ) throws -> SessionID? {
    announce(drill.place(place), sitting)
    let session = try StoredSession(id, in: sitting.archive)
    let judging = try JudgingContent(locale: session.beginning.locale, from: library, for: session.scenario)
    let call = PreparedCall(scenario: session.scenario, lexicon: try session.lexicon(in: sitting.archive))
    return try play(session, call, judging, sitting, lines, returning: true)
  }

  /// Plays one prospect; nil where the trainee left him to come back.
  private func play(
    _ session: StoredSession, _ call: PreparedCall, _ judging: JudgingContent, _ sitting: Sitting,
    _ lines: WatchedLines, returning: Bool
  ) throws -> SessionID? {
    let state = try sitting.play(
      session, call, on: .practice(coach: false), lines: lines, returning: returning)
    guard state.closing != nil else { return nil }
    let reviewed = try sitting.judge(session, by: judging)
    switch format {
    case .jsonl: printText(try reviewed.report(in: sitting.archive))
    case .text:
      let paper = Paper()
      let debrief = try reviewed.debrief(Phrasebook(locale: sitting.spoken), in: sitting.archive, libraries: libraries)
      printText("\n" + debrief.prospect(width: paper.width, colour: paper.colour) + "\n")
    }
    return session.id
  }

  /// Says which prospect comes.
  private func announce(_ place: DrillPlace, _ sitting: Sitting) {
    guard format == .text else { return }
    let paper = Paper()
    printText("\n" + sitting.words.prospect(place.place, of: place.count, columns: paper.width) + "\n")
  }

  /// At a terminal the next one waits until the trainee is ready.
  private func goesOn(_ sitting: Sitting, _ lines: WatchedLines) throws -> Bool {
    guard sitting.isTerminal else { return lines.hasMore() }
    switch lines.next(prompt: sitting.words.nextProspect) {
    case .line(let line): return Command(line)?.name != .pause && Command(line)?.name != .end
    case .interrupted: return true
    case .end: return false
    case .lost(let stream): throw stream
    }
  }

  private func show(_ met: [SessionID], of drill: DrillInHand, _ sitting: Sitting) throws {
    guard format == .text, !met.isEmpty else { return }
    let rows = try met.compactMap { id in
      let session = try StoredSession(id, in: sitting.archive)
      let card = try sitting.archive.latestScorecards(of: id).first
      return DrillTable.Row(session.state, in: session.scenario, points: card?.points)
    }
    let paper = Paper()
    let phrases = Phrasebook(locale: sitting.spoken)
    printText(
      "\n"
        + DrillTable(rows, of: drill.scenarios.count, phrases: phrases).text(width: paper.width, colour: paper.colour))
    if met.count < drill.scenarios.count { printText(sitting.words.drillLeft + "\n") }
  }
}
