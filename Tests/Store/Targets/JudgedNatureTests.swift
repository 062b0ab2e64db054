import GRDB
import Policy
import Testing

@testable import Store

@Suite struct JudgedNatureTests {
  @Test func `the nature that a list tells is the one that the wording says, without being read again`() throws {
    let desk = try Desk()
    for target in try desk.store.targets().items {
      let read = target.nature.nature
      #expect(target.judgedNature == read && target.judged == read, "\(target.indicator)")
    }
    // What nobody has judged is read from its wording.
    try desk.store.write { try $0.execute(sql: "UPDATE status_result SET nature = NULL") }
    for target in try desk.store.targets().items {
      #expect(target.judgedNature == nil && target.judged == target.nature.nature, "\(target.indicator)")
    }
  }

  @Test func `what a person says stands above it`() throws {
    let desk = try Desk()
    try desk.store.write { try $0.execute(sql: "UPDATE target SET nature = 'increase' WHERE id = 1") }
    #expect(try desk.store.target(desk.targets[0].id)?.summary.judged == .increase)
  }
}
