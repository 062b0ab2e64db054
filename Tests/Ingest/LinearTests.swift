import Foundation
import Testing

@testable import Ingest

/// Four times the text may take four times the work, not sixteen times.
///
/// Compared are two readings of the same kind of text in the same moment, never a reading with a clock on the wall:
/// only the thread's own processor time counts, and the best of several runs.
@Suite(.serialized) struct LinearTests {
  /// Processor seconds of one reading.
  private func work(_ text: SourceText) -> Double {
    let start = Self.processorTime
    _ = try? read(source: text, file: "endless.txt")
    return Self.processorTime - start
  }

  static var processorTime: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private static func text(_ piece: String, bytes: Int) -> SourceText {
    SourceText(String(repeating: piece, count: max(1, bytes / piece.utf8.count)))
  }

  private static let pieces = [
    "（", "、", "7", "责任单位：", "（责任单位：", "一", "到2025年", "%", "万亿", "一万", "亿元以上", "每年", "力争", "分别", "各县、", "甲县、乙县各", "产值达到",
    "（含", "“", "注1：", "注：\n1.", "集团、", "公司", "支持长河科技、", "等企业", "由市商务局会同", "市局和", "指标  单位  2025年\n", "1总则\n", "\t指标\n",
    "3年内", "1 ", "1/", "我国", "结合", "01 甲\n", "2021年1月2日在\n", "不低于甲的", "各至少一", "过去五年", "（3天内办结）",
    "1.1 甲\n", "县区\n", "县区\n2026年\n2027年\n12\n", "县区\n2026年\n甲县\n12\n乙县\n", "年份 甲县 乙县\n2026年 1 2\n",
    "甲 | 乙 |\n", "甲 | 乙\n", "| 甲 | 乙 |\n丙 | 丁 |\n", "| 甲 |\n", "1.甲。 责任单位：市局 ", "责任单位：市局", "”“", "6月底前", "近日市局印发《",
    "附件\n", "首页>甲>\n", "甲\t\n", "其中\t", "第一条甲。\n", "来源：甲\n",
    "得1分，", "每少1家扣1分。", "进展：", "其中，甲1家\n", "为1名老人，", "均为1座，", "从1县扩大到2县，", "“1+2”（甲1个、", "临江区任务最重，", "：甲1%、",
    "序号\n任务\n牵头单位\n26\n甲。\n市局\n", "到2025年:\n", "记者\n", "建成5个以上、", "在10个以上的",
    "序号指标2010年2015年2015年比2010年增长1冷链能耗（万吨）2551.72347.6-8%", "部门\n工作职责\n市教育局\n提高素养。\n市财政局\n落实经费。\n",
    "一、工作目标以甲为主。（一）经营提升1.明确目标。责任单位：市局（二）", "专栏\n1\n冷链工程\n", "（1）到2026年，建成冷库3座。\n",
    "形成标准化冷链数据集，培育十二家专业冷\n链企业。承接冷链业务，建成冷链底座群体\n", "返回列表\n", "每周开展一次巡查，", "可在甲后3天内，",
    "| 总计 | 冷库 |\n合计 | 甲 | 乙 |\n青山 | 3 | 3 | 1 | 2 |\n白水 | 3 | 3 | 1 | 2 |\n楚河 | 3 | 3 | 1 | 2 |\n\n",
  ]

  /// Sentences, lists and tables that never end, below a heading of goals.
  private static let endless = [
    "新建1所、", "建成100个惠民利民、", "建设3套民生宿舍、", "安排2亿元，建设3套宿舍，",
    "实现村全覆盖，", "给予补助由2000元提高到2300元、", "建成示范村5个，", "冷库2个（甲库3家）、", "第一节建设加快", "覆盖率达到7000，", "县道不低于13%、",
    "任务\n内容\n牵头单位\n（1）甲。\n市局\n", "序号\n指标\n单位\n2030年\n1\n冷库\n座\n1\n", "其中甲\n1\n", "。市局2026年8月3日关于甲为深入", "附件2甲",
    "一、甲项目（8个基地）\n",
  ]

  private static let records = ["\"", ",", "\"\"", "a,b\n", ";", "\"\n", "1,建设冷库,市商务局\n", "\"a\"\"b\",c;d\r\n"]

  /// A table with commas, its head first.
  @Test(arguments: records) func `four times the records take about four times the work`(_ piece: String) {
    func work(_ bytes: Int) -> Double {
      let table = "序号,任务,责任单位\n" + String(repeating: piece, count: bytes / piece.utf8.count)
      let start = Self.processorTime
      _ = try? plainText(of: Array(table.utf8), name: "endless.csv")
      return Self.processorTime - start
    }
    let once = (0..<3).map { _ in work(50_000) }.min() ?? 0
    let fourfold = (0..<2).map { _ in work(200_000) }.min() ?? 0
    #expect(fourfold < 9 * max(once, 0.01), "\(once) s, then \(fourfold) s")
  }

  @Test(arguments: endless) func `a sentence or table that never ends takes no longer for each letter`(_ piece: String)
  {
    let head = "云岭市方案\n\n一、目标\n\n到2026年，"
    func text(_ bytes: Int) -> SourceText {
      SourceText(head + String(repeating: piece, count: bytes / piece.utf8.count))
    }
    let once = (0..<3).map { _ in work(text(30_000)) }.min() ?? 0
    let fourfold = (0..<2).map { _ in work(text(120_000)) }.min() ?? 0
    #expect(fourfold < 9 * max(once, 0.01), "\(once) s, then \(fourfold) s")
  }

  /// Whose heading an item stands under is asked at each of them.
  @Test(arguments: ["第一章 总则\n第一节 发展基础\n", "第一篇 总则\n第一章 发展思路\n第一节 目标\n", "附件1 任务\n第一部分 现状\n（一）基础\n"])
  func `items below one chapter take no longer the more there are`(_ head: String) {
    let item = "一、发展产业\n建设5个平台。\n"
    func text(_ bytes: Int) -> SourceText {
      SourceText("云岭市工作方案\n" + head + String(repeating: item, count: bytes / item.utf8.count))
    }
    let once = (0..<3).map { _ in work(text(60_000)) }.min() ?? 0
    let fourfold = (0..<2).map { _ in work(text(240_000)) }.min() ?? 0
    #expect(fourfold < 9 * max(once, 0.01), "\(once) s, then \(fourfold) s")
  }

  @Test(arguments: pieces) func `four times the text takes about four times the work`(_ piece: String) {
    let small = Self.text(piece, bytes: 10_000)
    let large = Self.text(piece, bytes: 40_000)
    let once = (0..<3).map { _ in work(small) }.min() ?? 0
    let fourfold = (0..<2).map { _ in work(large) }.min() ?? 0
    // Quadratic work would be sixteenfold; what a reading costs at least is taken off.
    #expect(fourfold < 9 * max(once, 0.01), "\(once) s, then \(fourfold) s")
  }
}
