/// Where the store is kept.
public struct StoreLocation: Equatable, Sendable {
  /// The path of the SQLite file.
  public var path: String

  /// The store at a path.
  public init(path: String) { self.path = path }

  /// The store that option and environment name.
  ///
  /// In this order: `--store`, `ASKFIRST_STORE`, `$XDG_DATA_HOME/askfirst/askfirst.sqlite`,
  /// `~/.local/share/askfirst/askfirst.sqlite`. An empty variable counts as none; `XDG_DATA_HOME` counts only where it
  /// is absolute, as its standard asks.
  /// - Parameters:
  ///   - option: the value of `--store`, or nil.
  ///   - environment: the process's variables.
  /// - Throws: `ArchiveError` for a PostgreSQL address, an empty option, or where there is no home directory.
  public static func resolve(option: String?, environment: [String: String]) throws(ArchiveError) -> StoreLocation {
    func variable(_ name: String) -> String? { environment[name].flatMap { $0.isEmpty ? nil : $0 } }
    if let named = option ?? variable("ASKFIRST_STORE") {
      guard !named.isEmpty else {
        throw ArchiveError(.unsupported, "--store is empty: give the path of a file.")
      }
      let address = named.lowercased()
      guard !address.hasPrefix("postgresql:"), !address.hasPrefix("postgres:") else {
        throw ArchiveError(
          .unsupported, "A PostgreSQL store is not in this version: give --store the path of a file instead.")
      }
      return StoreLocation(path: named)
    }
    let file = "askfirst/askfirst.sqlite"
    if let data = variable("XDG_DATA_HOME"), data.hasPrefix("/") { return StoreLocation(path: "\(data)/\(file)") }
    guard let home = variable("HOME") else {
      throw ArchiveError(
        .unreachable, "There is no home directory to keep sessions in (HOME is not set): name a file with --store.")
    }
    return StoreLocation(path: "\(home)/.local/share/\(file)")
  }
}
