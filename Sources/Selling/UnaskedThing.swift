/// The five things that a megaphone never asks (D5).
public enum UnaskedThing: String, CaseIterable, Sendable {
  case why
  case withWhom = "with-whom"
  case howMuch = "how-much"
  case experience
  case gain
}
