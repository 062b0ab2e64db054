import Foundation
import Ingest
import Policy
import Testing

@testable import Store
@testable import Web

@Suite struct `A target keeps its type on the way to the store and back` {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "seeds")

  private static var files: [URL] {
    get throws {
      try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        .sorted { $0.path < $1.path }
    }
  }

  @Test func `every item of the seeds comes back as it was read, and a second reading changes nothing`() throws {
    let site = try SampleSite()
    var targets = 0
    for url in try Self.files {
      let bytes = [UInt8](try Data(contentsOf: url))
      let plan = try ReadPlan(name: url.lastPathComponent, bytes: bytes)
      let source = SourceFile(
        name: url.lastPathComponent, bytes: bytes, text: plan.text, readOn: site.clock.now.day)
      let outcome = try site.store.save(
        plan.reading, source: source, publish: true, by: .commandLine, at: site.clock.now)
      for (document, saved) in zip(plan.reading.documents, outcome.documents) {
        let rows = try site.store.read { try CandidateRow.all($0, version: saved.version.raw) }
        let read = PlanItem.all(of: document)
        for kind in ItemKind.allCases {
          #expect(rows.map(\.item).filter { $0.kind == kind } == read.filter { $0.kind == kind }, "\(kind)")
        }
        guard saved.isPublished else { continue }
        let stored = try site.store.read { try StoredTargets.current($0, saved.document.raw) }.map(\.target)
        for target in document.targets {
          #expect(stored.contains(target.moved(by: -document.span.start)), "\(target.quote)")
        }
        #expect(stored.count == document.targets.count)
        targets += stored.count
      }
      let again = try site.store.save(
        plan.reading, source: source, publish: true, by: .commandLine, at: site.clock.now)
      #expect(again.isUnchanged)
    }
    #expect(targets > 290)
    #expect(try site.store.check() == [])
  }
}
