import Policy
import Testing

@testable import Ingest

/// Task tables whose merged cells left rows short: each cell is laid under the title that it belongs to.
struct MergedRowTests {
  @Test func `between pipes short rows keep their columns, and numbered rows head those below them`() throws {
    let plan = try plan(
      """
      云岭市设备更新行动方案
      一、任务
      加快推进。
      附件1
      2026年云岭市设备更新任务清单
      | 序号 | 领域 | 2026年推进任务 | 牵头责任部门 |
      | --- | --- | --- | --- |
      | 一、实施设备更新行动 |
      | 1 | 工业 | 组织实施技术改造项目100个以上。 | 市工信局 |
      | 2 | 新建10家绿色工厂。 | 市工信局、市发改委 |
      | 3 | 交通 | 完成改造港口储罐3个。 | 市交通局 |
      | 4 | 更新公交车辆200辆。 |
      | 二、实施消费品以旧换新行动 |
      | 5 | 车辆 | 新建6000个充电桩。 | 市商务局 |

      """)
    #expect(plan.headings.suffix(2) == ["一、实施设备更新行动", "二、实施消费品以旧换新行动"])
    #expect(plan.bodies == ["市工信局/", "市工信局、市发改委/", "市交通局/", "市交通局/", "市商务局/"])
    #expect(plan.targets.map(line) == [">=100个 2026", "=10家 2026", "=3个 2026", "=200辆 2026", "=6000个 2026"])
    #expect(plan.targets.map(\.section) == Array(repeating: "附件1/一、", count: 4) + ["附件1/二、"])
  }

  @Test func `a cell a line: merged tasks and bodies reach down, and a remark above the head is no title`() throws {
    let plan = try plan(
      """
      云岭市光伏应用方案
      一、任务
      加快推进。
      附表1

      任务分工表

      打*的为具体项目

      序号

      事项

      工作措施

      责任单位

      推进示范工程

      1

      “光伏+地铁”工程

      充分利用既有高架车站、地面车站、停车场等资源，进行光伏项目的开发和建设

      地铁集团

      2

      新建高架车站、地面车站、基地库房等要求屋顶光伏覆盖面积达到50%

      3

      *推进东山路、西山路停车场光伏设施建设

      4

      “光伏+港口”工程

      结合港口码头既有条件，充分利用港池、仓库等屋顶资源建设光伏设施

      港口集团、市交通委

      5

      *推进北山码头屋顶光伏设施建设

      港口集团

      建立健全推进机制

      6

      健全商业运营模式

      建立以市场化竞争配置为主的项目开发管理机制，完善管理办法

      市交通委、市经济信息化委

      """)
    #expect(
      plan.bodies == ["/地铁集团", "/地铁集团", "/地铁集团", "/港口集团、市交通委", "/港口集团", "/市交通委、市经济信息化委"])
    #expect(plan.measures.map { String($0.textStart.prefix(4)) }.suffix(3) == ["结合港口", "*推进北", "建立以市"])
    #expect(plan.targets.map(line) == [">=50%"])
  }

  @Test func `a table of shares: ranges whose unit stands in the head, and counts without a unit`() throws {
    let plan = try plan(
      """
      云岭市光伏应用方案
      一、任务
      加快推进。
      附表1
      各区“十四五”光伏任务分配表
      序号\t区域\t新增装机容量（MW）\t新增示范工程
      1\t东山区\t0.3-0.4\t1
      2\t西山区\t2-2.6\t3
      合计\t2.3-3\t4

      """)
    #expect(
      plan.targets.prefix(4).map(line)
        == ["range0.3-0.4MW 2025 东山区", "=1 2025 东山区", "range2-2.6MW 2025 西山区", "=3 2025 西山区"])
  }

  @Test func `rows below a merged number and name, bodies on lines of their own in a cell, and dashes for nobody`()
    throws
  {
    let plan = try plan(
      """
      云岭区治理行动2026年行动计划
      一、任务
      加快推进。
      附件1
      2026年治理任务清单
      | 序号 | 重点任务 | 工作措施 | 完成时限 | 牵头部门 | 主责单位 | 协办单位 |  |
      | --- | --- | --- | --- | --- | --- | --- | --- |
      | （一）推动新能源化 |
      | 1 | 推动机动<br>车优化 | 推动搅拌车新能源化，落实优先通行政策。 | 年底前 | 区住建委<br>各街镇 | 交通支队 | 区城管委 |  |
      | 推动货车新能源化，加快淘汰更新老旧营运货车。 | 11月底前 | 区城管委<br>运管分局 | 区商务局<br>区农业农村局<br>区科技局<br>区生态环境局 |
      | 新增配送车80%为纯电动汽车。 | 年底前 | 区商务局 | —— |

      """)
    #expect(
      plan.bodies == [
        "区住建委、各街镇/交通支队、区城管委", "区城管委、运管分局/区商务局、区农业农村局、区科技局、区生态环境局", "区商务局/",
      ])
    #expect(plan.measures.map { $0.deadline?.text } == ["2026", "2026-11", "2026"])
    #expect(plan.targets.map(line) == ["=80% 2026"])
    #expect(plan.measures.map { String($0.textStart.prefix(4)) } == ["推动搅拌", "推动货车", "新增配送"])
  }
}
