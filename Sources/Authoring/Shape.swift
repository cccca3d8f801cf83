import Scenarios
import Selling

/// The keys that a mapping of one sort may have: the formats as a table, which readers and schemas share.
struct Shape: Sendable {
  /// The sort, as the schema's definitions name it.
  let name: String
  /// Every key, in the order of the manual.
  let keys: [String]
  /// Those that an overlay gives in its own language, beside the id; nil where there is no overlay of it.
  let words: [String]?

  init(_ name: String, _ keys: [String], words: [String]? = nil) {
    self.name = name
    self.keys = keys
    self.words = words
  }

  /// The shape of the same mapping in an overlay.
  var overlay: Shape { Shape(name + "Words", (keys.contains("id") ? ["id"] : []) + (words ?? [])) }
}

extension Shape {
  static let scenario = Shape(
    "scenario",
    [
      "format", "id", "locale", "title", "brief", "opening", "people", "needs", "facts", "products", "objections",
      "initiatives", "endings", "account", "lines", "offScript", "lexicon",
    ])
  static let scenarioOverlay = Shape(
    "scenarioOverlay",
    [
      "format", "overlays", "locale", "title", "brief", "opening", "people", "needs", "facts", "products",
      "objections", "initiatives", "endings", "account", "lines", "offScript", "lexicon",
    ])
  static let person = Shape(
    "person",
    ["id", "name", "names", "about", "role", "qualification", "decisionOrder", "start", "opens"]
      + Persona.Occasion.allCases.map(\.rawValue) + ["lines"],
    words: ["name", "names", "about"] + Persona.Occasion.allCases.map(\.rawValue) + ["lines"])
  static let role = Shape("role", ["level", "function"])
  static let meters = Shape("meters", ["understanding", "worth", "trust", "satisfaction", "patience"])
  static let need = Shape(
    "need",
    [
      "id", "about", "depth", "state", "qualifies", "unasked", "side", "section", "weight", "person", "asks", "ask",
      "names", "say",
      "again", "guessed", "confirm", "feeling", "touched",
    ],
    words: ["about", "ask", "names", "say", "again", "guessed", "confirm", "feeling", "touched"])
  static let reply = Shape("reply", ["id", "gate", "gives", "reveals", "effect", "text"], words: ["text"])
  static let fact = Shape(
    "fact", ["id", "about", "person", "asks", "follows", "near", "reveals", "ask", "say", "effect"],
    words: ["about", "ask", "say"])
  static let smallTalk = Shape("smallTalk", ["id", "about", "ask", "say", "effect"])
  static let product = Shape(
    "product",
    [
      "id", "name", "names", "sheet", "meets", "fails", "price", "currency", "claims", "liked", "disliked",
    ], words: ["name", "names", "sheet", "price", "currency", "claims", "liked", "disliked"])
  static let claim = Shape("claim", ["id", "holds", "need", "samples"], words: ["samples"])
  static let objection = Shape(
    "objection", ["id", "about", "person", "topic", "when", "text", "answers"], words: ["about", "text", "answers"])
  static let objectionAnswer = Shape("objectionAnswer", ["id", "when", "settles", "effect", "text"], words: ["text"])
  static let initiative = Shape(
    "initiative", ["id", "kind", "person", "when", "text", "reveals", "topic", "answered", "ignored"],
    words: ["text", "ignored"])
  static let ending = Shape(
    "ending", ["id", "outcome", "nextStep", "cause", "when", "text", "epilogue"], words: ["text", "epilogue"])

  static let account = Shape(
    "account",
    ["days", "money", "currency", "contacts", "promise", "conflicts", "remarks", "rival", "influences"],
    words: ["money", "currency", "contacts", "conflicts", "remarks", "rival"])
  static let contacts = Shape(
    "contacts", ContactWay.allCases.map(\.rawValue), words: ContactWay.allCases.map(\.rawValue))
  static let contactTerms = Shape("contactTerms", ["days", "money", "lines"], words: ["money"])
  static let conflict = Shape("conflict", ["id", "about", "between", "answers"], words: ["about", "answers"])
  static let remark = Shape("remark", ["id", "after", "by", "gives", "effect", "text"], words: ["text"])
  static let rival = Shape("rival", ["name", "moves"], words: ["name", "moves"])
  static let rivalMove = Shape("rivalMove", ["id", "day", "when", "on", "effect", "text"], words: ["text"])
  static let influence = Shape("influence", ["from", "on", "weight"])

  static let sharedLines = Shape("sharedLines", ["format", "locale", "lines", "smallTalk", "offScript"])
  static let questionBank = Shape("questionBank", ["format", "locale", "questions"])
  static let questionSet = Shape("questionSet", ["id", "ask"])
  static let lexicon = Shape("lexicon", ["format", "locale", "cues", "synonyms", "related"])
  static let scenarioLexicon = Shape("scenarioLexicon", ["cues", "synonyms", "related"])
  static let transcript = Shape("transcript", ["format", "scenario", "locale", "about", "seed", "lines", "expect"])
  static let expectation = Shape(
    "expectation", ["outcome", "cause", "ending", "style", "scores", "meters", "criteria", "replies"])

  static let rubric = Shape(
    "rubric",
    ["format", "id", "locale", "title", "calls", "capWithoutProposal", "capWithPattern", "passMark", "dimensions"])
  static let rubricOverlay = Shape("rubricOverlay", ["format", "overlays", "locale", "title", "dimensions"])
  static let dimension = Shape("dimension", ["id", "title", "criteria"], words: ["title", "criteria"])
  static let criterion = Shape(
    "criterion",
    [
      "id", "title", "measure", "version", "settings", "kind", "weight", "levels", "advice", "better", "examples",
    ], words: ["title", "levels", "advice", "better"])
  static let level = Shape("level", ["from", "title"], words: ["title"])
  static let example = Shape("example", ["locale", "scenario", "turns", "result"])
  static let turn = Shape("turn", ["buyer", "seller"])

  /// What a scenario file and its overlay are made of.
  static let ofScenario: [Shape] = withOverlays(
    [scenario, scenarioOverlay, role, meters, influence, scenarioLexicon],
    [
      person, need, reply, fact, product, claim, objection, objectionAnswer, initiative, ending, account, conflict,
      contacts, contactTerms, remark, rival, rivalMove,
    ])
  /// What a lexicon file is made of.
  static let ofLexicon: [Shape] = [lexicon]
  /// What a file of shared lines is made of.
  static let ofSharedLines: [Shape] = [sharedLines, smallTalk, meters]
  /// What a file of questions is made of.
  static let ofQuestionBank: [Shape] = [questionBank, questionSet]
  /// What a golden transcript is made of.
  static let ofTranscript: [Shape] = [transcript, expectation, meters]
  /// What a rubric file and its overlay are made of.
  static let ofRubric: [Shape] = withOverlays([rubric, rubricOverlay, example, turn], [dimension, criterion, level])

  private static func withOverlays(_ plain: [Shape], _ worded: [Shape]) -> [Shape] {
    plain + worded + worded.map(\.overlay)
  }
}
