import Foundation
import Support
import Testing

/// The manifest says what the sources need.
///
/// A module that a target only reaches through another does not have it built anew when a type of that module changes
/// its layout: the program then reads memory by the old one and ends with a signal.
@Suite struct PackageTests {
  @Test func `every target names each of our modules that it imports`() throws {
    let manifest = try String(contentsOf: Program.root.appending(path: "Package.swift"), encoding: .utf8)
    let targets = Self.targets(of: manifest)
    let ours = Set(targets.map(\.name))
    #expect(ours.isSuperset(of: ["Policy", "Ingest", "Store", "HTTP", "Web", "liance"]))
    for target in targets {
      for module in try Self.imports(below: target.path) where ours.contains(module) && module != target.name {
        #expect(target.dependencies.contains(module), "\(target.name) imports \(module)")
      }
    }
  }

  private struct Target {
    var name: String
    var path: String
    var dependencies: Set<String>
  }

  /// The targets with all quoted words of their dependencies.
  private static func targets(of manifest: String) -> [Target] {
    guard let start = try? Regex("\\.(?:target|executableTarget|testTarget)\\("),
      let name = try? Regex<(Substring, Substring)>("name: \"([^\"]+)\""),
      let path = try? Regex<(Substring, Substring)>("path: \"([^\"]+)\""),
      let word = try? Regex<(Substring, Substring)>("\"([^\"]+)\"")
    else { return [] }
    return manifest.split(separator: start).dropFirst().compactMap { block in
      guard let own = block.firstMatch(of: name)?.output.1 else { return nil }
      let folder = block.firstMatch(of: path)?.output.1 ?? "Sources/\(own)"
      return Target(
        name: String(own), path: String(folder), dependencies: Set(block.matches(of: word).map { String($0.output.1) }))
    }
  }

  private static func imports(below folder: String) throws -> Set<String> {
    let root = Program.root.appending(path: folder)
    guard let files = FileManager.default.enumerator(atPath: root.path) else { return [] }
    var modules: Set<String> = []
    for case let file as String in files where file.hasSuffix(".swift") {
      let text = try String(contentsOf: root.appending(path: file), encoding: .utf8)
      for line in text.split(separator: "\n") {
        let words = line.split(separator: " ")
        guard let at = words.firstIndex(of: "import"), at <= 1, words.count > at + 1 else { continue }
        modules.insert(String(words[at + 1]))
      }
    }
    return modules
  }
}
