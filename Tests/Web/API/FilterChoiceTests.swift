import GRDB
import Policy
import Testing

@testable import Store
@testable import Web

@Suite struct FilterChoiceTests {
  @Test func `an address says of a filter what each of its fields says`() {
    func expect<Item, Filter>(_ list: Resource<Item, Filter>, _ filters: [Filter]) {
      for filter in filters {
        let said = list.filters.flatMap { field in
          field.write(filter).map { Address.Pair(name: field.name, value: $0) }
        }
        #expect(list.pairs(filter) == said)
      }
    }
    let day = CivilDate("2026-01-01")
    expect(
      TargetResource.list,
      [
        TargetFilter(), TargetFilter(city: CityID(3), states: [.behind]), TargetFilter(document: DocumentID(7)),
        TargetFilter(agency: AgencyID(2), part: .owner, hasData: true), TargetFilter(hasData: false),
        TargetFilter(deadlineFrom: 2026, deadlineTo: 2027, states: [.behind, .farBehind], words: "产值", goals: true),
        TargetFilter(goals: false, ownerless: true, dueFrom: day, dueTo: day, isOpen: true, order: .worst),
        TargetFilter(order: .deadline, ownerReason: .office),
      ])
    expect(AgencyResource.list, [AgencyFilter(), AgencyFilter(city: CityID(1)), AgencyFilter(words: "局")])
    expect(MeasureResource.list, [MeasureFilter(), MeasureFilter(agency: AgencyID(4), role: .lead)])
    expect(DocumentResource.list, [DocumentFilter(), DocumentFilter(city: CityID(2))])
  }

  /// A second city with more bodies than a list can offer, and one of them.
  private func crowded(_ site: SampleSite) throws -> (city: Int64, last: Int64) {
    try site.store.write { db in
      try db.execute(sql: "INSERT INTO city (name) VALUES ('大市')")
      let city = db.lastInsertedRowID
      for number in 0...FilterChoice.mostOfAll {
        try db.execute(
          sql: "INSERT INTO agency (city_id, name, is_group) VALUES (?, ?, 0)", arguments: [city, "第\(number)局"])
      }
      return (city, db.lastInsertedRowID)
    }
  }

  @Test func `few bodies are all offered; of many those of the city that was chosen`() throws {
    let site = try SampleSite()
    let client = Client(site)
    #expect(try client.get("/targets").text.contains("· 市经信局</option>"))
    let (city, last) = try crowded(site)
    let all = try client.get("/targets").text
    #expect(!all.contains("局</option>") && all.contains("<option value=\"\" disabled>单位较多：请先选择城市并筛选，再选单位</option>"))
    let one = try client.get("/targets?city=\(city)").text
    #expect(one.contains("<option value=\"\(last)\">第\(FilterChoice.mostOfAll)局</option>"))
    #expect(!one.contains("disabled>单位较多"))
  }

  @Test func `the body in force stays chosen, and its chip says its name`() throws {
    let site = try SampleSite()
    let (_, last) = try crowded(site)
    let page = try Client(site).get("/targets?agency=\(last)").text
    #expect(page.contains("<option value=\"\(last)\" selected>第\(FilterChoice.mostOfAll)局</option>"))
    #expect(page.contains("单位：第\(FilterChoice.mostOfAll)局"))
  }
}
