import Rehearsal
import Selling

/// The stored form of a contact with people of an account.
struct ContactRecord: Codable, Sendable {
  var way: Word<ContactWay>
  var people: [String]
  var absent: [String]
  var after: Int
  var day: Int
  var days: Int
  var money: Int
  var words: [ReplyRecord]
  var news: [ReplyRecord]
  var effects: [EffectRecord]

  init(_ contact: Contact) {
    way = Word(contact.way)
    people = contact.people
    absent = contact.absent
    after = contact.after
    day = contact.day
    days = contact.days
    money = contact.money
    words = contact.words.map(ReplyRecord.init)
    news = contact.news.map(ReplyRecord.init)
    effects = contact.effects.map(EffectRecord.init)
  }

  var value: Contact {
    Contact(
      way: way.value, people: people, absent: absent, after: after, day: day, days: days, money: money,
      words: words.map(\.value),
      news: news.map(\.value), effects: effects.map(\.value))
  }
}

/// The stored form of a proposal to the house.
struct TenderRecord: Codable, Sendable {
  var product: String
  var needs: [String]

  init(_ tender: Tender) {
    product = tender.product
    needs = tender.needs
  }

  var value: Tender { Tender(product: product, needs: needs) }
}

/// The stored form of a committee's decision.
struct DecisionRecord: Codable, Sendable {
  var day: Int
  var news: [ReplyRecord]
  var stances: [StanceRecord]

  /// The stored form of where a person stands.
  struct StanceRecord: Codable, Sendable {
    var person: String
    var fit: Int
    var regard: Int
    var swayed: Int
    var backing: Int
  }

  init(_ decision: Decision) {
    day = decision.day
    news = decision.news.map(ReplyRecord.init)
    stances = decision.stances.map {
      StanceRecord(person: $0.person, fit: $0.fit, regard: $0.regard, swayed: $0.swayed, backing: $0.backing)
    }
  }

  var value: Decision {
    Decision(
      day: day, news: news.map(\.value),
      stances: stances.map {
        Decision.Stance(person: $0.person, fit: $0.fit, regard: $0.regard, swayed: $0.swayed, backing: $0.backing)
      })
  }
}
