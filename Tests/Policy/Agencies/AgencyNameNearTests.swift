import Policy
import Testing

@Suite struct `Names one character apart` {
  private func near(_ bodies: [String]...) -> [[Int]] {
    AgencyName.near(bodies, in: "江州市").map { [$0.one, $0.other] }
  }

  @Test func `a character put in, left out or changed is told, by any name of a body`() {
    #expect(near(["市汽车行业协会"], ["市汽车产业协会"]) == [[0, 1]])
    #expect(near(["市汽车行业协会"], ["市汽车协会"], ["市汽车业协会"]) == [[0, 2], [1, 2]])
    #expect(near(["甲联合会", "市装备制造协会"], ["市装配制造协会"]) == [[0, 1]])
  }

  @Test func `two departments, two counties, levels, counters and short names are two`() {
    #expect(near(["市商务局"], ["市税务局"]).isEmpty)
    #expect(near(["东城县政府"], ["东山县政府"]).isEmpty)
    #expect(near(["市汽车工程一队"], ["市汽车工程二队"]).isEmpty)
    #expect(near(["市汽车协会"], ["县汽车协会"]).isEmpty)
    #expect(near(["甲集团"], ["乙集团"]).isEmpty)
    #expect(near(["市汽车行业协会"], ["市汽车配件协会"]).isEmpty)
    #expect(near().isEmpty)
  }

  @Test func `a thousand bodies take no thousand times a thousand comparisons`() {
    let bodies = (0..<1000).map { ["市第\($0)工程有限责任公司"] }
    #expect(AgencyName.near(bodies, in: nil).isEmpty)
  }
}
