/// Whose need it is: the company's or the person's own (D13).
public enum NeedSide: String, CaseIterable, Sendable {
  case company, personal
}
