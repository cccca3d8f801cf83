import Foundation
import Testing

/// What came of running a command.
struct Ran {
  var status: Int32
  /// Ended by a signal, whose number is then `status`.
  var signalled: Bool
  var output: Data
  var errorOutput: Data
  var time: Duration

  var text: String { String(decoding: output, as: UTF8.self) }
  var errors: String { String(decoding: errorOutput, as: UTF8.self) }
  var lines: [String] { text.split(separator: "\n").map(String.init) }
  var errorLines: [String] { errors.split(separator: "\n").map(String.init) }

  /// The lines as JSON objects; fails where one is none.
  func objects() throws -> [[String: Any]] { try lines.map(Self.object) }

  /// The last line, which has to be a scorecard.
  func scorecard() throws -> [String: Any] {
    let card = try Self.object(#require(lines.last, "\(errors)"))
    try #require(card["type"] as? String == "scorecard", "\(errors)")
    return card
  }

  /// The output with session ids and times blanked.
  var withoutIdentity: String {
    text.replacing(/"session":"[0-9a-f]{32}"/, with: "\"session\":\"\"").replacing(/"time":[0-9]+/, with: "\"time\":0")
  }

  static func object(_ line: String) throws -> [String: Any] {
    let found = try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
    return try #require(found, "no JSON object: \(line.prefix(200))")
  }

  /// Expects one sentence on the standard error, this exit code, and no crash.
  func expectSentence(
    code: Int32, saying words: String..., location: SourceLocation = #_sourceLocation
  ) {
    #expect(!signalled && status == code, "exit \(status): \(errors)", sourceLocation: location)
    #expect(errorLines.count == 1, "\(errors)", sourceLocation: location)
    for word in words { #expect(errors.contains(word), "\(errors)", sourceLocation: location) }
    #expect(!errors.contains("Error Domain") && !errors.contains("Fatal"), "\(errors)", sourceLocation: location)
  }
}
