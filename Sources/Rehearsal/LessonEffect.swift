import Dialogue

/// What one more sample line would change.
public struct LessonEffect: Equatable, Sendable {
  /// The topic the line is taught for.
  public var topic: String
  /// The line as it is heard now.
  public var now: Utterance
  /// The line as it would be heard then.
  public var then: Utterance
  /// Other lines that would be heard differently.
  public var shifts: [Shift]
  /// How many samples of topics were tried.
  public var samples: Int
  /// How many off-script samples were tried.
  public var strays: Int
  /// How many lines of golden transcripts were tried.
  public var transcriptLines: Int

  /// A line that would be heard differently.
  public struct Shift: Equatable, Sendable {
    /// The line.
    public var text: String
    /// Where it stands.
    public var origin: Origin
    /// The topic it is heard as now; nil where it is rejected.
    public var before: String?
    /// The topic it would be heard as; nil where it would be rejected.
    public var after: String?

    /// Where a line stands.
    public enum Origin: Equatable, Sendable {
      /// Among the samples of a topic, or of what is off script.
      case sample(topic: String)
      /// In a golden transcript.
      case transcript(name: String, turn: Int)
    }

    /// A line that would be heard differently.
    public init(text: String, origin: Origin, before: String?, after: String?) {
      self.text = text
      self.origin = origin
      self.before = before
      self.after = after
    }
  }

  /// What a change means for the line it befalls.
  public enum Kind: String, CaseIterable, Sendable {
    /// A line that would go over to the topic that is taught, from its own or from where it is heard now.
    case taken
    /// An off-script sample that would be answered.
    case accepted
    /// A sample on the edge that would fall to another topic, or be rejected.
    case tipped
    /// A line of a transcript that would go over to another topic than the one that is taught, or be rejected.
    case moved
    /// A sample that is heard wrongly now, and would be heard wrongly otherwise.
    case swapped
    /// A sample that would be heard rightly, which now it is not.
    case gained
  }

  /// What one more sample line would change.
  public init(
    topic: String, now: Utterance, then: Utterance, shifts: [Shift], samples: Int, strays: Int, transcriptLines: Int
  ) {
    self.topic = topic
    self.now = now
    self.then = then
    self.shifts = shifts
    self.samples = samples
    self.strays = strays
    self.transcriptLines = transcriptLines
  }

  /// The changes of a kind.
  public func shifts(_ kind: Kind) -> [Shift] { shifts.filter { self.kind(of: $0) == kind } }

  /// What a change means.
  public func kind(of shift: Shift) -> Kind {
    let taught = Self.heard(topic)
    guard case .sample(let topic) = shift.origin else { return shift.after == taught ? .taken : .moved }
    let own = Self.heard(topic)
    if shift.after == own { return .gained }
    if own == nil, shift.before == nil { return .accepted }
    if shift.after == taught { return .taken }
    return shift.before == own ? .tipped : .swapped
  }

  /// What a line of a topic is heard as when all is well: off script is rejected.
  private static func heard(_ topic: String) -> String? { topic == TopicMatcher.offScript ? nil : topic }
}
