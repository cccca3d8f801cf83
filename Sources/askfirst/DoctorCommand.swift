import Archive
import ArgumentParser
import Assessment
import Authoring
import Console
import Foundation
import Reporting

struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Look at terminal, locale, store and library, and say what to mend.",
    discussion: "Makes and changes nothing. Exit code 1 where something has to be mended.")

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Option(name: .long, help: "text, or json for programs.")
  var format: Format = .text

  @OptionGroup var languages: LanguageOptions
  @OptionGroup var libraries: LibraryOptions
  @OptionGroup var stores: StoreOptions

  func run() throws {
    let environment = ProcessInfo.processInfo.environment
    let report = CheckupReport(
      [.program(version: Version.number, path: Self.program)] + terminal(environment) + locale(environment)
        + home(environment) + store() + library())
    let phrases = Phrasebook(locale: languages.spoken())
    switch format {
    case .json: printText(report.json(phrases: phrases))
    case .text:
      let paper = Paper()
      printText(report.text(phrases: phrases, width: paper.width, colour: paper.colour))
    }
    if !report.isHealthy { throw Failure(silently: Failure.failed) }
  }

  private static var program: String {
    (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
  }

  private func terminal(_ environment: [String: String]) -> [CheckupFinding] {
    let style = ScreenStyle.standard(environment: environment)
    let name = environment["TERM"] ?? ""
    var findings: [CheckupFinding] = []
    if name.isEmpty || name == "dumb" {
      findings.append(.poorTerminal(name: name))
    } else if style.isTerminal {
      findings.append(.terminal(name: name, columns: style.columns(), colour: style.colour))
    }
    if !style.isTerminal { findings.append(.noTerminal) }
    if style.isTerminal, style.columns() < 60 { findings.append(.narrow(columns: style.columns())) }
    if style.isPlain, name != "dumb" { findings.append(.plain) }
    return findings
  }

  private func locale(_ environment: [String: String]) -> [CheckupFinding] {
    let locale = TerminalLocale.standard(environment: environment)
    if locale.isUnicode { return [.unicode(locale: locale.name)] }
    return locale.isASCII
      ? [.ascii(locale: locale.name)] : [.otherEncoding(locale: locale.name, encoding: locale.encoding)]
  }

  private func home(_ environment: [String: String]) -> [CheckupFinding] {
    var findings: [CheckupFinding] = []
    for variable in ["XDG_DATA_HOME", "XDG_STATE_HOME"] {
      if let value = environment[variable], !value.isEmpty, !value.hasPrefix("/") {
        findings.append(.relative(variable: variable, value: value))
      }
    }
    if let usual = try? StoreLocation.resolve(
      option: nil, environment: environment.filter { $0.key != "ASKFIRST_STORE" })
    {
      findings.append(.home(what: .data, path: (usual.path as NSString).deletingLastPathComponent))
    } else if (try? stores.location()) == nil {
      findings.append(.noHome(what: .data))
    }
    if let history = Sitting.historyPath(environment), history.hasPrefix("/") {
      let folder = (history as NSString).deletingLastPathComponent
      findings.append(Self.mayWrite(history) ? .home(what: .state, path: folder) : .closedHome(path: folder))
    } else {
      findings.append(.noHome(what: .state))
    }
    return findings
  }

  /// Whether a file may be written, or made with the folders above it.
  private static func mayWrite(_ path: String) -> Bool {
    var path = path
    while access(path, F_OK) != 0, path != "/" { path = (path as NSString).deletingLastPathComponent }
    return access(path, W_OK) == 0
  }

  private func store() -> [CheckupFinding] {
    let location: StoreLocation
    do {
      location = try stores.location()
    } catch {
      // Without a home the finding above says so.
      let named = stores.store ?? ProcessInfo.processInfo.environment["ASKFIRST_STORE"] ?? ""
      return named.isEmpty && stores.store == nil ? [] : [.storeTrouble(.unsupported, path: named)]
    }
    let checkup = StoreCheckup(path: location.path)
    var findings = [finding(of: checkup)]
    if case .storeTrouble = findings[0] { return findings }
    if !checkup.isWritable { findings.append(.unwritable(path: checkup.path)) }
    if let room = checkup.freeBytes { findings.append(.room(bytes: room)) }
    return findings
  }

  private func finding(of checkup: StoreCheckup) -> CheckupFinding {
    switch checkup.place {
    case .missing: return .noStore(path: checkup.path)
    case .unfinished: return .unfinished(path: checkup.path)
    case .busy: return .busy(path: checkup.path)
    case .store(let format, let sessions):
      return format < checkup.currentFormat
        ? .olderStore(
          path: checkup.path, format: format, current: checkup.currentFormat, sessions: sessions, bytes: checkup.bytes)
        : .store(path: checkup.path, format: format, sessions: sessions, bytes: checkup.bytes)
    case .trouble(let error):
      let trouble: CheckupFinding.StoreTrouble =
        switch error.kind {
        case .notAFile: .notAFile
        case .notAStore: .notAStore
        case .newer: .newer
        case .damaged: .damaged
        case .unreachable, .readOnly: .unreachable
        case .unsupported: .unsupported
        default: .other
        }
      return .storeTrouble(trouble, path: checkup.path, said: error.description)
    }
  }

  private func library() -> [CheckupFinding] {
    let library: Library
    do {
      library = try libraries.open()
    } catch {
      guard case .noLibrary(let directory) = error as? LibraryMistake, isNamed else { return [.noLibrary(path: nil)] }
      return [.noLibrary(path: directory)]
    }
    let path = URL(filePath: library.directory).standardizedFileURL.path
    do {
      let scenarios = try library.scenarioIds()
      let rubrics = try library.rubricIds()
      var found = Diagnostics()
      for id in scenarios {
        for locale in try library.locales(ofScenario: id) {
          found = found.merging(try library.scenario(id, locale: locale).diagnostics)
        }
      }
      for locale in ContentLocale.all {
        found = found.merging(try library.lexicon(locale: locale).diagnostics)
        for id in rubrics {
          found = found.merging(try library.rubric(id, locale: locale, knownMeasures: Measures.known).diagnostics)
        }
      }
      let once = Diagnostics(Array(Set(found.all)))
      if once.hasErrors { return [.libraryMistakes(path: path, errors: once.errors.count)] }
      return [.library(path: path, scenarios: scenarios.count, rubrics: rubrics.count, warnings: once.warnings.count)]
    } catch {
      return [.libraryMistakes(path: path, errors: 1)]
    }
  }

  private var isNamed: Bool {
    libraries.library != nil || !(ProcessInfo.processInfo.environment["ASKFIRST_LIBRARY"] ?? "").isEmpty
  }
}
