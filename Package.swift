// swift-tools-version: 6.1
import PackageDescription

// The levels of the house: a target imports only targets of a lower level (see Documentation/architecture.md).
// A test reads every `import` line against this table.

let strict: [SwiftSetting] = [.unsafeFlags(["-warnings-as-errors"])]
// The ear and the call are optimised in debug builds too: the tests play tens of thousands of turns.
let quick: [SwiftSetting] = [.unsafeFlags(["-warnings-as-errors", "-O"])]

let package = Package(
  name: "AskFirst",
  products: [
    .executable(name: "askfirst", targets: ["askfirst"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // C: the line editor's callback interface, and the digest of stored contents.
    .systemLibrary(
      name: "CMessageDigest", path: "Sources/CMessageDigest", providers: [.apt(["libmd-dev"])]),
    .target(
      name: "CReadline", path: "Sources/CReadline",
      linkerSettings: [.linkedLibrary("readline")]),

    // Level 0: words, their width, and what they mean.
    .target(name: "Typography", swiftSettings: quick),
    .target(name: "Selling", swiftSettings: strict),
    .target(name: "Dialogue", dependencies: ["Typography"], swiftSettings: quick),

    // Level 1: what an author may write.
    .target(name: "Scenarios", dependencies: ["Dialogue", "Selling"], swiftSettings: quick),

    // Level 2: the call.
    .target(name: "Rehearsal", dependencies: ["Scenarios", "Dialogue", "Selling"], swiftSettings: quick),

    // Level 3: the judgement, and the stored forms.
    .target(
      name: "Assessment", dependencies: ["Rehearsal", "Scenarios", "Dialogue", "Selling"],
      swiftSettings: strict),
    .target(
      name: "Records",
      dependencies: ["Assessment", "Rehearsal", "Scenarios", "Dialogue", "Selling", "CMessageDigest"],
      swiftSettings: strict),

    // Level 4: the adapters; siblings never import each other.
    .target(
      name: "Authoring",
      dependencies: [
        "Records", "Assessment", "Rehearsal", "Scenarios", "Dialogue", "Selling", "Typography",
        .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: strict),
    .target(
      name: "Archive",
      dependencies: [
        "Records", "Assessment", "Rehearsal", "Scenarios", "Dialogue", "Selling",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    .target(
      name: "Reporting",
      dependencies: ["Records", "Assessment", "Rehearsal", "Scenarios", "Dialogue", "Selling", "Typography"],
      swiftSettings: strict),
    .target(
      name: "Console",
      dependencies: [
        "Assessment", "Rehearsal", "Scenarios", "Dialogue", "Selling", "Typography", "CReadline",
      ],
      swiftSettings: strict),

    // Level 6: the command.
    .executableTarget(
      name: "askfirst",
      dependencies: [
        "Authoring", "Archive", "Reporting", "Console", "Records", "Assessment", "Rehearsal", "Scenarios",
        "Dialogue", "Selling", "Typography",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    // Times for a release build; `make bench` prints them.
    .executableTarget(
      name: "askfirst-bench",
      dependencies: [
        "Authoring", "Archive", "Reporting", "Records", "Assessment", "Rehearsal", "Scenarios", "Dialogue", "Selling",
      ],
      swiftSettings: strict),
    .testTarget(name: "ScenariosTests", dependencies: ["Scenarios"], swiftSettings: strict),
    .testTarget(
      name: "AuthoringTests", dependencies: ["Authoring", "Records", "Assessment", "Scenarios", "Dialogue", "Selling"],
      resources: [.copy("Fixtures")], swiftSettings: strict),

    .testTarget(
      name: "AssessmentTests",
      dependencies: [
        "Authoring", "Assessment", "Rehearsal", "Scenarios", "Dialogue", "Selling",
      ],
      swiftSettings: strict),
    .testTarget(name: "ArchitectureTests", swiftSettings: strict),
    .testTarget(
      name: "CallTests",
      dependencies: ["Authoring", "Records", "Assessment", "Rehearsal", "Scenarios", "Dialogue", "Selling"],
      exclude: ["BlindLines", "Fixtures"], swiftSettings: strict),
    .testTarget(
      name: "RehearsalTests", dependencies: ["Rehearsal", "Scenarios", "Dialogue", "Selling"], swiftSettings: strict),
    .testTarget(
      name: "DialogueTests", dependencies: ["Dialogue"], exclude: ["Fixtures"], swiftSettings: strict),
    .testTarget(name: "TypographyTests", dependencies: ["Typography"], swiftSettings: strict),
    .testTarget(
      name: "RecordsTests", dependencies: ["Records", "Assessment", "Rehearsal", "Scenarios", "Dialogue", "Selling"],
      exclude: ["Fixtures"], swiftSettings: strict),
    .executableTarget(
      name: "archive-writer", dependencies: ["Archive", "Rehearsal", "Dialogue"], path: "Tests/ArchiveWriter",
      swiftSettings: strict),
    .testTarget(
      name: "ArchiveTests",
      dependencies: [
        "Archive", "archive-writer", "Records", "Assessment", "Rehearsal", "Dialogue", "Selling",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      exclude: ["Fixtures"], swiftSettings: strict),
    .testTarget(
      name: "ReportingTests",
      dependencies: ["Reporting", "Assessment", "Rehearsal", "Scenarios", "Dialogue", "Selling", "Typography"],
      exclude: ["Snapshots"], swiftSettings: strict),
    .testTarget(
      name: "ConsoleTests", dependencies: ["Console", "Rehearsal", "Scenarios", "Dialogue", "Selling", "Typography"],
      swiftSettings: strict),
    .testTarget(
      name: "CommandTests", dependencies: ["askfirst", .product(name: "GRDB", package: "GRDB.swift")],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
