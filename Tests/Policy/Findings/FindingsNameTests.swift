import Policy
import Testing

@Suite struct FindingsNameTests {
  private func names(_ clauses: [[String]], region: String = "随州市") -> [[String]] {
    let document = plan(
      region: region, measures: clauses.enumerated().map { measure($1, at: $0 * 100) }, [])
    return Finding.all(in: [document]).filter { $0.kind == .name }.map(\.quotes)
  }

  @Test func `a name that appears once, one character away from another`() {
    #expect(names([["曾都区政府"], ["曾都区政府"], ["曾部区政府"]]) == [["曾部区政府", "曾都区政府"]])
    #expect(names([["市汽车行业协会"], ["市汽车行协会"], ["市汽车行业协会"]]) == [["市汽车行协会", "市汽车行业协会"]])
    #expect(names([["市经倍局"], ["市经信局"], ["市经信局"]]) == [["市经倍局", "市经信局"]])
  }

  @Test func `bodies that one bracket lists together are two`() {
    #expect(names([["湖南铁道职院", "湖南铁科职院"], ["湖南铁道职院"]]).isEmpty)
  }

  @Test func `known departments, levels, counters and other names of one body are no slips`() {
    #expect(names([["市商务局"], ["市税务局"], ["市税务局"]]).isEmpty)
    #expect(names([["市科技局"], ["区科技局"]]).isEmpty)
    #expect(names([["市第一医院"], ["市第二医院"], ["市第二医院"]]).isEmpty)
    #expect(names([["市文旅局"], ["市文广旅局"], ["市文广旅局"]]).isEmpty)
    #expect(names([["中国联通随州研究院"], ["中国联通（随州）研究院"]]).isEmpty)
  }

  @Test func `the annotated plans have no such names`() throws {
    for name in ["000", "001", "004"] {
      let found = Finding.all(in: try annotated(name))
      #expect(found.allSatisfy { $0.kind != .name })
    }
  }

  @Test func `a deadline before the plan's start`() {
    let early = plan(
      from: 2024, to: 2026,
      [target("到2023年建成3个", "建成平台数", .equal, 3, "个", by: "2023"), target("…", "专利数", .equal, 3, "件", by: "2024")])
    let found = Finding.all(in: [early])
    #expect(found.map(\.kind) == [.deadline])
    #expect(found[0].note == "完成时限2023年早于本计划实施期（2024年起），请核实")
    var issued = plan([target("到2023年6月建成3个", "建成平台数", .equal, 3, "个", by: "2023-06")])
    issued.issuedOn = CivilDate("2024-06-11")
    #expect(Finding.all(in: [issued]).map(\.kind) == [.deadline])
  }

  @Test func `thousands of targets and names are compared in near linear time`() {
    // Equal, near and different ones mixed; a quadratic pass would need 10⁸ comparisons.
    let targets = (0..<5_000).map { number in
      target(
        "培育企业\(number)家", "培育第\(number % 997)类示范企业数", .equal, Double(number % 50 + 1), "家",
        section: "\(number % 40)、", at: number * 100 + 1)
    }
    let clauses = (0..<1000).map { measure(["市第\($0)研究院", "市研究院\($0)"], at: 2_000_000 + $0 * 100) }
    _ = Finding.all(in: [plan(measures: clauses, targets)])
  }
}
