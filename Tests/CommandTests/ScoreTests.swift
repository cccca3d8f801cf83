import Foundation
import Testing

/// `askfirst score`: a written call, judged without a scenario.
@Suite struct ScoreTests {
  let desk: Desk

  init() throws { desk = try Desk() }

  static let call = """
    Anna: Good morning, this is Anna from Brightdesk. Is it a good time?
    Mr Li: Five minutes, yes.
    Anna: What made you look at new desks just now?
    Mr Li: Half the team complains about their backs.
    """

  private func score(_ text: String, _ more: [String] = []) throws -> Ran {
    try desk.run(["score", "-"] + more, input: text, variables: ["ASKFIRST_LIBRARY": Desk.top.path])
  }

  @Test("Both languages, each in its own words; what was left out is named")
  func text() throws {
    let ran = try score(Self.call, ["--seller", "Anna", "--buyer", "Mr Li"])
    #expect(ran.status == 0 && ran.errors.isEmpty, "\(ran.errors)")
    #expect(ran.text.contains("speaks 2 times") && ran.text.contains("What made you look at new desks just now?"))
    #expect(ran.text.contains("Left out") && ran.text.contains("Needs discovered"))
    let chinese = try score("销售：您好，我是小陈。\n客户：你说。\n销售：您怎么想起来换桌子的？\n客户：腰疼。\n")
    #expect(chinese.status == 0 && chinese.text.contains("销售说了 2 次"), "\(chinese.errors)")
  }

  @Test("JSON names every criterion's rubric and what was left out, and is the same each time")
  func json() throws {
    let arguments = ["--seller", "Anna", "--buyer", "Mr Li", "--format", "json"]
    let ran = try score(Self.call, arguments)
    #expect(try score(Self.call, arguments).text == ran.text)
    let object = try #require(try JSONSerialization.jsonObject(with: Data(ran.text.utf8)) as? [String: Any])
    #expect(object["type"] as? String == "written-call")
    #expect((object["leftOut"] as? [Any])?.isEmpty == false)
    let criteria = try #require(object["criteria"] as? [[String: Any]])
    #expect(criteria.allSatisfy { $0["rubric"] as? String != nil })
  }

  @Test("Who speaks is asked for where it is not known; a file that is none is named")
  func mistakes() throws {
    let ran = try score(Self.call)
    #expect(ran.status == 65 && ran.errors.contains("--seller NAME") && ran.errors.contains("`Anna`"), "\(ran.errors)")
    let none = try desk.run(["score", "/no/such"], variables: ["ASKFIRST_LIBRARY": Desk.top.path])
    #expect(none.status == 65 && none.errors.contains("/no/such"))
    let latin = try desk.run(["score", "-", "--rubric", "nope"], input: "Seller: hi\n")
    #expect(latin.status == 65 || latin.status == 64)
  }
}
