import Dialogue
import Testing

/// The same words are always heard the same; nothing typed breaks the ear; what is quoted was typed.
struct SturdinessTests {
  static let lines =
    (EnglishLines.table + "\n" + ChineseLines.table).split(separator: "\n").map { row in
      String(row.split(separator: "|", maxSplits: 1)[1].dropFirst())
    }

  static let hostile: [String] = [
    "", " ", "\n\n", "?", "？？？", "...", "🙂🙂", "👨‍👩‍👧‍👦👨‍👩‍👧", "\u{200B}\u{200B}", "\u{202E}abc\u{202C}",
    "a\u{0301}\u{0301}\u{0301}",
    "\u{0000}\u{0007}hi\u{001B}[31m", "不不不不", "是不是是不是", "or or or?", "and", "right?", "没", "吗", "呢", "了没", "几", "还是",
    "还是？", "what",
    "the the the the what what", "我是", "我叫", "i'm", "my name is", "¥", "万", "十", "百千万亿", "99999999999999999999999999",
    "1.2.3.4,5,,6", "'''",
    "—…—…", "a,b,c,d?e;f!g", "\u{FEFF}您好", "ＷＨＡＴ？", "請問", "𠀀𠀁", "\u{1F1E8}\u{1F1F3}",
    String(repeating: "a", count: 10_000),
    String(repeating: "您", count: 10_000), String(repeating: "why? ", count: 2_000),
    String(repeating: "您去吗，", count: 2_500),
    String(repeating: "🙂", count: 5_000), String(repeating: "一", count: 3_000), String(repeating: "9", count: 10_000),
  ]

  @Test func theSameIsHeardTwice() {
    let other = Understanding(lexicon: LexiconFile.both, samples: CallSamples.all)
    for line in Self.lines {
      #expect(ContextTests.ear.hear(line, in: ContextTests.english) == other.hear(line, in: ContextTests.english))
    }
  }

  @Test func quotedWordsStandInTheLine() {
    for line in Self.lines + Self.hostile {
      for context in [ConversationContext(), ContextTests.english, ContextTests.chinese] where line.utf8.count < 2_000 {
        check(ContextTests.ear.hear(line, in: context))
      }
    }
  }

  @Test(arguments: hostile.indices)
  func nothingBreaksTheEar(index: Int) {
    let heard = ContextTests.ear.hear(Self.hostile[index], in: ContextTests.chinese)
    check(heard)
    #expect(heard.text.unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\n" })
  }

  @Test func sentencesStandInOrder() {
    for line in Self.lines {
      let spans = ContextTests.ear.hear(line).sentences.map(\.span)
      #expect(zip(spans, spans.dropFirst()).allSatisfy { (before, after) in before.end <= after.start })
    }
  }

  @Test(arguments: [
    ("你好 我是小王，想问下您跟谁去", 3), ("Mr. Cheng paid 3.5 times that.", 1), ("苹果，香蕉，和梨都有", 1), ("Hi! How are you? Fine.", 3),
    ("您跟谁去，什么时候走", 2), ("您平时工作这么忙，陪孩子的时间多吗", 2), ("到了那边，最想看什么", 1), ("line one\nline two", 2),
    ("Great, and who is going with you?", 2), ("e.g. a tower", 1), ("如果跟团的话，想留多少自己的时间", 1),
  ])
  func linesAreCutIntoSentences(line: String, count: Int) {
    let sentences = ContextTests.ear.hear(line).sentences
    #expect(sentences.count == count, "\(line): \(sentences.map(\.text))")
  }

  private func check(_ heard: Utterance) {
    let scalars = Array(heard.text.unicodeScalars)
    func quote(_ span: Span) -> String? {
      guard span.start >= 0, span.start <= span.end, span.end <= scalars.count else { return nil }
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[span.start..<span.end])
      return String(view)
    }
    for sentence in heard.sentences {
      #expect(quote(sentence.span) == sentence.text)
      for mark in sentence.acts { #expect(quote(mark.span) == mark.words && !mark.words.isEmpty) }
      for slot in sentence.slots { #expect(quote(slot.span) != nil) }
    }
  }
}
