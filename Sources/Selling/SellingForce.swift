/// The four forces of selling; each works on one buying element (D17).
public enum SellingForce: String, CaseIterable, Sendable {
  /// Introduce and publicise: the buyer understands.
  case introduce
  /// Dig out and guide needs: the buyer finds it worth it.
  case guide
  /// Build mutual trust: the buyer believes.
  case trust
  /// Exceed expectations: the buyer is satisfied.
  case exceed
}
