import Testing
import Typography

@Suite("Padding")
struct PaddingTests {
  @Test("Chinese and English cells are equally wide")
  func pads() {
    #expect(Padding.pad("程先生", to: 8) == "程先生  ")
    #expect(Padding.pad("ab", to: 4, side: .right) == "  ab")
    #expect(Padding.pad("longer", to: 3) == "longer")
    for name in ["程先生", "Mr Cheng", "", "👍🏽", "e\u{301}", "一个很长很长的名字"] {
      for columns in 0..<12 { #expect(ColumnWidth.of(Padding.fit(name, to: columns)) == columns) }
    }
  }

  @Test("what is too long is cut with a sign")
  func truncates() {
    #expect(Padding.truncate("cathedral", to: 5) == "cath…")
    #expect(Padding.truncate("大教堂之旅", to: 6) == "大教…")
    #expect(Padding.truncate("大教堂之旅", to: 10) == "大教堂之旅")
    #expect(Padding.truncate("大教堂", to: 0).isEmpty)
  }
}
