import Dialogue
import Scenarios

/// To whom of those present a line is said.
struct Addressee {
  let present: [Persona]
  /// Who spoke last.
  let last: String

  /// The person called by name at the beginning or at the end; else the first who is named; else who spoke last.
  func of(_ line: String) -> String {
    let length = line.unicodeScalars.count
    let named = present.compactMap { person -> (id: String, span: Span)? in
      let spans = ([person.name] + person.names).compactMap { Phrase.find($0, in: line) }
      return spans.min { $0.start < $1.start }.map { (person.id, $0) }
    }
    if let first = named.first(where: { $0.span.start <= 2 }) { return first.id }
    if let end = named.last(where: { $0.span.end >= length - 2 }) { return end.id }
    return named.min { $0.span.start < $1.span.start }?.id ?? last
  }
}
