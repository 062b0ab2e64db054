import Policy
import Testing

@testable import Store

@Suite struct VersionTests {
  /// The same plan, revised: one target moved, one is gone, one is new, the rest stands lower in the text.
  static var revised: Plan {
    var plan = Plan()
    plan.lines = [
      "总则", "一、总体思路", "到2027年，专用汽车产量超30万辆。", "二、重点任务", "（一）培育企业",
      "招大引强。新增规上工业企业300家，建设专用底盘生产线。（责任单位：市经信局、市招商局）",
      "择优扶强。市场占有率稳居全国第一，出口额达到50亿元。（牵头单位：市发改委；责任单位：市财政局）",
    ]
    plan.targets = [
      plan.target("专用汽车产量超30万辆", "专用汽车产量", 30, "万辆", deadline: "2027"),
      plan.target(
        "新增规上工业企业300家", "新增规上工业企业数", 300, "家", section: "二、/（一）", agencies: ["市经信局", "市招商局"],
        comparison: .equal),
      plan.target("出口额达到50亿元", "出口额", 50, "亿元", section: "二、/（一）"),
    ]
    plan.measures = [
      plan.measure("招大引强", responsible: ["市经信局", "市招商局"]),
      plan.measure("择优扶强", lead: ["市发改委"], responsible: ["市财政局"]),
    ]
    plan.goals = [
      Goal(quote: "市场占有率稳居全国第一", indicator: "市场占有率", section: "二、/（一）", span: plan.span("市场占有率稳居全国第一"))
    ]
    return plan
  }

  @Test func `ids of what stays are kept over a revised text, and none is used twice`() throws {
    let temporary = try TemporaryStore()
    let store = temporary.store
    var draft = Plan.usual
    draft.title += "（征求意见稿）"
    draft.status = .draft
    try draft.save(in: store)
    let before = Dictionary(uniqueKeysWithValues: try store.targets().items.map { ($0.indicator, $0.id) })
    let measures = try store.measures().items.map(\.id)
    let sections = try store.document(DocumentID(1))?.sections.map(\.id)

    let outcome = try Self.revised.save(in: store, at: Moment.start.plus(days: 30))
    #expect(outcome.documents.map(\.change) == [.newVersion])
    let after = Dictionary(uniqueKeysWithValues: try store.targets().items.map { ($0.indicator, $0.id) })
    for name in ["专用汽车产量", "新增规上工业企业数", "市场占有率"] { #expect(after[name] == before[name], "\(name)") }
    #expect(after["新能源汽车渗透率"] == nil)
    let newest = try #require(after["出口额"])
    #expect(before.values.allSatisfy { $0 < newest })
    #expect(try store.measures().items.map(\.id) == measures)
    #expect(try store.document(DocumentID(1))?.sections.map(\.id) == sections)

    let goneID = try #require(before["新能源汽车渗透率"])
    let gone = try #require(try store.target(goneID))
    #expect(!gone.summary.isCurrent)
    #expect(gone.sentence.contains("新能源汽车渗透率达到20%"))
    let movedID = try #require(after["专用汽车产量"])
    let moved = try #require(try store.target(movedID))
    #expect(moved.changes.map(\.version) == [2])
    let change = moved.changes.flatMap(\.fields).filter { $0.field == "deadline" || $0.field == "value" }
    #expect(
      change == [
        FieldChange(field: "deadline", old: "2026", new: "2027"), FieldChange(field: "value", old: "25", new: "30"),
      ])
    #expect(moved.sentence == "到2027年，专用汽车产量超30万辆。")
    #expect(try store.check() == [])

    // What comes back comes back under its own number.
    var third = Plan.usual
    third.lines.append("附则")
    try third.save(in: store, at: Moment.start.plus(days: 60))
    let again = Dictionary(uniqueKeysWithValues: try store.targets().items.map { ($0.indicator, $0.id) })
    #expect(again == before)
  }

