import Rehearsal
import Scenarios
import Selling

/// How an account looks: contacts, several voices, and where everybody stands in the end.
extension Screen {
  /// The first words of a call by the buyer; of an account, as a scene.
  func showOpening(_ opening: String, of scenario: Scenario) {
    if scenario.account != nil {
      paragraph(opening)
    } else {
      showSpeech([opening], by: scenario.name(of: ""))
    }
  }

  /// What was said in a turn, each by his own name.
  func showReplies(of turn: Turn, in scenario: Scenario) {
    var said: [(person: String, words: [String])] = []
    for reply in turn.replies {
      let person = scenario.speaker(of: reply.source) ?? turn.person
      if said.last?.person == person {
        said[said.count - 1].words.append(reply.text)
      } else {
        said.append((person, [reply.text]))
      }
    }
    for one in said { showSpeech(one.words, by: scenario.name(of: one.person)) }
  }

  /// How a contact begins: what the rival has done, with whom the trainee is, and the first words.
  func showContact(_ contact: Contact, in scenario: Scenario) {
    for news in contact.news { paragraph(words.news(news.text), hanging: 2) }
    if !contact.news.isEmpty { blank() }
    notice(words.contact(contact, in: scenario))
    for word in contact.words {
      let person = scenario.speaker(of: word.source) ?? ""
      if contact.people.contains(person) {
        showSpeech([word.text], by: scenario.name(of: person))
      } else {
        paragraph(word.text)
      }
    }
    blank()
  }

  /// Where everybody stood when the committee decided.
  func showDecision(_ decision: Decision, in scenario: Scenario) {
    for news in decision.news { paragraph(words.news(news.text), hanging: 2) }
    paragraph(words.committee(decision.day))
    for stance in decision.stances {
      paragraph(
        (style.isPlain ? "" : "  ") + scenario.name(of: stance.person) + words.colon() + words.leaning(stance.leaning),
        hanging: 4)
    }
    blank()
  }
}
