import Rehearsal

/// The stored form of help that was asked for.
struct HintRecord: Codable, Sendable {
  var need: String
  var rung: Word<Hint.Rung>
  var text: String

  init(_ hint: Hint) {
    need = hint.need
    rung = Word(hint.rung)
    text = hint.text
  }

  var value: Hint { Hint(need: need, rung: rung.value, text: text) }
}