  @Test func `a version says what it added, dropped and moved`() throws {
    let temporary = try TemporaryStore()
    let store = temporary.store
    try Plan.usual.save(in: store)
    let version = try #require(try Self.revised.save(in: store).documents.first).version
    let changes = try store.changes(in: version).filter { $0.subject == .target }
    let words = changes.map { "\($0.kind.rawValue) \($0.quote)" }
    #expect(words == ["moved 专用汽车产量超30万辆", "added 出口额达到50亿元", "dropped 新能源汽车渗透率达到20%"])
    #expect(try store.versions(of: DocumentID(1)).map(\.state) == [.superseded, .published])
    #expect(try store.changes(in: VersionID(1)).isEmpty)
  }

  @Test func `a draft that is read after the issued plan is an earlier version of it`() throws {
    let temporary = try TemporaryStore()
    let store = temporary.store
    try Plan.usual.save(in: store)
    let before = try store.targets().items
    var draft = Self.revised
    draft.title += "（征求意见稿）"
    draft.status = .draft
    let outcome = try draft.save(in: store)
    #expect(outcome.documents.map(\.isPublished) == [false])
    #expect(try store.targets().items == before)
    #expect(try store.versions(of: DocumentID(1)).map(\.state) == [.published, .superseded])
  }

  @Test func `a better reading of the same text keeps ids and makes no version`() throws {
    let temporary = try TemporaryStore()
    let store = temporary.store
    try Plan.usual.save(in: store)
    let ids = try store.targets().items.map(\.id)
    var better = Plan.usual
    better.targets[0].indicator = "随州专用汽车产量"
    better.targets.remove(at: 1)
    let outcome = try better.save(in: store)
    #expect(outcome.documents.map(\.change) == [.reread])
    let found = try store.targets().items
    #expect(found.map(\.id) == [ids[0], ids[2], ids[3]])
    #expect(found[0].indicator == "随州专用汽车产量")
    #expect(try store.versions(of: DocumentID(1)).count == 1)
    // And back again: the one that was lost has its own number still.
    try Plan.usual.save(in: store)
    #expect(try store.targets().items.map(\.id) == ids)
    #expect(try store.check() == [])
  }

  /// The usual plan as another reader sees it: one indicator called otherwise, one target not seen, one new.
  private static var readOtherwise: Plan {
    var plan = Plan.usual
    plan.targets[0].indicator = "随州专用汽车产量"
    plan.targets.remove(at: 1)
    return plan
  }

  @Test func `another reading of a published plan waits for a person's yes, and shows what it would change`() throws {
    let temporary = try TemporaryStore()
    let store = temporary.store
    try Plan.usual.save(in: store)
    let before = try store.targets().items
    let saved = try #require(try Self.readOtherwise.save(in: store, publish: false).documents.first)
    #expect(saved.change == .reread && !saved.isPublished)
    #expect(try store.targets().items == before)
    let review = try store.review(saved.version)
    #expect(review.isRereading)
    #expect(review.changes.map(\.kind) == [.moved, .dropped])
    #expect(review.changes.flatMap(\.fields).map(\.new) == ["随州专用汽车产量"])
    // The same again changes nothing; with a yes it is what everybody sees, under the same numbers.
    #expect(try Self.readOtherwise.save(in: store, publish: false).isUnchanged)
    try store.publish(saved.version, by: .commandLine, at: .start)
    let after = try store.targets().items
    #expect(after.map(\.id) == [before[0].id, before[2].id, before[3].id])
    #expect(after[0].indicator == "随州专用汽车产量")
    #expect(try store.versions(of: DocumentID(1)).map(\.state) == [.superseded, .published])
    #expect(try store.check() == [])
  }

