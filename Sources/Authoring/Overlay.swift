/// Lays the words of another language over what the base file says.
///
/// The overlay names the same ids, lacks nothing and adds nothing.
struct Overlay {
  let file: String
  let log: DiagnosticLog

  /// Gives each item of the base its words; `id` is the item's id, `lay` takes the words for it.
  func lay<Item>(
    _ key: String, of shape: Shape, in fields: Fields, over items: [Item], id: (Item) -> String,
    lay: (Fields, inout Item) -> Void
  ) -> [Item] {
    let list = fields.list(key, of: shape.overlay, required: false, structure: shape)
    Fields.checkUniqueIds(list, among: "`\(key)` of \(fields.name)")
    var positions: [String: Int] = [:]
    for (position, item) in items.enumerated() where positions[id(item)] == nil { positions[id(item)] = position }
    var laid = items
    var given: Set<String> = []
    for words in list {
      let name = words.id()
      guard !name.isEmpty else { continue }
      guard let position = positions[name] else {
        let known = items.map(id)
        words.add(
          .overlayAdds, words.value("id")?.place ?? words.place,
          "`\(key)` has words for `\(name)`, which the base file does not have",
          known.isEmpty ? "take it out" : NearestWord.advice(for: name, among: known))
        continue
      }
      given.insert(name)
      lay(words, &laid[position])
    }
    let missing = items.map(id).filter { !$0.isEmpty && !given.contains($0) }
    if !missing.isEmpty {
      fields.add(
        .overlayLacks, fields.value(key)?.place ?? fields.place,
        "`\(key)` of \(fields.name) has no words for \(NearestWord.list(missing))", "write them, each under its id")
    }
    return laid
  }

  /// A text that the base has too.
  func text(_ key: String, in fields: Fields, slots: Fields.Slots = .none) -> String {
    guard fields.has(key) else {
      lacks(key, in: fields)
      return ""
    }
    return fields.text(key, slots: slots)
  }

  /// Texts, where the base has any.
  func texts(
    _ key: String, in fields: Fields, over base: [String], atLeast minimum: Int = 1, good: Int = 0,
    slots: Fields.Slots = .none
  ) -> [String] {
    placedTexts(key, in: fields, over: base, atLeast: minimum, good: good, slots: slots).map(\.text)
  }

  /// Texts with their places, where the base has any.
  func placedTexts(
    _ key: String, in fields: Fields, over base: [String], atLeast minimum: Int = 1, good: Int = 0,
    slots: Fields.Slots = .none
  ) -> [PlacedText] {
    if base.isEmpty, fields.hasItems(key), let node = fields.value(key) {
      fields.add(
        .overlayAdds, node.place, "\(fields.name) has `\(key)`, which the base file does not have",
        "take it out here, or write it in the base file too")
    } else if !base.isEmpty, !fields.hasItems(key) {
      lacks(key, in: fields)
      return []
    }
    return fields.placedTexts(key, required: !base.isEmpty, atLeast: minimum, good: good, slots: slots)
  }

  private func lacks(_ key: String, in fields: Fields) {
    fields.add(
      .overlayLacks, fields.place, "\(fields.name) has no `\(key)` in this language", "write `\(key): …`")
  }
}
