extension Fields {
  /// Notes ids that stand twice in lists where they have to differ.
  static func checkUniqueIds(_ list: [Fields], among name: String) {
    var seen: [String: Place] = [:]
    for fields in list {
      guard case .scalar(let scalar) = fields.value("id"), isId(scalar.text) else { continue }
      if let first = seen[scalar.text] {
        fields.add(
          .duplicateId, scalar.place,
          "the id `\(scalar.text)` stands twice among the \(name) (first on line \(first.line))",
          "rename one of the two")
      } else {
        seen[scalar.text] = scalar.place
      }
    }
  }
}
