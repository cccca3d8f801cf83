import Testing
import Typography

@Suite("Folding")
struct FoldingTests {
  @Test(
    "what people type in different ways becomes the same",
    arguments: [
      ("Ｗｈｏ　ｉｓ　ＣＯＭＩＮＧ？", "who is coming?"),
      ("請問您想帶誰一起去？", "请问您想带谁一起去?"),
      ("房間要乾淨", "房间要干净"),
      ("妳的預算大概多少？", "你的预算大概多少?"),
      ("後來為什麼沒去", "后来为什么没去"),
      ("俱樂部", "俱乐部"),
      ("I don’t  know", "i don't know"),
      ("“Why?”", "\"why?\""),
      ("「為什麼」", "\"为什么\""),
      ("a\u{A0}\t \n　b", "a b"),
      ("CAFÉ ÀÇŞ ΩЖ", "café àçş ωж"),
      ("İstanbul", "İstanbul"),
      ("hid\u{200B}den\u{FEFF}", "hidden"),
      ("￥３００", "¥300"),
      ("", ""),
    ])
  func folds(text: String, expected: String) {
    #expect(Folding.fold(text) == expected)
    #expect(Folding.fold(expected) == expected)
  }

  @Test("every folded scalar knows where it came from")
  func origins() {
    let text = "Ａ\u{200B}  請 B"
    let (folded, origin) = Folding.foldScalars(text)
    #expect(folded == Array("a 请 b".unicodeScalars))
    #expect(origin == [0, 2, 4, 5, 6])
    let scalars = Array(text.unicodeScalars)
    #expect(scalars[origin[2]] == "請")
  }

  @Test("Simplified text without capitals stays as it is")
  func simplifiedStays() {
    let text = "他一周四天在外头讲课,到家孩子都睡了;俱乐部、姊妹、狼藉、摔跤、大阪"
    #expect(Folding.fold(text) == text)
  }

  @Test("fold is foldScalars as a string, and origins ascend")
  func agree() {
    for text in ["Ｈｉ　 THERE", "繁體\r\n字", "👨‍👩‍👧 ＯＫ"] {
      let (folded, origin) = Folding.foldScalars(text)
      #expect(Array(Folding.fold(text).unicodeScalars) == folded)
      #expect(folded.count == origin.count)
      #expect(zip(origin, origin.dropFirst()).allSatisfy { $0 < $1 })
    }
  }
}
