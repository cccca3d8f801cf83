import Archive
import Authoring
import Reporting

/// What other rooms throw, as what is told of it.
extension Trouble {
  init(_ mistake: LibraryMistake) {
    switch mistake {
    case .noLibrary(let directory): self = .noLibrary(directory: directory)
    case .notFound(let kind, let id, let path, let known):
      self = .missing(Thing(kind), id: id, path: path, near: NearestWord.to(id, among: known), known: known)
    case .noLanguage(let kind, let id, let locale, let path, let known):
      self = .noLanguage(Thing(kind), id: id, locale: locale, path: path, known: known)
    case .unreadable(let path, let reason): self = .unreadable(path: path, reason: reason)
    }
  }

  init(_ mistake: TeachingMistake) {
    switch mistake {
    case .unknownTopic(let topic, let scenario, let known):
      self = .noTopic(topic, scenario: scenario, near: NearestWord.to(topic, among: known), known: known)
    case .knownLine(let line, let topic, let wanted): self = .knownSample(line, topic: topic, isOther: topic != wanted)
    case .unfit(let line, let reason): self = .unfitSample(line, reason: reason)
    case .unplaceable(let path, let line): self = .unplaceable(path: path, line: line)
    case .changed(let path): self = .changed(path: path)
    case .unwritable(let path, let reason): self = .unwritableLibrary(path: path, reason: reason)
    }
  }

  init(_ mistake: WritingMistake) {
    switch mistake {
    case .changed(let path): self = .changed(path: path)
    case .unwritable(let path, let reason): self = .unwritableLibrary(path: path, reason: reason)
    case .readOnlyLibrary(let directory):
      self = .closedLibrary(directory: directory, copying: Library.copying(directory, to: "my-library"))
    case .exists(let path): self = .exists(path: path)
    }
  }

  init(_ error: ArchiveError) {
    let given = GivenOptions.now
    let trouble: StoreTrouble =
      switch error.kind {
      case .notAStore: .notAStore
      case .newer: .newer
      case .damaged: .damaged
      case .readOnly: .readOnly
      case .notAFile: .notAFile
      case .unreachable: given.storePath == nil ? .noHome : .unreachable
      case .full: .full
      case .busy: .busy
      case .unsupported: given.store?.isEmpty == true ? .noPath : .noPostgres
      case .unreadableRecord: .unreadable
      default: .other
      }
    self = .store(trouble, path: given.storePath ?? "", said: error.description)
  }
}

extension Trouble.Thing {
  init(_ kind: LibraryMistake.Kind) {
    self =
      switch kind {
      case .scenario: .scenario
      case .rubric: .rubric
      case .lexicon: .lexicon
      case .transcript: .transcript
      case .anything: .anything
      }
  }
}
