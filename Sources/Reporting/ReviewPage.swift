import Assessment
import Rehearsal
import Scenarios

/// A session as one HTML page that holds everything and needs nothing: no script, no font, no picture from elsewhere.
///
/// It reads on a phone and in the dark, prints on A4, and says in words whatever it shows in colour.
public struct ReviewPage: Sendable {
  let debrief: Debrief
  let session: String
  let began: String
  let log: [SessionEvent]
  var phrases: Phrasebook { debrief.phrases }

  /// The page of a session.
  ///
  /// - Parameters:
  ///   - session: how commands are told which session it is.
  ///   - began: when it began, as shown.
  ///   - log: its events, for what was taken back.
  public init(_ debrief: Debrief, session: String, began: String, log: [SessionEvent]) {
    self.debrief = debrief
    self.session = session
    self.began = began
    self.log = log
  }

  /// The page.
  public var html: String {
    var page = Markup()
    page.raw("<!DOCTYPE html>\n")
    page.element("html", [("lang", phrases.rawValue)]) { page in
      page.element("head") { head(&$0) }
      page.element("body") { body(&$0) }
    }
    return page.text
  }

  private var title: String { debrief.scenario.title }
  private var trainee: String { debrief.state.beginning?.trainee ?? "" }
  /// The language of the words that come from the scenario.
  var spoken: [(String, String)] { [("lang", debrief.scenario.locale)] }

  private func head(_ page: inout Markup) {
    page.void("meta", [("charset", "utf-8")])
    page.void("meta", [("name", "viewport"), ("content", "width=device-width, initial-scale=1")])
    page.void(
      "meta",
      [
        ("http-equiv", "Content-Security-Policy"), ("content", "default-src 'none'; style-src 'unsafe-inline'"),
      ])
    page.void("meta", [("name", "color-scheme"), ("content", "light dark")])
    page.element("title", [title, trainee, began].filter { !$0.isEmpty }.joined(separator: " · "))
    page.element("style") { $0.raw(ReviewStyleSheet.text) }
  }

  private func body(_ page: inout Markup) {
    page.element("header") { page in
      page.element("p", [("class", "kicker")], "AskFirst · " + phrases.say("Debrief", "复盘"))
      page.element("h1", spoken, title)
      let mode = debrief.state.beginning.map { phrases.mode($0.mode) } ?? ""
      let facts = [trainee, began, mode, phrases.turns(debrief.state.turns.count), session].filter { !$0.isEmpty }
      page.element("p", [("class", "facts")], facts.joined(separator: " · "))
    }
    page.element("main") { page in
      outcome(&page)
      scores(&page)
      comparison(&page)
      advice(&page)
      ledger(&page)
      ReviewCriteria(page: self).write(to: &page)
      afterwards(&page)
      ReviewTranscript(page: self).write(to: &page)
    }
    page.element("footer") { page in
      page.element(
        "p",
        phrases.say(
          "The same words give the same score: every point above names the words that earned or cost it.",
          "同样的话，同样的分：上面每一分都写明是哪句话得的、哪句话丢的。"))
    }
  }

  /// A section with its heading, which names it.
  func section(_ id: String, _ title: String, in page: inout Markup, _ content: (inout Markup) -> Void) {
    page.element("section", [("aria-labelledby", id)]) { page in
      page.element("h2", [("id", id)], title)
      content(&page)
    }
  }

  /// A list of remarks, good and bad, told apart by their signs.
  func remarks(_ lines: [(words: String, good: Bool)], in page: inout Markup) {
    page.element("ul", [("class", "marks")]) { page in
      for line in lines {
        page.element("li", [("class", line.good ? "good" : "bad")]) { page in
          sign(line.good, in: &page)
          page.say(line.words)
        }
      }
    }
  }

  func sign(_ good: Bool, in page: inout Markup) {
    page.element("span", [("class", "sign")], good ? "+" : "−")
    page.say(" ")
  }

  /// A turn as a link to its place in the transcript.
  func link(turn: Int, in page: inout Markup) {
    page.element("a", [("href", "#" + anchor(turn))], phrases.turn(turn))
  }

  func anchor(_ turn: Int) -> String { "turn-\(max(0, turn))" }

