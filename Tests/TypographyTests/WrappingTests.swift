import Testing
import Typography

@Suite("Wrapping")
struct WrappingTests {
  @Test("English breaks at spaces")
  func english() {
    #expect(
      Wrapping.lines("My boy. Eleven. Just the two of us.", columns: 16)
        == ["My boy. Eleven.", "Just the two of", "us."])
  }

  @Test("Chinese breaks anywhere, but marks stay with their words")
  func chinese() {
    #expect(Wrapping.lines("带儿子，五年级，就我们俩。", columns: 10) == ["带儿子，五", "年级，就我", "们俩。"])
    #expect(Wrapping.lines("就带儿子一，个人", columns: 10) == ["就带儿子", "一，个人"])
    #expect(Wrapping.lines("他说了句（“走”）", columns: 10) == ["他说了句", "（“走”）"])
  }

  @Test("no line is too wide, begins with a closing mark or ends with an opening one", arguments: 6...60)
  func everyWidth(columns: Int) {
    let text = "他问：“《大教堂》之旅（七天）多少钱？”我说——两万八千八，包机票；您Cheng先生要不要加a guided tour？！可以……"
    let lines = Wrapping.lines(text, columns: columns, first: 2, hanging: 2)
    for (index, line) in lines.enumerated() {
      #expect(ColumnWidth.of(line) <= (index == 0 ? columns - 2 : columns), "\(line)")
      let bare = line.drop { $0 == " " }
      if columns > 12, let first = bare.first, let last = bare.last {
        #expect(!"，。！？；：、）”》".contains(first), "\(line)")
        #expect(!"（“《".contains(last), "\(line)")
      }
    }
    #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
  }

  @Test("long words are cut")
  func longWords() {
    #expect(Wrapping.lines("see abcdefghijkl now", columns: 5) == ["see", "abcde", "fghij", "kl", "now"])
    #expect(Wrapping.lines("abcdefgh", columns: 6, first: 4, hanging: 2) == ["", "  abcd", "  efgh"])
    #expect(Wrapping.lines("abc", columns: 0) == ["ab", "c"])
  }

  @Test("lines hang under the first, which begins after a name")
  func hanging() {
    #expect(
      Wrapping.lines("I run courses, four days on trains.", columns: 24, first: 10, hanging: 4)
        == ["I run courses,", "    four days on trains."])
  }

  @Test("mixed text breaks between a word and a Chinese character")
  func mixed() {
    #expect(Wrapping.lines("我想去London看教堂", columns: 8) == ["我想去", "London看", "教堂"])
  }

  @Test("lines of the text stay lines")
  func paragraphs() {
    #expect(Wrapping.lines("one\n\n two  three\r\nfour", columns: 20) == ["one", "", " two  three", "four"])
    #expect(Wrapping.lines("", columns: 20) == [""])
  }
}
