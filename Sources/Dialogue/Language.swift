/// The language of a line as typed.
public enum Language: String, CaseIterable, Sendable {
  case english = "en"
  case chinese = "zh"
  /// Both in one line.
  case mixed
  /// Neither: digits, signs, another script.
  case unknown = "und"
}
