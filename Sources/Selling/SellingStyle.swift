/// The style verdict of a call (D4): did it narrow down from questions, or blare from praise.
public enum SellingStyle: String, CaseIterable, Sendable {
  case funnel, mixed, megaphone
}
