import Scenarios
import Selling

/// What a call is judged by: dimensions of criteria, each with a measure, levels, advice and examples.
public struct Rubric: Equatable, Sendable {
  /// The name of its file, for instance `need-discovery`.
  public var id: String
  /// Language of its words.
  public var locale: String
  /// What reports call it.
  public var title: String
  /// The groups of criteria.
  public var dimensions: [Dimension]
  /// Highest total, in thousandths, for a call in which nothing was ever proposed; 1000 where it does not matter.
  public var capWithoutProposal: Int
  /// Highest total, in thousandths, where a pattern of the weak seller was named; 1000 where it does not matter.
  public var capWithPattern: Int
  /// Which calls it judges.
  public var calls: Calls
  /// The points, 0 to 100, that an exam needs by this rubric.
  public var passMark: Int

  /// The pass mark of a rubric that says nothing of it.
  public static let usualPassMark = 60

  /// What a call comes to.
  public enum Calls: String, CaseIterable, Sendable {
    /// A purchase, or none.
    case sale
    /// The trainee's verdict on the prospect (D2, D3).
    case verdict
    /// The decision of a committee, in an account (D22).
    case account
  }

  /// Whether it judges calls of a scenario.
  public func judges(_ scenario: Scenario) -> Bool {
    calls == (scenario.account != nil ? .account : scenario.asksVerdict ? .verdict : .sale)
  }

  /// A rubric.
  public init(
    id: String, locale: String, title: String, dimensions: [Dimension], capWithoutProposal: Int = 1000,
    capWithPattern: Int = 1000, passMark: Int = usualPassMark, calls: Calls = .sale
  ) {
    self.id = id
    self.locale = locale
    self.title = title
    self.dimensions = dimensions
    self.capWithoutProposal = capWithoutProposal
    self.capWithPattern = capWithPattern
    self.passMark = passMark
    self.calls = calls
  }

  /// All criteria in order.
  public var criteria: [Criterion] { dimensions.flatMap(\.criteria) }
}

/// A group of criteria.
public struct Dimension: Equatable, Sendable {
  /// Its id, unique in the rubric.
  public var id: String
  /// What reports call it.
  public var title: String
  /// Its criteria.
  public var criteria: [Criterion]

  /// A group of criteria.
  public init(id: String, title: String, criteria: [Criterion]) {
    self.id = id
    self.title = title
    self.criteria = criteria
  }
}

/// One thing that is judged.
public struct Criterion: Equatable, Sendable {
  /// Its id, unique in the rubric.
  public var id: String
  /// What reports call it.
  public var title: String
  /// Which measure judges it, by name.
  public var measure: String
  /// The measure's version.
  public var version: Int
  /// Whole-number settings of the measure, by name.
  public var settings: [String: Int]
  /// How the measured value becomes a share of the weight.
  public var kind: Kind
  /// Its share of the rubric's total.
  public var weight: Int
  /// What each level is called, from the value (thousandths) on which it begins; highest first.
  public var levels: [Level]
  /// Shown when something was missed.
  public var advice: String
  /// A line that would have earned it.
  public var better: String
  /// Conversations with the result they must get; they run as tests and print as the manual.
  public var examples: [Example]

  /// How a value becomes points.
  public enum Kind: String, CaseIterable, Sendable {
    /// Points are earned by doing it.
    case achieve
    /// Points are lost by doing it.
    case mustNot = "must-not"
    /// Points follow the value.
    case graded
  }

  /// A named stretch of values.
  public struct Level: Equatable, Sendable {
    /// The value it begins on, in thousandths.
    public var from: Int
    /// What it is called.
    public var title: String

    /// A named stretch of values.
    public init(from: Int, title: String) {
      self.from = from
      self.title = title
    }
  }

  /// A short conversation with the result it must get.
  public struct Example: Equatable, Sendable {
    /// Language of its lines.
    public var locale: String
    /// The scenario it is played in; nil for a bare conversation.
    public var scenario: String?
    /// The lines in order.
    public var lines: [Line]
    /// What it must get.
    public var result: Finding.Result

    /// Who says what.
    public struct Line: Equatable, Sendable {
      /// True for the trainee's line.
      public var seller: Bool
      /// The words.
      public var text: String

      /// Who says what.
      public init(seller: Bool, text: String) {
        self.seller = seller
        self.text = text
      }
    }

    /// A short conversation with its result.
    public init(locale: String, scenario: String?, lines: [Line], result: Finding.Result) {
      self.locale = locale
      self.scenario = scenario
      self.lines = lines
      self.result = result
    }
  }

  /// One thing that is judged.
  public init(
    id: String, title: String, measure: String, version: Int, settings: [String: Int] = [:], kind: Kind,
    weight: Int, levels: [Level], advice: String, better: String, examples: [Example]
  ) {
    self.id = id
    self.title = title
    self.measure = measure
    self.version = version
    self.settings = settings
    self.kind = kind
    self.weight = weight
    self.levels = levels
    self.advice = advice
    self.better = better
    self.examples = examples
  }
}
