// swift-tools-version: 6.2
import PackageDescription

/// Our own code is held to Swift 6 rules with every warning an error; dependencies are not.
let strict: [SwiftSetting] = [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)]

let package = Package(
  name: "liance",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "liance", targets: ["liance"]),
    .executable(name: "http-echo", targets: ["http-echo"]),
    .library(name: "HTTP", targets: ["HTTP"]),
  ],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
  ],
  // Every target names each module that it imports: one that it only reaches through another is not built anew when that
  // module's types change their layout, and the program then reads memory by the old one.
  targets: [
    // The system's libraries: headers and one-line wrappers of macros, and the one signal handler that must be C.
    .target(name: "CLinux"),
    .target(name: "COpenSSL", linkerSettings: [.linkedLibrary("ssl"), .linkedLibrary("crypto")]),
    .target(name: "CZlib", linkerSettings: [.linkedLibrary("z")]),
    .target(name: "CSQLite", linkerSettings: [.linkedLibrary("sqlite3")]),

    .target(
      name: "HTTP",
      dependencies: ["CLinux", "COpenSSL", "CZlib", .product(name: "Logging", package: "swift-log")],
      exclude: ["README.md"], swiftSettings: strict),
    .target(name: "Policy", swiftSettings: strict),
    .target(name: "Ingest", dependencies: ["Policy", "CLinux", "CZlib"], swiftSettings: strict),
    .target(
      name: "Store",
      dependencies: [
        "Policy", "COpenSSL", "CSQLite", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    .target(
      name: "Web",
      dependencies: [
        "Store", "Ingest", "Policy", "HTTP", "CZlib", .product(name: "Logging", package: "swift-log"),
      ],
      swiftSettings: strict),
    // A year of invented reports, for whoever wants to see the product before there is a year of real ones.
    .target(name: "Demo", dependencies: ["Store", "Ingest", "Policy"], swiftSettings: strict),
    .executableTarget(
      name: "liance",
      dependencies: [
        "Web", "Demo", "Store", "Ingest", "Policy", "HTTP", .product(name: "Logging", package: "swift-log"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    // The application that conformance suites, fuzzing and benchmarks speak to; tests run it in memory too.
    .target(name: "Echo", dependencies: ["HTTP"], path: "Tests/Echo", swiftSettings: strict),
    .executableTarget(
      name: "http-echo", dependencies: ["HTTP", "Echo", .product(name: "Logging", package: "swift-log")],
      swiftSettings: strict),

    // Programs that print figures; never part of the product or the tests.
    .executableTarget(
      name: "BareLoop", dependencies: ["CLinux"], path: "Benchmarks/BareLoop", swiftSettings: strict),
    .executableTarget(
      name: "BenchServer", dependencies: ["HTTP", .product(name: "Logging", package: "swift-log")],
      path: "Benchmarks/BenchServer", swiftSettings: strict),
    .executableTarget(name: "bench-ingest", dependencies: ["Ingest"], path: "Benchmarks/Ingest", swiftSettings: strict),
    .executableTarget(
      name: "bench-fill", dependencies: ["Store", "Policy"], path: "Benchmarks/Fill", swiftSettings: strict),

    // What tests of several modules share: a raw client, a server on a free port, the built program and its visitors.
    .target(
      name: "Support", dependencies: ["HTTP", "Echo", .product(name: "Logging", package: "swift-log")],
      path: "Tests/Support", swiftSettings: strict),
    .testTarget(
      name: "HTTPTests", dependencies: ["HTTP", "COpenSSL", "Echo", "Support", "http-echo"], path: "Tests/HTTP",
      swiftSettings: strict),
    .testTarget(
      name: "PolicyTests", dependencies: ["Policy"], path: "Tests/Policy", swiftSettings: strict),
    .testTarget(
      name: "IngestTests", dependencies: ["Ingest", "Policy", "CZlib"], path: "Tests/Ingest",
      exclude: ["Fixtures"], swiftSettings: strict),
    .testTarget(
      name: "StoreTests",
      dependencies: [
        "Store", "Policy", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      path: "Tests/Store", exclude: ["Fixtures"], swiftSettings: strict),
    .testTarget(
      name: "WebTests",
      dependencies: [
        "Web", "Demo", "Store", "Ingest", "Policy", "HTTP", "Support",
        .product(name: "GRDB", package: "GRDB.swift"), .product(name: "Logging", package: "swift-log"),
      ],
      path: "Tests/Web", swiftSettings: strict),
    // Drive the built program as a person would: its command line, its sockets, a real Chromium.
    .testTarget(
      name: "lianceTests", dependencies: ["liance", "Support"], path: "Tests/liance", swiftSettings: strict),
    .testTarget(
      name: "BrowserTests", dependencies: ["liance", "Support"], path: "Tests/Browser", swiftSettings: strict),
  ]
)
