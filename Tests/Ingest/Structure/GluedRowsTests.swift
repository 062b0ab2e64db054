import Policy
import Testing

@testable import Ingest

/// Tables of indicators whose cells ran together without anything between them.
struct GluedRowsTests {
  private static let table =
    "序号指标2010年2015年2015年比2010年增长1冷链能耗总量（万吨）2551.72347.6-8%2冷链水耗总量（万吨）264.4238.0-10%3冷链损耗比例（%）17.7<15-2.7个百分点冷库达标比例（%）55>605个百分点4冷链覆盖比例（%）72≥808个百分点"

  @Test func `the change tells how the digits of a row part`() throws {
    let text = scalars(Self.table)
    let found = try #require(GluedRows(text, 0..<text.count))
    #expect(found.header.map { string(Array(text[$0])) } == ["指标", "2010年", "2015年", "2015年比2010年增长"])
    #expect(
      found.rows.map { $0.map { string(Array(text[$0])) }.joined(separator: "|") } == [
        "冷链能耗总量（万吨）|2551.7|2347.6|-8%", "冷链水耗总量（万吨）|264.4|238.0|-10%", "冷链损耗比例（%）|17.7|<15|-2.7个百分点",
        "冷库达标比例（%）|55|>60|5个百分点", "冷链覆盖比例（%）|72|≥80|8个百分点",
      ])
  }

  @Test func `its values are targets, and the text behind it is read`() throws {
    let plan = try document(
      "云岭市冷链规划（2011—2015年）\n一、主要目标\n专栏1：主要指标\(Self.table)到2015年，建成冷库30座。\n")
    let found = plan.targets.map { "\($0.indicator) \($0.comparison.rawValue) \($0.value) \($0.unit)" }
    #expect(found.contains("冷链能耗总量 = 2347.6 万吨"))
    #expect(found.contains("冷链损耗比例 <= 15.0 %"))
    #expect(found.contains("建成冷库数 = 30.0 座"))
  }

  @Test func `a row whose digits part in several ways is left out`() throws {
    let text = scalars("指标2020年2025年1各县区乡镇冷库数（座）1202402各县区乡镇冷链线（条）102203各县区乡镇冷链车（辆）11114冷链船（艘）1.52.55冷链岸（米）20.540.5")
    let rows = GluedRows(text, 0..<text.count)?.rows.map { $0.map { string(Array(text[$0])) }.joined(separator: "|") }
    #expect(rows == ["各县区乡镇冷库数（座）|120|240", "各县区乡镇冷链车（辆）|11|11", "冷链船（艘）|1.5|2.5", "冷链岸（米）|20.5|40.5"])
  }
}
