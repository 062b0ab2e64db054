import Policy
import Testing

@testable import Ingest

/// Tables pasted with a cell on each line and no serial numbers that would part their rows.
struct MarkedTableTests {
  private func pasted(_ cells: String) -> String {
    cells.split(separator: "\n").map { $0.trimmingPrefix(while: \.isWhitespace) }.joined(separator: "\n\n")
  }

  private var tasks: String {
    """
    云岭市冷链三年行动方案（2024—2026年）

    附件：

    云岭市冷链三年行动任务清单（2024—2026年）

    """
      + pasted(
        """
        任务
        分类
        主要方向
        重点任务（2024-2026）
        2024年工作项目
        2025年计划
        2026年计划
        牵头
        部门
        实施
        主体
        （一）
        提升设施品质
        1、改善冷库
        （1）新建冷库300座。
        新建冷库100座。
        新建冷库120座。
        新建冷库80座。
        市商务局
        各县（市、区）
        （2）每年更新冷藏车200辆。
        200辆
        200辆
        200辆
        （二）
        提升服务品质
        2、改善配送
        （3）培育配送企业30家。
        培育配送企业10家；
        注：以备案为准。
        培育配送企业10家。
        培育配送企业10家。
        市交通局
        市财政局
        各县（市、区）
        """)
  }

  @Test func `the tasks' own numbers begin rows, years date columns, and merged bodies reach down`() throws {
    let plan = try plan(tasks + "\n")
    #expect(plan.headings.suffix(2) == ["（一）提升设施品质", "（二）提升服务品质"])
    #expect(
      plan.targets.map(line) == [
        "=300座 2026", "=100座 2024", "=120座 2025", "=80座 2026", "=200辆 2026 annual", "=200辆 2024", "=200辆 2025",
        "=200辆 2026", "=30家 2026", "=10家 2024", "=10家 2025", "=10家 2026",
      ])
    #expect(plan.targets[6].indicator == "每年更新冷藏车数")
    #expect(
      plan.bodies == ["市商务局/各县（市、区）", "市商务局/各县（市、区）", "市交通局、市财政局/各县（市、区）"])
  }

  @Test func `an empty cell may end the paper`() throws {
    let cells = tasks.replacing("\n\n市财政局\n\n各县（市、区）", with: "\n\n市财政局\n\n\t各县（市、区）\n\t")
    #expect(try plan(cells).targets.count == 12)
  }

  @Test func `units tell the rows of indicators apart, whatever names merged cells leave out`() throws {
    let plan = try plan(
      """
      云岭市冷链“十五五”规划

      一、发展目标

      主要指标表

      """
        + pasted(
          """
          类别
          序号
          一级指标
          二级指标
          单位
          属性
          “十四五”
          完成值
          “十五五”
          目标值
          设施
          1
          冷库建设
          冷库容量
          万吨
          预期性
          25
          30
          2
          冷链流通率
          ％
          预期性
          -
          60
          服务
          3
          配送服务
          配送企业数量
          家
          约束性
          ≥5
          4
          冷藏车数量
          辆
          约束性
          到2026年底，完成全部车辆更新
          全面完成更新，投入运营
          """) + "\n\n二、任务\n\n推进建设。\n")
    #expect(
      plan.targets.map { "\($0.indicator) \(line($0))" } == [
        "冷库容量 =30万吨 2030", "冷链流通率 =60% 2030", "配送企业 >=5家 2030",
      ])
  }

  @Test func `the kind may stand before the unit, and 其中 takes both from the row above`() throws {
    let plan = try plan(
      "云岭市冷链“十五五”规划\n\n一、发展目标\n\n主要指标表\n\n"
        + pasted(
          """
          序号
          指标名称
          属性
          单位
          2025年
          2030年
          1
          冷库容量
          预期性
          万吨
          25
          30
          其中 村级冷库
          5
          8
          2
          冷链线路
          约束性
          条（段）
          12
          20
          3
          冷链流通率
          预期性
          ％
          40
          60
          """) + "\n\n二、任务\n\n推进建设。\n")
    #expect(plan.targets.map(line) == ["=30万吨 2030", "=8万吨 2030", "=20条（段） 2030", "=60% 2030"])
    #expect(plan.targets[1].indicator.contains("村级冷库"))
  }
}
