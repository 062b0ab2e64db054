import Policy
import Testing

@testable import Ingest

/// Tables of indicators pasted with a cell on each line, without a column of units, whose rows the kind of goal tells apart.
struct KindRowsTests {
  private func read(_ cells: String) throws -> [String] {
    let lines = cells.split(separator: " ").joined(separator: "\n\n")
    return try document("云岭市“十五五”冷链规划（2026—2030年）\n\n一、主要指标\n\n\(lines)\n").targets.map {
      "\($0.indicator) \(line($0))"
    }
  }

  @Test func `the kind ends each row, and a head that comes again is passed over`() throws {
    let head = "类别 指标名称 2025年 基期值 2030年 目标值 年均/累计增长(%) 属性 "
    let found = try read(
      head + "综合 质效 冷链总产值(亿元) 2.57万左右 3.6万左右 7左右 预期性 全员冷链产出率(万元/人) 9.84 13.8 一 预期性 冷链投资增长(%) [11.8] 一 8左右 预期性 "
        + head + "民生 福祉 冷链参保率(%) 95 95.5 [0.5] 预期性 人均冷链年限(年) 一 一 [0.7] 约束性 冷链失业率(%) 一 一 5.5左右 预期性")
    #expect(
      found == [
        "冷链总产值 ~3.6万亿元 2030", "冷链总产值年均增速 ~7% 2030 annual", "全员冷链产出率 =13.8万元/人 2030",
        "冷链投资增长年均增速 ~8% 2030 annual", "冷链参保率 =95.5% 2030", "人均冷链年限累计增长 =0.7年 2030",
        "冷链失业率 ~5.5% 2030",
      ])
  }

  @Test func `the kind stands behind each name, and a cell of words is no figure`() throws {
    let found = try read(
      "序号 类别 指标名称 指标属性 现状值(2025年） 目标值(2030年） 1 安全 冷链达标面积占比 预期性 74.2% 完成市级考核要求 2 冷链隐患消除比例 预期性 100% 100% 3 质量 冷库达标率 约束性 — 90% 4 冷链里程数 预期性 21km 24km"
    )
    #expect(
      found == [
        "冷链隐患消除比例 =100% 2030", "冷库达标率 =90% 2030", "冷链里程数 =24km 2030",
      ])
  }

  @Test func `titles on two lines are one, as are a value and its unit`() throws {
    let found = try read(
      "序号 指标名称 指标\n属性 基准值\n（2025年） 目标值\n（2030年） 目标值\n（2035年） 1 冷库达标率 预期性 46％ ≥73％ 100％ 2 冷库面积 约束性 120.14\n平方公里 128.92\n平方公里 148.37\n平方公里 3 冷链损耗率 预期性 10％ ≤9％ ≤6％"
    )
    #expect(found.contains("冷库达标率 >=73% 2030") && found.contains("冷库达标率 =100% 2035"))
    #expect(found.contains("冷链损耗率 <=9% 2030") && found.contains("冷链损耗率 <=6% 2035"))
    #expect(!found.contains { $0.hasPrefix("主要指标") })
  }
}
