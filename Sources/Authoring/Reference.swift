import Scenarios

/// An id named somewhere in a scenario, to be looked up when all of it is read.
struct Reference {
  /// What it has to be the id of.
  enum Kind: String {
    case person, need, topic, product, claim, objection
    case source = "need, fact, objection or initiative"
    case objectionOrInitiative = "objection, initiative or move of the rival"
    case questionSet = "set of shared questions"
  }

  var kind: Kind
  var id: String
  var place: Place
  /// What names it: "`gate` of the reply `son`".
  var name: String

  init(_ kind: Kind, _ id: String, _ place: Place, name: String) {
    self.kind = kind
    self.id = id
    self.place = place
    self.name = name
  }
}

extension Condition {
  /// What an atom names.
  var reference: (Reference.Kind, String)? {
    switch self {
    case .restated(let id?), .feelingRestated(let id?), .disclosed(let id, _): (.need, id)
    case .about(let id): (.topic, id)
    case .named(let id), .proposed(let id?): (.product, id)
    case .claimed(let id): (.claim, id)
    case .settled(let id): (.objection, id)
    case .leans(let id, _): (.person, id)
    case .raised(let id): (.objectionOrInitiative, id)
    default: nil
    }
  }

  /// Whether an atom means "this topic", which only a reply's gate has.
  var needsTopic: Bool {
    switch self {
    case .asked, .askedAs, .restated(nil), .feelingRestated(nil): true
    default: false
    }
  }
}
