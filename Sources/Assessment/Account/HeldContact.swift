import Rehearsal
import Scenarios

/// A contact of an account with the lines that were said in it; none where nobody received the trainee.
public struct HeldContact: Sendable {
  /// The contact.
  public let contact: Contact
  /// Its turns, in order.
  public fileprivate(set) var turns: [Turn] = []
}

extension AccountPosition {
  /// The contacts, each with its turns.
  ///
  /// A turn belongs to the contact that goes on, as long as day and people are its own and it was not broken off.
  public func held(_ turns: [Turn]) -> [HeldContact] {
    var held = contacts.map { HeldContact(contact: $0) }
    var (place, isOver) = (0, false)
    for turn in turns {
      let next = (place + (isOver ? 1 : 0)..<max(held.count, place + 1)).first { place in
        held.indices.contains(place) && held[place].contact.day == turn.day
          && held[place].contact.people.contains(turn.person)
      }
      guard let next else { continue }
      held[next].turns.append(turn)
      (place, isOver) = (next, turn.endsContact)
    }
    return held
  }
}

extension Turn {
  /// Whether the other broke the contact off in it.
  fileprivate var endsContact: Bool {
    replies.contains { reply in
      reply.source.hasPrefix("person/")
        && [Persona.Occasion.leaves, .shut].contains { reply.source.hasSuffix("/" + $0.rawValue) }
    }
  }
}
