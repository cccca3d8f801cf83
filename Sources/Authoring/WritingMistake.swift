/// Why a file of the library cannot be written: which, why, and what to do.
public enum WritingMistake: Error, Equatable, Sendable, CustomStringConvertible {
  /// The file was changed between reading and writing.
  case changed(path: String)
  /// The file may not be written.
  case unwritable(path: String, reason: String)
  /// Nothing may be added to the library.
  case readOnlyLibrary(directory: String)
  /// There is a file of this name already, and nothing is overwritten.
  case exists(path: String)

  /// One sentence: what, where, and what to do.
  public var description: String {
    switch self {
    case .changed(let path):
      return "\(path) was changed meanwhile and is left as it is: try again"
    case .unwritable(let path, let reason):
      return "cannot write \(path) (\(reason)): copy the library to a folder of your own, and name that with "
        + "--library DIR or ASKFIRST_LIBRARY"
    case .readOnlyLibrary(let directory):
      return "nothing may be written into the library \(directory): make one of your own, "
        + Library.copying(directory, to: "my-library") + ", and add --library my-library"
    case .exists(let path):
      return "\(path) is there already and is left as it is: edit it, or choose another name"
    }
  }
}
