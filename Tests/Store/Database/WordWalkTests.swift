import GRDB
import Policy
import Testing

@testable import Store

/// A search for words alone walks along the word index, page by page, and finds what gathering finds.
@Suite struct `A search walks to its page` {
  let temporary: TemporaryStore
  var store: Store { temporary.store }

  init() throws {
    temporary = try TemporaryStore()
    for number in 1...6 {
      var plan = Plan()
      plan.title = "第\(number)个方案"
      plan.lines = ["一、总体思路"] + (1...5).map { "产值达到\(number * 100 + $0)亿元。" }
      plan.targets = (1...5).map {
        plan.target("产值达到\(number * 100 + $0)亿元", "产值\(number)\($0)", Double(number * 100 + $0), "亿元")
      }
      try plan.save(in: temporary.store)
    }
  }

  @Test(arguments: [("产值", 30), ("亿元", 30), ("方案", 30), ("第3个", 5), ("没有的词", 0)])
  func `forwards and backwards`(_ words: String, _ count: Int) throws {
    let filter = TargetFilter(words: words)
    // With a city besides, the ids are gathered.
    let gathered = try store.targets(TargetFilter(city: CityID(1), words: words), Slice(limit: 1000)).items.map(\.id)
    #expect(gathered.count == count)
    var pages: [[TargetID]] = []
    var next: Int64? = 0
    while let after = next {
      let page = try store.targets(filter, Slice(after: after, limit: 4))
      #expect(page.total == gathered.count)
      pages.append(page.items.map(\.id))
      next = page.next
    }
    #expect(pages.flatMap(\.self) == gathered)
    guard pages.count > 2 else { return }
    let before = try store.targets(filter, Slice(before: pages[2].first?.raw, limit: 4))
    #expect(before.items.map(\.id) == pages[1] && before.previous != nil)
  }

  @Test func `without gathering what holds the words`() throws {
    let filter = TargetFilter(words: "产值")
    #expect(filter.hasWordsAlone && !TargetFilter(city: CityID(1), words: "产值").hasWordsAlone)
    let conditions = try #require(TargetQuery.conditions(filter))
    let walk = try #require(WordWalk("产值", in: "target_words", TargetQuery.inForce))
    let ids = ListQuery(table: "target", alias: "t", conditions, walk: walk).ids(Slice(after: 7))
    let plan = try store.read { db in
      try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN " + ids.sql, arguments: ids.arguments)
        .map { $0["detail"] as String }
    }
    #expect(plan.count == 2 && plan[0].contains("VIRTUAL TABLE") && plan[1].contains("USING INTEGER PRIMARY KEY"))
    #expect(!plan.contains { $0.contains("B-TREE") || $0.contains("SUBQUERY") })
  }
}
