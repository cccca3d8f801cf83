import Rehearsal

/// The stored and exchanged form of a session's event, format 1.
///
/// One JSON object: `format`, `session`, `sequence`, `time`, `type`, and under the name of the type what it holds:
/// `{"format":1,"sequence":3,"session":"3f…","time":1767225600000,"type":"undone","undone":{"turn":2}}`.
/// The store keeps these bytes, and `play --format jsonl` prints them.
public struct EventRecord: Equatable, Sendable {
  /// The newest format, and the only one so far.
  public static let format = 1

  /// Whose event it is.
  public var session: SessionID
  /// The event.
  public var event: SessionEvent

  /// The record of a session's event.
  public init(_ event: SessionEvent, of session: SessionID) {
    self.session = session
    self.event = event
  }

  /// The canonical bytes: JSON in UTF-8, keys sorted, no white space.
  /// - Throws: only where memory or Foundation fail.
  public func encoded() throws -> [UInt8] { try Canonical.bytes(of: self) }

  /// Reads the canonical bytes of an event.
  /// - Parameters:
  ///   - bytes: one JSON object.
  ///   - session: whose event it has to be; nil where the record alone tells.
  ///   - sequence: which event it has to be; nil where the record alone tells.
  /// - Throws: `RecordFault`, naming session, sequence and field: unknown word, newer format, damage.
  public static func decoded(
    from bytes: [UInt8], session: SessionID? = nil, sequence: Int? = nil
  ) throws(RecordFault) -> EventRecord {
    let place = "session \(session?.description ?? "?"), event \(sequence.map(String.init) ?? "?")"
    let record = try Canonical.record(EventRecord.self, in: bytes, place: place)
    if let session, record.session != session {
      throw RecordFault(place: place, field: "session", problem: "names another session, \(record.session)")
    }
    if let sequence, record.event.sequence != sequence {
      throw RecordFault(place: place, field: "sequence", problem: "says \(record.event.sequence)")
    }
    return record
  }
}

extension EventRecord: Codable {
  enum CodingKeys: String, CodingKey {
    case format, session, sequence, time, type
    case began, turn, undone, hinted, judged, contacted, tendered, decided, ended, reflected, overridden
  }

  /// Reads a record of format 1.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    try requireFormat(Self.format, at: .format, in: container)
    let body: SessionEvent.Body
    switch try container.decode(Word<EventKind>.self, forKey: .type).value {
    case .began: body = .began(try container.decode(BeginningRecord.self, forKey: .began).value)
    case .turn: body = .turn(try container.decode(TurnRecord.self, forKey: .turn).value)
    case .paused: body = .paused
    case .resumed: body = .resumed
    case .undone: body = .undone(turn: try container.decode(UndoneRecord.self, forKey: .undone).turn)
    case .hinted: body = .hinted(try container.decode(HintRecord.self, forKey: .hinted).value)
    case .reflected: body = .reflected(try container.decode(ReflectionRecord.self, forKey: .reflected).value)
    case .overridden: body = .overridden(try container.decode(OverrideRecord.self, forKey: .overridden).event)
    case .judged: body = .judged(try container.decode(ProspectVerdictRecord.self, forKey: .judged).value)
    case .contacted: body = .contacted(try container.decode(ContactRecord.self, forKey: .contacted).value)
    case .tendered: body = .tendered(try container.decode(TenderRecord.self, forKey: .tendered).value)
    case .decided: body = .decided(try container.decode(DecisionRecord.self, forKey: .decided).value)
    case .ended: body = .ended(try container.decode(ClosingRecord.self, forKey: .ended).value)
    }
    self.init(
      SessionEvent(
        sequence: try container.decode(Int.self, forKey: .sequence),
        time: try container.decode(Int64.self, forKey: .time), body: body),
      of: SessionID(try container.decode(String.self, forKey: .session)))
  }

  /// Writes a record of format 1.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(Self.format, forKey: .format)
    try container.encode(session.description, forKey: .session)
    try container.encode(event.sequence, forKey: .sequence)
    try container.encode(event.time, forKey: .time)
    try container.encode(event.body.kind.rawValue, forKey: .type)
    switch event.body {
    case .began(let beginning): try container.encode(BeginningRecord(beginning), forKey: .began)
    case .turn(let turn): try container.encode(TurnRecord(turn), forKey: .turn)
    case .paused, .resumed: break
    case .undone(let turn): try container.encode(UndoneRecord(turn: turn), forKey: .undone)
    case .hinted(let hint): try container.encode(HintRecord(hint), forKey: .hinted)
    case .reflected(let answer): try container.encode(ReflectionRecord(answer), forKey: .reflected)
    case .overridden(let override): try container.encode(OverrideRecord(override), forKey: .overridden)
    case .judged(let verdict): try container.encode(ProspectVerdictRecord(verdict), forKey: .judged)
    case .contacted(let contact): try container.encode(ContactRecord(contact), forKey: .contacted)
    case .tendered(let tender): try container.encode(TenderRecord(tender), forKey: .tendered)
    case .decided(let decision): try container.encode(DecisionRecord(decision), forKey: .decided)
    case .ended(let closing): try container.encode(ClosingRecord(closing), forKey: .ended)
    }
  }
}

/// What was taken back.
private struct UndoneRecord: Codable {
  var turn: Int
}
