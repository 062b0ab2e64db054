import Policy
import Testing

@testable import Store

@Suite struct ReviewTests {
  @Test func `a version under review shows to nobody else until it is published`() throws {
    let temporary = try TemporaryStore()
    let store = temporary.store
    let outcome = try Plan.usual.save(in: store, publish: false)
    let version = try #require(outcome.documents.first).version
    #expect(outcome.documents.map(\.isPublished) == [false])
    #expect(try store.cities().isEmpty)
    #expect(try store.documents().total == 0)
    #expect(try store.targets().total == 0)
    #expect(try store.measures().total == 0)
    #expect(try store.versionsUnderReview().map(\.id) == [version])

    let review = try store.review(version)
    #expect(review.text == Plan.usual.text)
    #expect(review.cityName == "随州市")
    #expect(review.candidates.filter { $0.subject == .target }.map(\.rule) == ["test", "test", "test"])
    try store.publish(version, by: .commandLine, at: .start)
    #expect(try store.targets().total == 4)
    #expect(try store.versionsUnderReview().isEmpty)
    #expect(throws: StoreError.wrongState(.version, state: "已发布")) {
      try store.publish(version, by: .commandLine, at: .start)
    }
  }

  @Test func `an editor's yes, no, correction and addition survive later readings`() throws {
    let temporary = try TemporaryStore()
    let store = temporary.store
    let version = try #require(try Plan.usual.save(in: store, publish: false).documents.first).version
    let candidates = try store.review(version).candidates
    func candidate(_ quote: String) throws -> Candidate {
      try #require(candidates.first { $0.quote == quote && $0.subject == .target })
    }
    let (output, share) = (try candidate("专用汽车产量超25万辆"), try candidate("新能源汽车渗透率达到20%"))
    try store.decide(output.id, .accepted, edited: [.indicator: "全市专用汽车产量"], by: .commandLine, at: .start)
    try store.decide(share.id, .rejected, by: .commandLine, at: .start)
    let missed = Plan.usual.target("建设专用底盘生产线", "专用底盘生产线", 1, "条", section: "二、/（一）")
    try store.addCandidate(.target(missed), to: version, by: .commandLine, at: .start)
    #expect(throws: StoreError.invalid(field: "value", reason: "不是数字")) {
      try store.decide(output.id, .accepted, edited: [.value: "许多"], by: .commandLine, at: .start)
    }

    // Read again before it was published: the decisions stand.
    var better = Plan.usual
    better.targets[2].confidence(0.5)
    #expect(try better.save(in: store, publish: false).documents.map(\.change) == [.reread])
    try store.publish(version, by: .commandLine, at: .start)
    let names = ["全市专用汽车产量", "新增规上工业企业数", "市场占有率", "专用底盘生产线"]
    let first = try store.targets().items
    #expect(Set(first.map(\.indicator)) == Set(names))

    // The same text again, read once more, and revised: still so, under the same numbers.
    try Plan.usual.save(in: store)
    var revised = Plan.usual
    revised.lines.append("附则")
    try revised.save(in: store, at: .start.plus(days: 1))
    let after = try store.targets().items
    #expect(Set(after.map(\.indicator)) == Set(names))
    #expect(Set(after.map(\.id)) == Set(first.map(\.id)))
    #expect(try store.check() == [])
  }

  @Test func `a discarded version is gone, and its text may come again`() throws {
    let temporary = try TemporaryStore()
    let store = temporary.store
    let version = try #require(try Plan.usual.save(in: store, publish: false).documents.first).version
    try store.discard(version, because: "传错了文件", by: .commandLine, at: .start)
    #expect(try store.versionsUnderReview().isEmpty)
    let again = try #require(try Plan.usual.save(in: store).documents.first)
    #expect(again.version != version)
    #expect(again.isPublished)
  }

  @Test func `a review says what the new version would change`() throws {
    let temporary = try TemporaryStore()
    let store = temporary.store
    try Plan.usual.save(in: store)
    let version = try #require(try VersionTests.revised.save(in: store, publish: false).documents.first).version
    let kinds = try store.review(version).changes.filter { $0.subject == .target }.map(\.kind)
    #expect(kinds == [.moved, .added, .dropped])
    #expect(try store.targets().items.map(\.value).prefix(1) == [25])
  }
}

extension Target {
  fileprivate mutating func confidence(_ value: Double) { provenance.confidence = value }
}
