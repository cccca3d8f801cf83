import Rehearsal
import Scenarios
import Selling

/// A small scenario with the shape of the flagship: ten needs, a trap, three products.
enum TripFixture {
  static let scenario = Scenario(
    id: "trip", locale: "en", title: "A trip", brief: "", opening: ["Hello there."], people: [], needs: needs,
    facts: [Fact(id: "income", about: "what he earns", ask: ["What do you earn?"], say: ["Rather not say."])],
    products: products, objections: [], initiatives: [], endings: [],
    shared: SharedLines(lines: [.summary: ["Yes, that's it.", "That's about right, yes."]]))

  static let needs: [Need] = [
    need("occasion", 2, .must, .need, .why), need("budget", 4, .must, .money, .howMuch),
    need("companion", 4, .must, .need, .withWhom), need("family-time", 4, .latent, feeling: ["miss"]),
    need("sights", 4, .must), need("material", 3, .must, nil, .gain), need("souvenirs", 2, .optional),
    need("dates", 2, .must), need("sign-off", 3, .must, .authority),
    need("last-tour", 3, .latent, nil, .experience, feeling: ["cheated"]), need("room", 0, .none),
  ]

  static let products: [Product] = [
    product("cathedrals", meets: ["companion", "sights", "material", "souvenirs", "dates", "last-tour", "budget"]),
    product("grand-tour", meets: ["sights"], fails: ["budget", "last-tour"]),
    product("beach", meets: ["companion"], fails: ["material"]),
    product("palace", meets: ["room"], fails: ["budget"]),
  ]

  private static func need(
    _ id: String, _ weight: Int, _ state: NeedState, _ qualifies: Qualification? = nil, _ unasked: UnaskedThing? = nil,
    feeling: [String] = []
  ) -> Need {
    Need(
      id: id, about: id, depth: .real, state: state, qualifies: qualifies, unasked: unasked, weight: weight,
      ask: ["Tell me about \(id)?"],
      say: [
        Reply(id: "short", gate: .askedAs(.closed), text: ["A bit.", "Some, yes."], gives: .hint),
        Reply(
          id: "long", gate: .askedAs(.open),
          text: ["Well, there is quite a lot to be said on that, you know.", "Where do I start, it is a long story."],
          gives: .fact),
      ],
      feeling: feeling)
  }

  private static func product(_ id: String, meets: [String], fails: [String] = []) -> Product {
    Product(
      id: id, name: id, names: [id], sheet: "", meets: meets, fails: fails, price: 1, currency: "CNY",
      claims: [
        Claim(id: "calm", holds: true, need: "last-tour", samples: ["It is calm."]),
        Claim(id: "views", holds: true, need: "sights", samples: ["It has views."]),
        Claim(id: "days", holds: true, need: "dates", samples: ["It is eight days."]),
        Claim(id: "cheap", holds: false, need: "budget", samples: ["It is free."]),
        Claim(id: "lounge", holds: true, need: "room", samples: ["There is a lounge."]),
      ],
      liked: ["Nice."], disliked: ["No."])
  }
}
