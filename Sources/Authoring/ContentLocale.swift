/// The languages that scenarios and rubrics may be in.
public enum ContentLocale {
  /// As they stand in file names and files.
  public static let all = ["en", "zh-Hans"]

  /// The locale meant by what a user or the environment says: `zh_CN.UTF-8`, `zh` and `zh-TW` mean `zh-Hans`,
  /// `en_GB` means `en`.
  ///
  /// `C` and `POSIX` mean `en`. Nil for another language.
  public static func named(_ name: String) -> String? {
    let language = name.split { ".@-_".contains($0) }.first.map { $0.lowercased() } ?? ""
    switch language {
    case "zh": return "zh-Hans"
    case "en", "c", "posix": return "en"
    default: return nil
    }
  }
}
