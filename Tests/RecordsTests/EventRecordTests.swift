import Dialogue
import Foundation
import Rehearsal
import Scenarios
import Selling
import Testing

@testable import Records

@Suite("Records of events")
struct EventRecordTests {
  @Test("What is written reads back as the same event, and writes the same bytes again", arguments: SampleEvents.all)
  func roundTrip(file: String, event: SessionEvent) throws {
    let bytes = try EventRecord(event, of: SampleEvents.session).encoded()
    let record = try EventRecord.decoded(from: bytes, session: SampleEvents.session, sequence: event.sequence)
    #expect(record.event == event)
    #expect(record.session == SampleEvents.session)
    #expect(try record.encoded() == bytes)
  }

  @Test("Keys are sorted, nothing is padded, slashes stand as they are, the type is a key of its own")
  func canonical() throws {
    let undone = EventRecord(SampleEvents.event(5, .undone(turn: 2)), of: SessionID("a/b"))
    #expect(
      String(decoding: try undone.encoded(), as: UTF8.self)
        == #"{"format":1,"sequence":5,"session":"a/b","time":1767225607500,"type":"undone","undone":{"turn":2}}"#)
  }

  @Test("No key is a position: no “_0” anywhere", arguments: SampleEvents.all)
  func noPositions(file: String, event: SessionEvent) throws {
    let text = String(decoding: try EventRecord(event, of: SampleEvents.session).encoded(), as: UTF8.self)
    #expect(!text.contains("_0"))
  }

  @Test("Every word of every closed list survives")
  func words() throws {
    for act in DialogueAct.allCases {
      for language in Language.allCases {
        var turn = SampleEvents.turn
        turn.utterance.language = language
        turn.utterance.sentences[0].acts = [ActMark(act, span: Span(0, 5), words: "Hello")]
        try survives(.turn(turn))
      }
    }
    for kind in Question.Kind.allCases {
      for form in Question.Form.allCases {
        var turn = SampleEvents.turn
        turn.utterance.sentences[1].question = Question(kind: kind, form: form)
        try survives(.turn(turn))
      }
    }
    var turn = SampleEvents.turn
    turn.moves = Move.Kind.allCases.map { Move($0, "x", sentence: 1) }
    turn.effects = Meter.allCases.map { Effect($0, -3, reason: "line") }
    turn.disclosures = Disclosure.allCases.flatMap { level in
      Disclosed.Way.allCases.map { Disclosed(need: "n", level: level, way: $0) }
    }
    turn.utterance.sentences[1].slots = Slot.Kind.allCases.map { Slot($0, span: Span(1, 1), value: "v") }
    try survives(.turn(turn))
    for outcome in Outcome.allCases {
      for cause in LossCause.allCases {
        var closing = SampleEvents.lost
        closing.outcome = outcome
        closing.cause = cause
        try survives(.ended(closing))
      }
    }
  }

  @Test("A word nobody knows is an error that names session, event and field")
  func unknownWord() throws {
    let error = try #require(failure(replacing: #""act":"greeting""#, with: #""act":"yodel""#))
    #expect(error.field == "turn.utterance.sentences[0].acts[0].act")
    #expect(
      error.description.hasPrefix(
        "session \(SampleEvents.session), event 1: turn.utterance.sentences[0].acts[0].act: “yodel” is not a word"))
    #expect(failure(replacing: #""level":"heart""#, with: #""level":"soul""#)?.field == "turn.disclosures[0].level")
    #expect(failure(replacing: #""type":"turn""#, with: #""type":"sung""#)?.field == "type")
  }

  @Test("A newer format is refused before anything else is read")
  func newerFormat() throws {
    let error = try #require(failure(replacing: #""format":1"#, with: #""format":2"#))
    #expect(error.field == "format")
    #expect(error.problem.contains("newer than format 1"))
    let stranger = Array(#"{"format":9,"shape":"unheard of"}"#.utf8)
    #expect(throws: RecordFault.self) { try EventRecord.decoded(from: stranger) }
  }

  @Test(
    "Damage is an error, never a crash",
    arguments: [
      (#""number":1"#, #""number":"one""#, "turn.number"), (#""person":"grant","#, "", "turn.person"),
      (#""span":[0,6]"#, #""span":[6,0]"#, "turn.utterance.sentences[0].span"),
      (#""span":[0,6]"#, #""span":[0]"#, "turn.utterance.sentences[0].span"),
      (#""span":[0,6]"#, #""span":[-1,6]"#, "turn.utterance.sentences[0].span"),
      (#""sequence":1"#, #""sequence":99999999999999999999"#, ""),
      (#""sequence":1"#, #""sequence":7"#, "sequence"), (#""session":"3"#, #""session":"4"#, "session"),
    ])
  func damage(old: String, new: String, field: String) throws {
    #expect(failure(replacing: old, with: new)?.field == field)
  }

  @Test("Any one byte changed or cut off reads, or is an error; it never stops the program")
  func everyByte() throws {
    let bytes = try EventRecord(SampleEvents.event(1, .turn(SampleEvents.turn)), of: SampleEvents.session).encoded()
    for index in bytes.indices {
      var changed = bytes
      changed[index] = changed[index] ^ 0xFF
      _ = try? EventRecord.decoded(from: changed)
      #expect(throws: RecordFault.self) { try EventRecord.decoded(from: Array(bytes[..<index])) }
    }
    #expect(throws: RecordFault.self) { try EventRecord.decoded(from: []) }
    let deep = [UInt8](repeating: UInt8(ascii: "["), count: 100_000)
    #expect(throws: RecordFault.self) { try EventRecord.decoded(from: deep) }
  }

  private func survives(_ body: SessionEvent.Body) throws {
    let event = SampleEvents.event(4, body)
    let bytes = try EventRecord(event, of: SampleEvents.session).encoded()
    #expect(try EventRecord.decoded(from: bytes).event == event)
  }

  private func failure(replacing old: String, with new: String) -> RecordFault? {
    do {
      let event = SampleEvents.event(1, .turn(SampleEvents.turn))
      let text = String(decoding: try EventRecord(event, of: SampleEvents.session).encoded(), as: UTF8.self)
      let start = try #require(text.range(of: old))
      let changed = text.replacingCharacters(in: start, with: new)
      _ = try EventRecord.decoded(from: Array(changed.utf8), session: SampleEvents.session, sequence: 1)
      return nil
    } catch {
      return error as? RecordFault
    }
  }
}
