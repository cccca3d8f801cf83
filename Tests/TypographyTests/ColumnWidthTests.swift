import Testing
import Typography

@Suite("Column width")
struct ColumnWidthTests {
  @Test("single scalars are as wide as Python's wcwidth says")
  func sample() {
    for (expected, values) in [(0, ExpectedWidths.none), (1, ExpectedWidths.one), (2, ExpectedWidths.two)] {
      #expect(values.count > 50)
      for value in values {
        guard let scalar = Unicode.Scalar(value) else { continue }
        #expect(ColumnWidth.of(scalar) == expected, "U+\(String(value, radix: 16))")
      }
    }
  }

  @Test(
    "characters of several scalars are as wide as they are drawn",
    arguments: [
      ("e\u{301}", 1), ("❤\u{FE0F}", 2), ("❤", 1), ("👨‍👩‍👧", 2), ("👍🏽", 2), ("🇨🇳", 2), ("1\u{FE0F}\u{20E3}", 2),
      ("\u{1100}\u{1161}", 2), ("각", 2), ("a\u{FE0F}", 1),
    ])
  func clusters(text: String, columns: Int) {
    #expect(ColumnWidth.of(text) == columns)
    #expect(text.count == 1)
    #expect(text.reduce(0) { $0 + ColumnWidth.of($1) } == columns)
  }

  @Test(
    "texts",
    arguments: [
      ("", 0), ("Mr Cheng", 8), ("程先生", 6), ("两万五（包机票）", 16), ("我要2张ticket。", 15), ("“好”—…", 6),
      ("ｆｕｌｌ", 8), ("\u{200B}a\u{200D}b", 2), ("café", 4), ("カナ한글", 8),
    ])
  func texts(text: String, columns: Int) {
    #expect(ColumnWidth.of(text) == columns)
  }
}
