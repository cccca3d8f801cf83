import Testing
import Typography

@Suite("Safe printing")
struct SafePrintingTests {
  @Test(
    "nothing that a terminal obeys is left",
    arguments: [
      ("plain, 中文。", "plain, 中文。"),
      ("\u{1B}[31mred\u{1B}[0m", "red"),
      ("\u{1B}[2J\u{1B}[Hgone", "gone"),
      ("\u{9B}31mred", "red"),
      ("\u{1B}]0;title\u{07}after", "after"),
      ("\u{1B}]8;;http://x\u{1B}\\link\u{1B}]8;;\u{1B}\\", "link"),
      ("\u{9D}52;c;xx\u{9C}after", "after"),
      ("\u{1B}]0;never ends", "0;never ends"),
      ("\u{1B}Pq1\u{1B}\\after", "after"),
      ("\u{1B}(B\u{1B}cafter", "after"),
      ("\u{1B}", ""),
      ("\u{1B}[", ""),
      ("\u{1B}[1;2", ""),
      ("\u{1B}中", "中"),
      ("\u{1B}\u{1B}[31mx", "x"),
      ("a\u{0}b\u{7}c\u{8}d\u{7F}e\u{85}f\u{90}", "abcde f"),
      ("tab\tbed", "tab bed"),
      ("one\ntwo\r\nthree\rfour\u{2028}five", "one two three four five"),
    ])
  func obeyed(text: String, expected: String) {
    #expect(SafePrinting.clean(text) == expected)
  }

  @Test("lines stay apart only when asked")
  func newlines() {
    #expect(SafePrinting.clean("one\r\ntwo\n\nthree\u{2029}", keepingNewlines: true) == "one\ntwo\n\nthree\n")
  }

  @Test("what cannot be seen is gone, emoji stay whole")
  func invisible() {
    #expect(SafePrinting.clean("abc\u{202E}txt.exe\u{202C}\u{2066}\u{2069}\u{200F}") == "abctxt.exe")
    #expect(SafePrinting.clean("a\u{200B}b\u{FEFF}c\u{AD}d\u{E0041}e\u{FE0F}f\u{3164}g\u{E0100}") == "abcdefg")
    let noncharacters = String(String.UnicodeScalarView([0xFFFF, 0xFDD0, 0x1FFFE].compactMap(Unicode.Scalar.init)))
    #expect(SafePrinting.clean("a\u{200D}b" + noncharacters) == "ab")
    for emoji in ["👨‍👩‍👧", "❤️", "🏳️‍🌈", "👍🏽", "1️⃣", "🇨🇳"] { #expect(SafePrinting.clean(emoji) == emoji) }
  }

  @Test("cleaning twice changes nothing more")
  func stable() {
    for text in ["\u{1B}\u{1B}]x\u{7}[31m", "a\u{1B}[\u{1B}[31m1m", "\u{1B}]0;\u{1B}[31mx", "\u{1B}[3\u{202E}1mx"] {
      let once = SafePrinting.clean(text)
      #expect(SafePrinting.clean(once) == once)
      #expect(once.unicodeScalars.allSatisfy { $0.value >= 0x20 })
    }
  }
}
