import Archive
import Authoring
import Foundation
import Reporting

/// What the command line says of language, store and library.
///
/// Read apart from the parser: what goes wrong is told in the right language also where parsing is what went wrong.
struct GivenOptions {
  let store: String?
  let library: String?
  let phrases: Phrasebook

  /// Those that the program was started with.
  static let now = GivenOptions(Array(CommandLine.arguments.dropFirst()))

  init(_ arguments: [String]) {
    let options = Array(arguments.prefix { $0 != "--" })
    func value(of name: String) -> String? {
      guard let place = options.lastIndex(where: { $0 == name || $0.hasPrefix(name + "=") }) else { return nil }
      if options[place] != name { return String(options[place].dropFirst(name.count + 1)) }
      return options.indices.contains(place + 1) ? options[place + 1] : nil
    }
    store = value(of: "--store")
    library = value(of: "--library")
    let locale = ["--interface", "--locale"].lazy.compactMap { value(of: $0).flatMap(ContentLocale.named) }.first
    phrases = Phrasebook(locale: locale ?? LanguageOptions.environmentLocale())
  }

  /// The store that is meant; nil where none can be.
  var storePath: String? {
    try? StoreLocation.resolve(option: store, environment: ProcessInfo.processInfo.environment).path
  }
}
