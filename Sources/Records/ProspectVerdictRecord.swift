import Rehearsal
import Selling

/// The stored form of a verdict on a prospect; `has` lists what he has, in the order money, authority, need.
struct ProspectVerdictRecord: Codable, Sendable {
  var has: [Word<Qualification>]
  var action: Word<NextAction>
  var text: String

  init(_ verdict: ProspectVerdict) {
    has = Qualification.allCases.filter(verdict.qualification.contains).map(Word.init)
    action = Word(verdict.action)
    text = verdict.text
  }

  var value: ProspectVerdict { ProspectVerdict(Set(has.map(\.value)), action.value, text: text) }
}

/// The stored form of a place in a drill.
struct DrillPlaceRecord: Codable, Sendable {
  var id: String
  var kind: String
  var seed: BeginningRecord.Seed
  var place: Int
  var dealt: [String]

  init(_ drill: DrillPlace) {
    id = drill.id
    kind = drill.kind
    seed = BeginningRecord.Seed(value: drill.seed)
    place = drill.place
    dealt = drill.dealt
  }

  var value: DrillPlace { DrillPlace(id: id, kind: kind, seed: seed.value, place: place, dealt: dealt) }
}