  // MARK: - Sections

  private func outcome(_ page: inout Markup) {
    section("outcome", phrases.say("How it ended", "结果"), in: &page) { page in
      if let exam = debrief.exam {
        let section = ExamSection(exam, of: debrief)
        page.element("p", [("class", "outcome")], section.sentence)
        remarks(section.marks.map { ($0.words, $0.reached) }, in: &page)
      }
      page.element("p", [("class", "outcome")], debrief.outcome)
      if let epilogue = debrief.state.closing?.epilogue, !epilogue.isEmpty {
        page.element("p") { page in
          page.say(phrases.later + phrases.colon)
          page.element("span", spoken, epilogue)
        }
      }
      let help = HelpSection(of: debrief)
      for sentence in help.sentences + help.helped { page.element("p", sentence) }
      manner(&page)
    }
  }

  /// The verdict on a prospect, where one is asked; else how the call was led.
  private func manner(_ page: inout Markup) {
    if let account = HouseSection(debrief) { ReviewAccount(page: self, section: account).write(to: &page) }
    guard let prospect = ProspectSection(debrief) else {
      page.element("h3") { page in
        page.say(phrases.say("Style", "风格") + phrases.colon + phrases.style(debrief.verdict.style) + phrases.dash)
        page.say(phrases.styleMeaning(debrief.verdict.style))
      }
      return remarks(debrief.styleReasons.map { ($0.words, $0.reason.funnel) }, in: &page)
    }
    page.element("h3", prospect.title)
    page.element("ul", [("class", "marks")]) { page in
      for line in prospect.lines {
        page.element("li", [("class", line.isRight.map { $0 ? "good" : "bad" } ?? "")]) { page in
          if let isRight = line.isRight { sign(isRight, in: &page) }
          page.say(line.words)
          if !line.shown.isEmpty { page.element("p", [("class", "quiet")], line.shown) }
        }
      }
    }
  }

  private func scores(_ page: inout Markup) {
    guard !debrief.verdict.scorecards.isEmpty else { return }
    let title =
      debrief.state.account == nil
      ? phrases.say("How you led the call", "对话带得怎么样") : phrases.say("How you led the account", "这单做得怎么样")
    section("scores", title, in: &page) { page in
      for card in debrief.verdict.scorecards { table(of: card, in: &page) }
      if debrief.verdict.scorecards.contains(where: \.isSetByHand) {
        page.element("p", [("class", "quiet")], phrases.setByHandNote)
      }
    }
  }

  private func table(of card: Scorecard, in page: inout Markup) {
    let rubric = debrief.rubric(card.rubric)
    page.element("table") { page in
      page.element("caption") { page in
        page.element("b", rubric?.title ?? card.rubric)
        page.say(" ")
        page.element("span", [("class", "total")], phrases.total(of: card))
      }
      page.element("thead") { page in
        page.element("tr") { page in
          page.element("th", [("scope", "col")], phrases.say("Dimension", "维度"))
          page.element("th", [("scope", "col"), ("class", "number")], phrases.say("Points", "得分"))
          page.element("th", [("scope", "col"), ("class", "wide")], phrases.say("Share", "比例"))
        }
      }
      page.element("tbody") { page in
        let dimensions = card.criteria.reduce(into: [String]()) { ids, score in
          if !ids.contains(score.dimension) { ids.append(score.dimension) }
        }
        for id in dimensions {
          let scores = card.criteria.filter { $0.dimension == id }
          let (earned, possible) = (
            scores.reduce(0) { $0 + $1.effective }, scores.reduce(0) { $0 + $1.possible }
          )
          guard possible > 0 else { continue }
          page.element("tr") { page in
            page.element("th", [("scope", "row")], rubric?.dimensions.first { $0.id == id }?.title ?? id)
            page.element("td", [("class", "number")], phrases.points(earned, of: possible))
            page.element("td", [("class", "wide")]) { page in
              let share = (earned * 100 + possible / 2) / possible
              page.raw(Self.bar(share))
              page.say(" \(share)%")
            }
          }
        }
      }
    }
    if let why = phrases.capped(card) { page.element("p", [("class", "quiet")], why) }
  }

