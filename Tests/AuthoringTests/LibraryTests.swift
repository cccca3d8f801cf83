import Assessment
import Authoring
import Dialogue
import Foundation
import Scenarios
import Selling
import Testing

@Suite("A library")
struct LibraryTests {
  private let measures: [String: Set<Int>] = ["open-share": [1], "pressure": [1, 2]]

  @Test("the fixture is read in both languages without a word of complaint")
  func valid() throws {
    let library = try Fixture.library()
    for locale in ["en", "zh-Hans"] {
      let scenario = try library.scenario("bike-shop", locale: locale)
      #expect(scenario.diagnostics.description == "")
      #expect(scenario.value?.locale == locale)
      let lexicon = try library.lexicon(locale: locale)
      #expect(lexicon.diagnostics.description == "")
      #expect(lexicon.value?.cues["advice"]?.count == 2)
      let rubric = try library.rubric("asking", locale: locale, knownMeasures: measures)
      #expect(rubric.diagnostics.description == "")
      #expect(rubric.value?.locale == locale)
      #expect(rubric.value?.criteria.map(\.weight) == [60, 40])
    }
    let transcripts = try library.transcripts(ofScenario: "bike-shop", locale: "en")
    #expect(transcripts.count == 1)
    #expect(transcripts.first?.reading.diagnostics.description == "")
    #expect(transcripts.first?.reading.value?.expect.scores == ["asking": 90])
    #expect(transcripts.first?.reading.value?.expect.cause == Upshot.Cause.none)
  }

  @Test("structure comes from the base file and words from the overlay")
  func overlay() throws {
    let library = try Fixture.library()
    let english = try #require(try library.scenario("bike-shop", locale: "en_GB.UTF-8").value)
    let chinese = try #require(try library.scenario("bike-shop", locale: "zh_TW").value)
    #expect(chinese.needs.map(\.weight) == english.needs.map(\.weight))
    #expect(chinese.needs[0].say.map(\.gate) == english.needs[0].say.map(\.gate))
    #expect(chinese.needs[0].say[2].text == ["这个月误了四回车,还淋着雨。"])
    #expect(english.needs[0].say[2].reveals == ["rain"])
    #expect(english.needs[0].person == "nora")
    #expect(chinese.endings[2].epilogue == ["周一她把车退了。"])
    #expect(chinese.people[0].name == "白女士")
    #expect(chinese.shared.smallTalk.map(\.id) == ["weather"])
    #expect(english.shared.lines[.deflect]?.count == 8)
    #expect(english.initiatives[1].answered == .did(.claim))
    #expect(english.products[0].claims[1].holds == false)
  }

  @Test("lists what there is")
  func lists() throws {
    let library = try Fixture.library()
    #expect(try library.scenarioIds() == ["bike-shop"])
    #expect(try library.rubricIds() == ["asking"])
    #expect(try library.locales(ofScenario: "bike-shop") == ["en", "zh-Hans"])
  }

  @Test(
    "knows the languages by what the environment says",
    arguments: [
      ("zh_CN.UTF-8", "zh-Hans"), ("zh", "zh-Hans"), ("zh-TW", "zh-Hans"), ("zh-Hans", "zh-Hans"), ("en_GB", "en"),
      ("en", "en"), ("EN_us.utf8@euro", "en"), ("C", "en"), ("C.UTF-8", "en"), ("de_DE", nil), ("", nil),
      ("english", nil),
    ] as [(String, String?)])
  func locales(name: String, locale: String?) {
    #expect(ContentLocale.named(name) == locale)
  }

  @Test("says where it looked for what is not there")
  func missing() throws {
    let library = try Fixture.library()
    #expect(throws: LibraryMistake.noLibrary(directory: "/nowhere")) { try Library(directory: "/nowhere") }
    let error = #expect(throws: LibraryMistake.self) { try library.scenario("bike-shap", locale: "en") }
    #expect(error?.description.contains("did you mean `bike-shop`") == true)
    #expect(error?.description.contains("scenarios/bike-shap/scenario.yaml") == true)
    #expect(throws: LibraryMistake.self) { try library.scenario("../../library", locale: "en") }
    #expect(throws: LibraryMistake.self) { try library.scenario("bike-shop", locale: "de") }
    #expect(throws: LibraryMistake.self) { try library.lexicon(locale: "../en") }
    #expect(throws: LibraryMistake.self) { try library.rubric("nothing", locale: "en", knownMeasures: nil) }
    #expect(throws: LibraryMistake.self) { try library.rubric("asking", locale: "fr", knownMeasures: nil) }
  }

  @Test("a bundle rebuilds the same value without the library, and its digest is that of its bytes")
  func bundles() throws {
    let library = try Fixture.library()
    for locale in ["en", "zh-Hans"] {
      let scenario = try library.scenario("bike-shop", locale: locale)
      let content = try #require(scenario.content)
      let again = try ContentBundle(bytes: content.bytes)
      #expect(again == content)
      #expect(again.scenario().value == scenario.value)
      #expect(again.digest == content.digest)
      #expect(again.lexicon().value == nil)
      #expect(content.files.count == (locale == "en" ? 2 : 3))
      let lexicon = try library.lexicon(locale: locale)
      #expect(try ContentBundle(bytes: lexicon.content?.bytes ?? []).lexicon().value == lexicon.value)
      let rubric = try library.rubric("asking", locale: locale, knownMeasures: measures)
      #expect(try ContentBundle(bytes: rubric.content?.bytes ?? []).rubric().value == rubric.value)
    }
    let both = try library.lexicon(locales: ["zh-Hans", "en"])
    #expect(both.value?.cues["advice"] == ["你应该", "最好", "you should", "you'd better"])
    #expect(try ContentBundle(bytes: both.content?.bytes ?? []).lexicon().value == both.value)
  }

  @Test("canonical bytes are what a JSON encoder with sorted keys writes")
  func canonical() throws {
    let text = "a\"b\\c/d\u{8}\u{C}\n\t\u{1}\u{7F}程\u{2028}😀é"
    let bundle = ContentBundle(kind: .lexicon, locale: "en", files: [.init(path: "a/b.yaml", text: text)])
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    struct Form: Encodable {
      var format = 1
      var kind = "lexicon"
      var locale = "en"
      var files: [ContentBundle.File]
    }
    #expect(bundle.bytes == Array(try encoder.encode(Form(files: bundle.files))))
  }

  @Test("damaged content is refused in words")
  func damaged() {
    #expect(throws: ContentBundle.Mistake.damaged) { try ContentBundle(bytes: [1, 2, 3]) }
    #expect(throws: ContentBundle.Mistake.unknownFormat(9)) { try ContentBundle(bytes: Array(#"{"format":9}"#.utf8)) }
  }

  @Test("a file with CRLF and a byte order mark makes the same bundle")
  func lineEnds() throws {
    let text = try Fixture.text(Fixture.base)
    let windows = "\u{FEFF}" + text.replacingOccurrences(of: "\n", with: "\r\n")
    #expect(try Fixture.readBase(windows).value == Fixture.readBase(text).value)
  }
}
