import Foundation

/// The one way in which a record is written: JSON in UTF-8, keys sorted, no white space, no escaped slashes.
///
/// The same record gives the same bytes on every machine, so that bytes can be compared and digested (law 2).
enum Canonical {
  /// The bytes of a record.
  static func bytes(of record: some Encodable) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return [UInt8](try encoder.encode(record))
  }

  /// The record in these bytes; `place` names it in errors.
  static func record<Record: Decodable>(
    _ type: Record.Type, in bytes: [UInt8], place: String
  ) throws(RecordFault) -> Record {
    do {
      return try JSONDecoder().decode(type, from: Data(bytes))
    } catch let error as DecodingError {
      throw RecordFault(error, place: place)
    } catch {
      throw RecordFault(place: place, field: "", problem: "cannot be read as JSON")
    }
  }
}

/// Refuses a record whose format this version does not know, before anything else of it is read.
func requireFormat<Key: CodingKey>(
  _ known: Int, at key: Key, in container: KeyedDecodingContainer<Key>
) throws {
  let found = try container.decode(Int.self, forKey: key)
  guard found != known else { return }
  let problem =
    found > known
    ? "format \(found) is newer than format \(known), the newest this version reads: update askfirst"
    : "there is no format \(found)"
  throw DecodingError.dataCorruptedError(forKey: key, in: container, debugDescription: problem)
}
