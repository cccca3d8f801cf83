/// What a buyer feels towards the purchase, each from 0 to 100: the four buying elements (D16) and patience.
public enum Meter: String, CaseIterable, Sendable {
  /// He knows what is offered.
  case understanding
  /// He needs it and finds it worth its price.
  case worth
  /// He believes the seller.
  case trust
  /// He expects to be glad of it in use.
  case satisfaction
  /// He is willing to go on talking; at 0 he leaves.
  case patience
}
