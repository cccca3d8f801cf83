import Testing

@testable import Console

@Suite("Commands")
struct CommandTests {
  @Test(
    "names in both languages, any case, width and script",
    arguments: [
      ("/help", CommandName.help), ("/帮助", .help), ("／幫助", .help), ("/ＨＥＬＰ", .help), ("/brief", .brief),
      ("/简介", .brief), ("/簡介", .brief), ("/propose", .propose), ("/推荐", .propose), ("/方案", .propose),
      ("/pause", .pause), ("/暂停", .pause), ("/end", .end), ("/结束", .end), ("/products", .products),
      ("/线路", .products), ("  /End ", .end), ("/?", .help), ("/hint", .hint), ("/提示", .hint), ("/card", .card),
      ("/客户卡", .card), ("/客戶卡", .card), ("/status", .status), ("/状态", .status), ("/狀態", .status), ("/why", .why),
      ("/为什么", .why), ("/為什麼", .why), ("/undo", .undo), ("/撤回", .undo), ("/coach", .coach), ("/旁白", .coach),
      ("/教练", .coach), ("/教練", .coach),
    ])
  func names(line: String, name: CommandName) {
    #expect(Command(line)?.name == name)
    #expect(Command(line)?.argument.isEmpty == true)
  }

  @Test("what does not begin with a slash is said to the buyer")
  func speech() {
    for line in ["help", "", "either/or", "1/2", " 您好/再见"] { #expect(Command(line) == nil) }
  }

  @Test("arguments")
  func arguments() {
    #expect(Command("/propose  the iron pot ")?.argument == "the iron pot")
    #expect(Command("/推荐2")?.argument == "2")
    #expect(Command("/推荐二")?.argument == "二")
    #expect(Command("/旁白 关")?.argument == "关")
    #expect(Command("/推荐　２")?.argument == "２")
    #expect(Command("/")?.name == nil)
  }

  @Test(
    "the nearest name",
    arguments: [
      ("/hepl", CommandName.help), ("/propse", .propose), ("/paus", .pause), ("/帮", .help), ("/推存", .propose),
      ("/zzz", .help), ("/", .help), ("/bief", .brief), ("/product", .products), ("/xxxxxxxxxxxxxxxxxxxxxxxx", .help),
    ])
  func nearest(line: String, name: CommandName) {
    let command = Command(line)
    #expect(command?.name == nil)
    #expect(command?.nearest() == name)
  }

  @Test("no name stands for two commands, and all are folded")
  func distinct() {
    let names = CommandName.allCases.flatMap(\.names)
    #expect(Set(names).count == names.count)
    for name in names { #expect(Command("/" + name)?.name != nil) }
  }
}
