import Rehearsal
import Scenarios
import Typography

/// How a call looks: quiet, and readable without colour.
///
/// The buyer's words follow his name and hang under it; the trainee's follow `You ›`. In plain style nothing is
/// drawn or set in, and the trainee's words follow `You:`. Everything that comes from a
/// file or a log is made safe for the terminal first.
public struct Screen {
  /// What the place of printing can show.
  public let style: ScreenStyle
  /// The language of the interface.
  public let words: ConsoleWords
  private let write: (String) -> Void
  private let alarm: (String) -> Void

  /// Longer lines are hard to read.
  private static let widest = 92

  /// A screen that prints with `write`; what went wrong goes to `alarm`.
  public init(
    style: ScreenStyle, words: ConsoleWords, write: @escaping (String) -> Void = StandardStreams.write,
    alarm: @escaping (String) -> Void = StandardStreams.writeError
  ) {
    self.style = style
    self.words = words
    self.write = write
    self.alarm = alarm
  }

  /// A screen that shows nothing but what went wrong: for a call whose events are printed instead.
  public static func silent(words: ConsoleWords) -> Screen {
    Screen(style: ScreenStyle(isTerminal: false, colour: false) { 80 }, words: words, write: { _ in })
  }

  /// What the line editor shows before the trainee's line.
  public var prompt: String { bold(trainee) + (trainee.hasSuffix("：") ? "" : " ") }

  /// The same in an account: with whom the trainee is.
  func prompt(with people: [Persona]) -> String {
    guard !people.isEmpty else { return prompt }
    let names = people.map { clean($0.names.first ?? $0.name) }.joined(separator: words.comma)
    let shown = words.youWith(names) + (style.isPlain ? words.colon(spaced: false) : " ›")
    return bold(shown) + (shown.hasSuffix("：") ? "" : " ")
  }

  private var trainee: String { words.you + (style.isPlain ? words.colon(spaced: false) : " ›") }

  // MARK: - The call

  /// The brief, what there is to offer, and how to go on; of an exam what it means as well.
  func showBrief(of scenario: Scenario, on terms: CallTerms = .practice(coach: false)) {
    print(bold(clean(scenario.title)))
    rule()
    if case .exam(let exam) = terms { showTerms(of: exam) }
    paragraph(scenario.brief)
    blank()
    if !scenario.products.isEmpty {
      showOffers(of: scenario)
      notice(words.sheetsHint)
      blank()
    }
    if scenario.account != nil {
      notice(words.howToAccount)
    } else {
      notice(words.howTo(talkTo: clean(scenario.people.first?.name ?? "")))
    }
    blank()
  }

  private func showTerms(of exam: CallTerms.Exam) {
    paragraph(words.examHead(exam.attempt))
    if !exam.marks.isEmpty { paragraph(words.passMarks(exam.marks)) }
    paragraph(exam.hasBroken ? words.examBroken : words.examRules)
    blank()
  }

  /// The buyer's words, said at one go.
  func showSpeech(_ speech: [String], by name: String) {
    let said = speech.filter { !$0.isEmpty }
    guard !said.isEmpty else { return }
    let name = clean(name)
    if style.isTerminal {
      let shown = name + words.colon(spaced: false)
      spoken(by: bold(shown), name: shown, words: said.map { clean($0) }.reduce("", joined))
    } else {
      for line in said { print(name + words.colon() + clean(line)) }
    }
  }

  /// The trainee's words where he has not just typed them himself.
  func showTrainee(_ line: String) {
    if style.isTerminal {
      spoken(by: bold(trainee), name: trainee, words: clean(line))
    } else {
      print(words.you + words.colon() + clean(line))
    }
  }

  /// Where a call had got to.
  func showReturn(to state: SessionState, of scenario: Scenario, on terms: CallTerms = .practice(coach: false)) {
    print(bold(clean(scenario.title)))
    rule()
    if case .exam(let exam) = terms { showTerms(of: exam) }
    notice(words.whereYouWere)
    blank()
    showLast(3, of: state, in: scenario)
  }

  /// The last exchanges of a call.
  func showLast(_ count: Int, of state: SessionState, in scenario: Scenario) {
    let last = state.turns.suffix(count)
    if last.count == state.turns.count, let opening = state.beginning?.opening {
      showOpening(opening, of: scenario)
      blank()
    }
    for turn in last {
      showTrainee(turn.utterance.text)
      showReplies(of: turn, in: scenario)
      blank()
    }
  }

  /// The end of a call.
  func showEnd(_ closing: Closing, of scenario: Scenario, by person: String) {
    if !closing.text.isEmpty {
      if scenario.account == nil || closing.ending.isEmpty {
        showSpeech([closing.text], by: scenario.name(of: person))
      } else {
        paragraph(closing.text)
      }
      blank()
    }
    if !closing.epilogue.isEmpty {
      paragraph(words.later + " " + closing.epilogue)
      blank()
    }
    notice(words.ended)
  }

  // MARK: - Around the call

  /// Number, name and price of what there is to offer.
  func showOffers(of scenario: Scenario) {
    print(words.offers)
    guard !style.isPlain else {
      for (index, product) in scenario.products.enumerated() {
        paragraph(
          "\(index + 1)\(words.colon())\(product.name)\(words.comma)\(words.price(product.price, product.currency))")
      }
      return
    }
    let prices = scenario.products.map { words.price($0.price, clean($0.currency)) }
    let priceWidth = prices.map { ColumnWidth.of($0) }.max() ?? 0
    let names = scenario.products.map { clean($0.name) }
    let widest = names.map { ColumnWidth.of($0) }.max() ?? 0
    let nameWidth = style.isTerminal ? min(widest, max(8, textColumns - priceWidth - 7)) : widest
    for (index, name) in names.enumerated() {
      let number = Padding.pad(String(index + 1), to: 3, side: .right)
      let price = Padding.pad(prices[index], to: priceWidth, side: .right)
      print(number + "  " + Padding.fit(name, to: nameWidth) + "  " + price)
    }
  }

