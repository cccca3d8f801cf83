import Foundation
import Scenarios
import Selling
import Testing

@testable import Authoring

/// The account block as a trainer writes it: read whole, and its mistakes told with their places.
@Suite("An account, as it is written")
struct AccountReadingTests {
  private static let top = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  private func read(
    _ locale: String, changing old: String = "", to new: String = "", inOverlay: Bool = false
  ) throws -> Reading<Scenario> {
    let library = try Library(directory: Self.top)
    var (_, files) = try library.sources(ofScenario: "account-keyboards", locale: locale)
    func changed(_ file: SourceFile) throws -> SourceFile {
      let text = try #require(file.text)
      let place = try #require(text.range(of: old), "\(old)")
      return SourceFile(path: file.path, text: text.replacingCharacters(in: place, with: new))
    }
    if !old.isEmpty, inOverlay {
      files.overlay = try changed(#require(files.overlay))
    } else if !old.isEmpty {
      files.base = try changed(files.base)
    }
    return ScenarioReader.read(files, locale: locale, id: "account-keyboards")
  }

  @Test("Both languages are read whole, each with its money", arguments: ["en", "zh-Hans"])
  func whole(locale: String) throws {
    let reading = try read(locale)
    let scenario = try #require(reading.value)
    let account = try #require(scenario.account)
    #expect(reading.diagnostics.all.isEmpty, "\(reading.diagnostics)")
    #expect(scenario.people.count == 6 && Set(scenario.people.map(\.role.level)).count == 3)
    #expect(scenario.people.allSatisfy { !$0.names.isEmpty && !$0.about.isEmpty && $0.lines.count > 10 })
    #expect(account.conflicts.count == 4 && account.remarks.count > 20 && account.rival.moves.count == 5)
    #expect(account.contacts[.visit]?.money == (locale == "en" ? 180 : 1440) && account.contacts[.visit]?.lines == 10)
    #expect(scenario.product("duet")?.price == (locale == "en" ? 7560 : 60480))
    #expect(scenario.product("duet")?.currency == account.currency)
    #expect(scenario.needs.allSatisfy { $0.person != nil && $0.section != nil })
    let maya = try #require(scenario.person("reporter"))
    let view = scenario.view(of: maya)
    #expect(Set(view.needs.compactMap(\.person)) == ["reporter"] && view.endings.isEmpty && view.account == nil)
    #expect(view.shared.lines[.greeting] == maya.lines[.greeting])
  }

  /// One change, and what must be said of it.
  struct Slip: Sendable, CustomTestStringConvertible {
    var old: String
    var new: String
    var code: DiagnosticCode
    var says: String
    var inOverlay = false
    var testDescription: String { "\(code): \(new)" }
  }

  static let slips: [Slip] = [
    Slip(old: "    person: editor\n", new: "", code: .noHolder, says: "belongs to nobody"),
    Slip(old: "    person: editor\n", new: "    person: editr\n", code: .unknownReference, says: "write `editor`"),
    Slip(
      old: "[reporter-noise, editor-noise]", new: "[reporter-noise, reporter-wish]", code: .noHolder,
      says: "between no two people"),
    Slip(old: "[reporter-noise, editor-noise]", new: "[reporter-noise]", code: .tooFew, says: "names 1 needs"),
    Slip(old: "backs publisher", new: "backs publishr", code: .unknownReference, says: "no such person"),
    Slip(old: "backers >= ", new: "backer >= ", code: .badCondition, says: "`backer`"),
    Slip(old: "  days: 20\n", new: "  days: 0\n", code: .outOfRange, says: "from 1 to 365"),
    Slip(old: "  promise: 5\n", new: "", code: .missingField, says: "has no `promise`"),
    Slip(
      old: "section: customer", new: "section: customers", code: .unknownWord, says: "`section`"),
    Slip(
      old: "  money: 48000\n", new: "  days: 20\n", code: .overlayStructure, says: "`days` of the account",
      inOverlay: true),
    Slip(
      old: "  currency: CNY\n  contacts", new: "  currency: yuan\n  contacts", code: .badCurrency, says: "yuan",
      inOverlay: true),
  ]

  @Test("Mistakes are told", arguments: slips)
  func mistakes(slip: Slip) throws {
    let reading = try read(
      slip.inOverlay ? "zh-Hans" : "en", changing: slip.old, to: slip.new, inOverlay: slip.inOverlay)
    let told = reading.diagnostics.all.filter { $0.code == slip.code }.map(\.description)
    #expect(told.contains { $0.contains(slip.says) }, "\(reading.diagnostics)")
  }
}
