import Assessment

/// The organisation after an account, on a review page.
struct ReviewAccount {
  let page: ReviewPage
  let section: HouseSection

  func write(to markup: inout Markup) {
    markup.element("h3", section.title)
    if !section.patterns.isEmpty { page.remarks(section.patterns.map { ($0, false) }, in: &markup) }
    for level in section.levels {
      markup.element("h4", level.title)
      markup.element("ul") { markup in
        for row in level.rows {
          markup.element("li") { markup in
            markup.element("b", row.name)
            let phrases = page.phrases
            markup.say(phrases.comma + row.function + phrases.colon)
            markup.element("b", row.stands)
            for line in row.lines { markup.element("p", [("class", "quiet")], line) }
          }
        }
      }
    }
    markup.element("h3", section.whyTitle)
    markup.element("ul", [("class", "marks")]) { markup in
      for reason in section.reasons {
        markup.element("li", [("class", reason.good.map { $0 ? "good" : "bad" } ?? "")]) { markup in
          if let good = reason.good { page.sign(good, in: &markup) }
          markup.say(reason.words)
        }
      }
    }
  }
}