  /// The sheets of what there is to offer.
  func showSheets(of scenario: Scenario) {
    for (index, product) in scenario.products.enumerated() {
      if index > 0 { blank() }
      let price = words.price(product.price, clean(product.currency))
      let number = "\(index + 1)" + (style.isPlain ? words.colon() : "  ")
      paragraph(number + clean(product.name) + words.comma + price, hanging: 3)
      for line in clean(product.sheet, keepingNewlines: true).split(separator: "\n") {
        paragraph((style.isPlain ? "" : "   ") + line, hanging: 3)
      }
    }
    blank()
  }

  /// The commands there are.
  func showHelp(in setting: CommandName.Setting = .init()) {
    let commands = CommandName.available(in: setting)
    let names = commands.map { words.shownNames(of: $0) }
    let width = names.map { ColumnWidth.of($0) }.max() ?? 0
    for (name, command) in zip(names, commands) {
      let summary = words.summary(of: command)
      paragraph(
        style.isPlain ? name + words.colon() + summary : "  " + Padding.pad(name, to: width) + "  " + summary,
        hanging: width + 4)
    }
    notice(words.helpNote)
    blank()
  }

  /// A sheet made elsewhere, which fits and is safe already.
  func showSheet(_ text: String) {
    write(text.hasSuffix("\n") ? text : text + "\n")
    blank()
  }

  /// What the simulator says at length.
  func advice(_ text: String) { paragraph(text, hanging: 2) }

  /// How wide a sheet may be.
  var sheetColumns: Int { style.isTerminal ? textColumns : 80 }

  /// A remark beside the buyer's words: quiet, and marked as none of them.
  func remark(_ text: String) {
    for line in wrapped((style.isPlain ? "" : "  ") + clean(text), hanging: 5) { print(dim(line)) }
  }

  /// A notice of the simulator's.
  func notice(_ text: String) {
    for line in wrapped(clean(text)) { print(dim(line)) }
  }

  /// What was good or not so good about a line, told apart by its sign.
  func remark(_ text: String, good: Bool) {
    paragraph((style.isPlain ? words.mark(good) : good ? "  + " : "  - ") + clean(text), hanging: 4)
  }

  /// The head of the tutorial.
  func showTutorialHead(_ title: String, brief: String, note: String) {
    print(bold(clean(title)))
    rule()
    paragraph(brief)
    blank()
    notice(note)
    blank()
  }

  /// What the next line is to do.
  func showStep(_ step: String, _ task: String) {
    print(bold(clean(step)))
    paragraph(task)
  }

  /// The end of the tutorial: what was done, and what to type next.
  func showTutorialEnd(_ title: String, remarks: [(words: String, good: Bool)], next: String) {
    blank()
    paragraph(title)
    for line in remarks { remark(line.words, good: line.good) }
    blank()
    paragraph(next)
  }

  /// Something went wrong.
  func alarm(_ text: String) { alarm(clean(text) + "\n") }

  /// A line left free.
  func blank() { write("\n") }

  // MARK: - Parts

  private var textColumns: Int { max(20, min(Self.widest, style.columns())) }

  func paragraph(_ text: String, hanging: Int = 0) {
    for line in wrapped(clean(text, keepingNewlines: true), hanging: hanging) { print(line) }
  }

  private func spoken(by shown: String, name: String, words: String) {
    // A full-width colon brings its own space.
    let gap = name.hasSuffix("：") ? "" : " "
    let width = ColumnWidth.of(name + gap)
    let hanging = style.isPlain ? 0 : width <= textColumns / 3 ? width : 2
    let lines = Wrapping.lines(words, columns: textColumns, first: width, hanging: hanging)
    print(shown + gap + (lines.first ?? ""))
    for line in lines.dropFirst() { print(line) }
  }

  private func wrapped(_ text: String, hanging: Int = 0) -> [String] {
    if style.isTerminal { return Wrapping.lines(text, columns: textColumns, hanging: style.isPlain ? 0 : hanging) }
    return text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// Two things said at one go: apart by a space, but not after a Chinese mark or character.
  private func joined(_ a: String, _ b: String) -> String {
    guard let last = a.last else { return b }
    let isChinese = ColumnWidth.of(last) == 2 || ("”’…".contains(last) && ColumnWidth.of(b.prefix(1)) == 2)
    return a + (isChinese ? "" : " ") + b
  }

  private func rule() {
    if style.isTerminal && !style.isPlain {
      print(dim(String(repeating: "─", count: min(textColumns, 60))))
    } else {
      blank()
    }
  }

  private func print(_ line: String) { write(line + "\n") }

  private func clean(_ text: String, keepingNewlines: Bool = false) -> String {
    SafePrinting.clean(text, keepingNewlines: keepingNewlines)
  }

  private func bold(_ text: String) -> String { style.colour ? "\u{1B}[1m" + text + "\u{1B}[0m" : text }

  private func dim(_ text: String) -> String { style.colour ? "\u{1B}[2m" + text + "\u{1B}[0m" : text }
}

extension Scenario {
  /// What the person of this id is called to his face; the first person where there is none.
  func name(of person: String) -> String { (people.first { $0.id == person } ?? people.first)?.name ?? "" }
}
