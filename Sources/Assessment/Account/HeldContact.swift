import Rehearsal

/// A contact of an account with the lines that were said in it; none where nobody received the trainee.
public struct HeldContact: Sendable {
  /// The contact.
  public let contact: Contact
  /// Its turns, in order.
  public let turns: [Turn]
}

extension AccountPosition {
  /// The contacts, each with the turns that were said before the next.
  public func held(_ turns: [Turn]) -> [HeldContact] {
    contacts.enumerated().map { place, contact in
      let next = contacts.indices.contains(place + 1) ? contacts[place + 1].after : Int.max
      return HeldContact(contact: contact, turns: turns.filter { $0.number > contact.after && $0.number <= next })
    }
  }
}
