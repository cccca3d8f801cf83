import Archive
import Testing

@Suite("Where the store is")
struct StoreLocationTests {
  let home = ["HOME": "/home/lin"]

  @Test("The option goes before the variable, the variable before the data directory, that before the home")
  func order() throws {
    var variables = home
    #expect(try path(nil, variables) == "/home/lin/.local/share/askfirst/askfirst.sqlite")
    variables["XDG_DATA_HOME"] = "/data"
    #expect(try path(nil, variables) == "/data/askfirst/askfirst.sqlite")
    variables["ASKFIRST_STORE"] = "team.sqlite"
    #expect(try path(nil, variables) == "team.sqlite")
    #expect(try path("mine.sqlite", variables) == "mine.sqlite")
  }

  @Test("Empty variables count as none, and so does a relative data directory")
  func empty() throws {
    let variables = home.merging(["XDG_DATA_HOME": "data", "ASKFIRST_STORE": ""]) { $1 }
    #expect(try path(nil, variables) == "/home/lin/.local/share/askfirst/askfirst.sqlite")
  }

  @Test("PostgreSQL, an empty option and a missing home are told in a sentence")
  func refused() {
    #expect(failure { _ = try path("postgresql://team/askfirst", home) } == .unsupported)
    #expect(failure { _ = try path(nil, ["ASKFIRST_STORE": "postgres://team"]) } == .unsupported)
    #expect(failure { _ = try path("", home) } == .unsupported)
    #expect(failure { _ = try path(nil, [:]) } == .unreachable)
  }

  private func path(_ option: String?, _ environment: [String: String]) throws -> String {
    try StoreLocation.resolve(option: option, environment: environment).path
  }
}