  @Test func `where people have worked another reading waits even when it is to be published`() throws {
    let temporary = try TemporaryStore()
    let store = temporary.store
    try Plan.usual.save(in: store)
    let output = try #require(try store.targets().items.first)
    try store.correct(
      output.id, [.value: "26"], because: "核对", seen: output.revision, by: .commandLine, at: .start)
    let before = try store.targets().items
    let saved = try #require(try Self.readOtherwise.save(in: store).documents.first)
    #expect(saved.change == .reread && !saved.isPublished)
    // Asking again is no yes.
    let again = try #require(try Self.readOtherwise.save(in: store).documents.first)
    #expect(again.version == saved.version && !again.isPublished)
    #expect(try store.targets().items == before)
    // What was corrected is no change: it stays so.
    let changes = try store.review(saved.version).changes
    #expect(changes.flatMap(\.fields).map(\.field) == [.indicator])
    try store.publish(saved.version, by: .commandLine, at: .start)
    let after = try #require(try store.targets().items.first { $0.id == output.id })
    #expect(after.value == 26)
    #expect(after.indicator == "随州专用汽车产量")
    #expect(try store.check() == [])
  }

  @Test func `a reading that was thrown away leaves everything as it was`() throws {
    let temporary = try TemporaryStore()
    let store = temporary.store
    try Plan.usual.save(in: store)
    let before = try store.targets().items
    let saved = try #require(try Self.readOtherwise.save(in: store, publish: false).documents.first)
    try store.discard(saved.version, because: "不如原来", by: .commandLine, at: .start)
    #expect(try store.targets().items == before)
    #expect(try Plan.usual.save(in: store).isUnchanged)
    #expect(try store.check() == [])
  }

  @Test func `what a person corrected stays corrected`() throws {
    let temporary = try TemporaryStore()
    let store = temporary.store
    try Plan.usual.save(in: store)
    let all = try store.targets().items
    let (output, firms) = (all[0], all[2])
    try store.correct(
      firms.id, [.indicator: "新增规模以上工业企业", .value: "310"], because: "原文笔误", seen: firms.revision, by: .commandLine,
      at: .start)
    try store.correct(
      output.id, [.value: "26"], because: "核对", seen: output.revision, by: .commandLine, at: .start)
    let finance = try #require(try store.agency(named: "市财政局", in: firms.city))
    try store.setOwner(
      of: output.id, to: finance.id, because: "市政府会议决定", seen: output.revision + 1, by: .commandLine, at: .start)
    #expect(throws: StoreError.conflict(expected: 1, found: 2)) {
      try store.correct(firms.id, [.value: "1"], because: "", seen: 1, by: .commandLine, at: .start)
    }

    try Plan.usual.save(in: store)
    try Self.revised.save(in: store)
    let after = try store.targets().items
    let kept = try #require(after.first { $0.id == firms.id })
    #expect(kept.value == 310)
    #expect(kept.indicator == "新增规模以上工业企业")
    // The plan itself moved this figure, in other words: a correction of the old one says nothing of the new.
    let moved = try #require(after.first { $0.id == output.id })
    #expect(moved.value == 30)
    #expect(moved.owner?.name == "市财政局")
    #expect(moved.owner?.reason == .person)
    #expect(moved.owner?.note == "市政府会议决定")
    #expect(throws: StoreError.invalid(field: "quote", reason: "不能更正")) {
      try store.correct(moved.id, [.quote: "x"], because: "", seen: moved.revision, by: .commandLine, at: .start)
    }
  }

  @Test func `several plans of one file and the same plan of two cities are kept apart`() throws {
    let temporary = try TemporaryStore()
    let store = temporary.store
    try Plan.usual.save(in: store)
    var other = Plan.usual
    other.region = "咸宁市"
    try other.save(in: store)
    var nameless = Plan.usual
    nameless.region = nil
    try nameless.save(in: store)
    #expect(try store.cities().map(\.name) == ["随州市", "咸宁市", "未注明地区"])
    #expect(try store.documents().total == 3)
    let first = try #require(try store.agency(named: "市经信局", in: CityID(1)))
    let second = try #require(try store.agency(named: "市经信局", in: CityID(2)))
    #expect(first.id != second.id)
    #expect(first.owned == 3)
    #expect(try store.check() == [])
  }
}
