import Policy
import Testing

@testable import Ingest

/// Figures in words that only a few kinds of papers use.
struct UncommonFigureTests {
  @Test(arguments: [
    ("城区冷链数据时延不高于1ms。", ["<=1ms event"]), ("到2026年，冷链里程接近4000公里。", ["~4000公里 2026"]),
    ("到2026年，全面完成冷库保护区2800万亩、冷链保护区700万亩划定。", ["=2800万亩 2026", "=700万亩 2026"]),
    ("至2026年，完成5公里老旧冷管改造，10公里主管修复改造。", ["=5公里 2026", "=10公里 2026"]),
    ("新开线路10条以上。", [">=10条"]), ("资助10万人次冷链职工参加培训。", ["=10万人次"]),
    ("安排冷库运行经费不少于2万元/年。", [">=2万元/年 annual"]),
    ("到2026年，实现5万农村劳动力转向冷链产业。", ["=5万人 2026"]), ("到2026年，完成1000万以上农村人口供冷任务。", [">=1000万 2026"]),
    ("到2026年，力争80%的乡镇半小时内上冷链公路。", ["=80% 2026 stretch"]),
    ("到2026年，补差水平分别从每月653元、300元提高到676元、311元。", ["=676元 2026", "=311元 2026"]),
    ("到2026年，养育标准由每人每月1800元和1500元统一提高到2200元。", ["=2200元 2026"]),
    ("到2026年，五区低保标准每人每月达到278元。", [">=278元 2026"]),
  ])
  func `a figure is read with its unit, day and bound`(words: String, expected: [String]) throws {
    #expect(try lines(words) == expected)
  }

  @Test(arguments: [
    "实施万家冷链经营主体提升工程。", "健全完善千亿级冷链产业集群发展规划。", "对获得示范基地的冷库，当年分别鼓励3万元、2万元、1万元。",
  ])
  func `what a deed, a paper or a grant is called is no target`(words: String) throws {
    #expect(try lines("新建冷库40座。\n\n" + words) == ["=40座"])
  }

  @Test func `sums that somebody is encouraged with are grants, one each`() throws {
    let grants = try commitments("对获得示范基地的冷库，当年分别鼓励3万元、2万元、1万元。").incentives
    #expect(grants.map(\.amount) == [3, 2, 1])
  }

  @Test(arguments: [
    "第二章 认定条件\n\n（一）定量条件。\n\n1．综合型园区。上年度工业总产值超过50亿元；冷链企业不少于50家。",
    "二、认定办法\n\n（一）认定园区应符合以下主要条件：\n\n1．申报面积不超过10平方公里，冷链企业不少于50家。",
  ])
  func `what those must have who apply is no target`(chapter: String) throws {
    let text =
      "云岭省冷链园区认定管理办法\n\n云岭省人民政府办公厅\n2025年3月1日\n\n第一章 总则\n\n到2026年，新建冷库40座。\n\n" + chapter + "\n"
    #expect(try plan(text).targets.map(\.value) == [40])
  }

  @Test func `a paper of rules that promises nothing is read`() throws {
    let text = """
      云岭省人民政府办公厅关于印发冷链园区认定管理办法的通知

      现印发给你们，请认真组织实施。

      云岭省人民政府办公厅
      2025年3月1日

      云岭省冷链园区认定管理办法

      第一章 总则

      冷链园区实行分类管理。

      第二章 认定条件

      冷链企业不少于50家。

      """
    let document = try plan(text)
    #expect(document.targets.isEmpty)
    #expect(document.sections.map(\.title) == ["总则", "认定条件"])
  }

  @Test func `a note at a page's foot is no heading, and what it lists no target`() throws {
    let text = """
      云岭市冷链发展规划

      一、主要任务

      构建“一主七支”①冷库布局，到2026年，新建冷库40座。

      ①一主七支：“一主”指青山冷库；“七支”指白水7座冷库。

      二、保障措施

      ①新建冷链工厂3座。
      """
    let document = try plan(text)
    #expect(document.sections.map(\.title) == ["主要任务", "保障措施", "新建冷链工厂3座"])
    #expect(document.targets.map(\.value) == [40, 3])
  }
}
