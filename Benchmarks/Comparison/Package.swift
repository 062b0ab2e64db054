// swift-tools-version: 6.2
import PackageDescription

// What `make bench-pages` and `make bench-reports` measure ourselves against. A package of its own, so that nothing
// of it comes near the product: the product's package does not name this folder.
let package = Package(
  name: "comparison",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    .executableTarget(
      name: "comparison",
      dependencies: [
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "Mustache", package: "swift-mustache"),
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    .executableTarget(
      name: "bare-commits", dependencies: [.product(name: "GRDBSQLite", package: "GRDB.swift")]),
  ]
)