  /// A bar for the eye; the figure beside it says the same.
  private static func bar(_ share: Int) -> String {
    """
    <svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">\
    <rect class="track" width="100" height="8"/><rect class="fill" width="\(share)" height="8"/></svg>
    """
  }

  private func comparison(_ page: inout Markup) {
    guard let earlier = debrief.earlier else { return }
    let compared = ComparisonSection(earlier.comparison, of: debrief)
    section("comparison", phrases.since(earlier), in: &page) { page in
      page.element("ul", [("class", "totals")]) { page in
        for total in earlier.comparison.totals {
          page.element("li", compared.title(total.rubric) + phrases.colon + compared.figure(total))
        }
      }
      if !compared.lines.isEmpty { remarks(compared.lines, in: &page) }
      if let note = compared.note { page.element("p", [("class", "quiet")], note) }
    }
  }

  private func advice(_ page: inout Markup) {
    let improvements = debrief.verdict.improvements(debrief.rubrics)
    guard !improvements.isEmpty else { return }
    section("advice", phrases.next(improvements.count), in: &page) { page in
      page.element("ol") { page in
        for improvement in improvements {
          page.element("li") { page in
            page.element("b", debrief.title(of: improvement.criterion, in: improvement.rubric))
            page.say(phrases.colon + improvement.advice)
            change(improvement.change, in: &page)
          }
        }
      }
    }
  }

  /// The trainee's own line beside a better one.
  func change(_ change: Change, in page: inout Markup) {
    guard !change.better.isEmpty else { return }
    page.element("p", [("class", "change")]) { page in
      if change.turn > 0, !change.said.isEmpty {
        link(turn: change.turn, in: &page)
        page.say(phrases.colon)
      }
      page.say(ChangeLines(change, phrases: phrases).words)
    }
  }

  private func ledger(_ page: inout Markup) {
    let ledger = LedgerSection(debrief.verdict.ledger, of: debrief)
    guard !ledger.entries.isEmpty else { return }
    section("ledger", ledger.title, in: &page) { page in
      page.element("table", [("class", "ledger")]) { page in
        page.element("thead") { page in
          page.element("tr") { page in
            page.element("th", [("scope", "col"), ("class", "wide")], phrases.say("Need", "需求"))
            page.element("th", [("scope", "col")], phrases.say("How", "经过"))
            page.element("th", [("scope", "col")], phrases.say("Depth", "深度"))
          }
        }
        page.element("tbody") { page in
          for entry in ledger.entries {
            page.element("tr", entry.level < 2 ? [("class", "missed")] : []) { page in
              page.element("th", [("scope", "row"), ("class", "wide")]) { page in
                page.element("span", spoken, ledger.about(entry))
                for line in ledger.lines(of: entry) {
                  page.raw("<br>")
                  page.element("span", [("class", "line")], line)
                }
              }
              page.element("td", phrases.fate(entry.fate))
              page.element("td", phrases.depth(entry.level))
            }
          }
        }
      }
    }
  }

  private func afterwards(_ page: inout Markup) {
    let call = JudgedCall(log, in: debrief.scenario)
    let answers = debrief.state.reflections.sorted { $0.key < $1.key }.compactMap { id, choice in
      DebriefQuestion.named(id, of: call).map { ($0, choice) }
    }
    let words = QuestionWords(scenario: debrief.scenario, state: debrief.state, phrases: phrases)
    if !answers.isEmpty {
      section("questions", phrases.say("Questions after the call", "对话之后的问题"), in: &page) { page in
        page.element("ol") { page in
          for (question, choice) in answers {
            page.element("li") { page in
              page.element("b", words.asked(question))
              page.raw("<br>")
              sign(choice == question.right, in: &page)
              page.say(words.choice(choice, of: question) + phrases.dash)
              page.say(words.explanation(question))
            }
          }
        }
      }
    }
    if !debrief.state.hints.isEmpty {
      section("hints", phrases.say("Hints asked for", "要过的提示"), in: &page) { page in
        page.element("ul") { page in
          for taken in debrief.state.hints {
            page.element("li", phrases.after(turn: taken.after) + phrases.colon + taken.hint.text)
          }
        }
      }
    }
  }
}
