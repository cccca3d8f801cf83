/// Why a customer was lost (D9); the course's 68 % "no skill in communicating" is split in three (ours).
public enum LossCause: String, CaseIterable, Sendable {
  case died
  case lostContact = "lost-contact"
  case price
  case complaint
  case didNotAsk = "did-not-ask"
  case didNotListen = "did-not-listen"
  case toldTooEarly = "told-too-early"
  case competitor
  case influenceOfOthers = "influence-of-others"
}
