import Foundation
import Testing

/// `askfirst play account-keyboards`: six people, left and gone on with, decided.
@Suite(.serialized) struct AccountCommandTests {
  let desk: Desk

  init() throws { desk = try Desk() }

  private func play(_ locale: String, _ lines: [String], resuming: Bool = false) throws -> Ran {
    try desk.run(
      ["play"] + (resuming ? ["--resume"] : ["account-keyboards", "--seed", "3"])
        + ["--locale", locale, "--library", Desk.top.path],
      input: lines.map { $0 + "\n" }.joined())
  }

  @Test("Contacts, chart, card, days, proposal and decision, paused and gone on with", arguments: ["en", "zh-Hans"])
  func account(locale: String) throws {
    let english = locale == "en"
    let first = try play(
      locale,
      english
        ? [
          "hello?", "/visit", "/visit Nobody", "/meet Maya", "/hint", "/visit Maya", "Good morning, I'm Anna.",
          "What should a new keyboard be like for you?", "Who else should I talk to?", "/org", "/card", "/days",
          "/pause",
        ]
        : [
          "有人吗？", "/拜访", "/拜访 小赵", "/会面 小向", "/提示", "/拜访 小向", "您好，我是小林。", "新键盘您希望是什么样的？",
          "除了您，我还该找谁聊聊？", "/组织", "/客户卡", "/日程", "/暂停",
        ])
    #expect(first.status == 0 && first.errors.isEmpty, "\(first.errors)")
    let wanted =
      english
      ? [
        "Nobody is here to hear that", "One person: /visit NAME", "Nobody here is called “Nobody”", "Two at least",
        "no /hint in an account", "Day 1, with Maya Quill (1 day, EUR 180)", "Deciding level", "met on day 1",
        "Maya Quill: how a new keyboard should feel", "Spent EUR 180 of EUR 6,000",
      ]
      : [
        "现在没有人在听", "一次一位：/拜访 某人", "这里没有叫“小赵”的人", "至少两位", "没有 /提示", "第 1 天，拜访 小向（1 天，1,440 元）", "决策层", "见面：第 1 天",
        "小向：新键盘手感该是什么样", "已用 1,440 元",
      ]
    for words in wanted { #expect(first.text.contains(words), "\(words)") }
    let second = try play(
      locale,
      [
        english ? "Thanks." : "谢谢。", english ? "/call Maya" : "/电话 小向", english ? "/call Maya" : "/电话 小向",
        english ? "/propose" : "/推荐", english ? "/propose 3" : "/推荐 3", english ? "all" : "全部",
        english ? "/decide" : "/表决",
      ], resuming: true)
    #expect(second.status == 0 && second.errors.isEmpty, "\(second.errors)")
    let later =
      english
      ? ["has taken a call today", "1  Maya Quill: how", "Proposed to the house: Duet", "They sit down", "against it"]
      : ["今天已经给小向打过电话了", "1  小向：新键盘手感", "已向对方推荐：双韵", "他们坐下来定这件事", "反对"]
    for words in later { #expect(second.text.contains(words), "\(words)") }
    #expect(try desk.run(["rescore", "--verify", "--library", Desk.top.path]).status == 0)
  }

  @Test("Each person is heard by his own topics")
  func understood() throws {
    func heard(_ person: String) throws -> Ran {
      try desk.run(
        ["understand", "account-keyboards", "--person", person, "--library", Desk.top.path],
        input: "What should a new one be like?\n")
    }
    #expect(try heard("editor").text.contains("editor-wish"))
    #expect(try heard("finance").text.contains("finance-wish"))
    let nobody = try heard("porter")
    #expect(nobody.status == 64 && nobody.errors.contains("reporter"), "\(nobody.errors)")
  }
}
