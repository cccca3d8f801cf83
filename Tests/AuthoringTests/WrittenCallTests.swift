import Assessment
import Testing

@testable import Authoring

@Suite("Calls that somebody wrote down")
struct WrittenCallTests {
  @Test("Speakers are found with times, marks, full-width colons, and lines that go on")
  func speakers() throws {
    let call = try WrittenCall(
      "\u{FEFF}[00:01] Seller: Good morning.\r\nwho is it for?\r\n\r\n**Buyer:** My son\r\n00:12 销售：多大了？\n客户： 十一。\n")
    #expect(call.lines.map(\.seller) == [true, false, true, false])
    #expect(call.lines.map(\.text) == ["Good morning. who is it for?", "My son", "多大了？", "十一。"])
  }

  @Test("Names of one's own are told by options; a note in the middle goes on")
  func names() throws {
    let text = "Anna: Hello.\nMr Li: Hi. Look: it's broken.\nnote: he laughed\nAnna: I see."
    let call = try WrittenCall(text, sellers: ["Anna"], buyers: ["Mr Li"])
    #expect(call.lines.count == 3)
    #expect(call.lines[1].text == "Hi. Look: it's broken. note: he laughed")
  }

  @Test("What is missing is said, with what to do")
  func mistakes() {
    func mistake(_ text: String) -> WrittenCall.Mistake? {
      do throws(WrittenCall.Mistake) {
        _ = try WrittenCall(text)
        return nil
      } catch {
        return error
      }
    }
    #expect(mistake("Anna: Hello.\nand more\nMr Li: Hi.")?.problem == .strangers(["Anna", "Mr Li"]))
    #expect(mistake("\nonce upon a time")?.line == 2)
    #expect(mistake("Buyer: Hello?")?.problem == .nothingSold)
    #expect(mistake("")?.problem == .nothingSold)
  }

  @Test("The language is the seller's")
  func language() throws {
    #expect(try WrittenCall("Seller: 您好，想看点什么？\nBuyer: OK OK OK OK OK").locale == "zh-Hans")
    #expect(try WrittenCall("Seller: Hello, 王先生, what may I do for you?").locale == "en")
  }
}
