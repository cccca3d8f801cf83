/// Why a line cannot be taught: what is in the way, and what to do.
public enum TeachingMistake: Error, Equatable, Sendable, CustomStringConvertible {
  /// The scenario has no such topic.
  case unknownTopic(String, scenario: String, known: [String])
  /// The line is a sample already, of this topic or of another.
  case knownLine(String, topic: String, wanted: String)
  /// The line cannot be a sample.
  case unfit(String, reason: String)
  /// The list of samples is written in a way that cannot be added to by program.
  case unplaceable(path: String, line: Int)
  /// The file was changed between reading and writing.
  case changed(path: String)
  /// The file may not be written.
  case unwritable(path: String, reason: String)

  /// Whose fault it is, which decides the exit code.
  public enum ExitClass: Sendable {
    /// What was asked for: exit code 64.
    case usage
    /// The file as it is written: exit code 65.
    case content
    /// Disk, permissions, other programs: exit code 74.
    case environment
  }

  /// Which exit code it calls for.
  public var exitClass: ExitClass {
    switch self {
    case .unknownTopic, .knownLine, .unfit: .usage
    case .unplaceable: .content
    case .changed, .unwritable: .environment
    }
  }

  /// One sentence: what, where, and what to do.
  public var description: String {
    switch self {
    case .unknownTopic(let topic, let scenario, let known):
      let near = NearestWord.to(topic, among: known).map { "did you mean `\($0)`? " } ?? ""
      return "the scenario `\(scenario)` has no topic `\(topic.shortened)`: \(near)there are \(NearestWord.list(known))"
    case .knownLine(let line, let topic, let wanted):
      return topic == wanted
        ? "“\(line.shortened)” is a sample of `\(topic)` already: there is nothing to teach"
        : "“\(line.shortened)” is a sample of `\(topic)` already, and at two topics neither would learn from it: "
          + "take it out there first"
    case .unfit(let line, let reason):
      return "“\(line.shortened)” cannot be a sample: \(reason)"
    case .unplaceable(let path, let line):
      return "\(path):\(line): the list of samples cannot be added to without changing how it is written: "
        + "add the line by hand, then askfirst check"
    case .changed(let path):
      return "\(path) was changed meanwhile and is left as it is: try again"
    case .unwritable(let path, let reason):
      return "cannot write \(path) (\(reason)): copy the library to a folder of your own, and name that with "
        + "--library DIR or ASKFIRST_LIBRARY"
    }
  }
}
