import Testing

@testable import Ingest
@testable import Policy

@Suite("Clauses of the future")
struct ClauseTests {
  @Test(arguments: [
    ("到2026年，配送架次、配送时长增长20%以上。", ["配送架次增长率", "配送时长增长率"]),
    ("到2026年，化学需氧量、氨氮排放量要分别下降2%。", ["化学需氧量排放量下降率", "氨氮排放量下降率"]),
    ("到2026年，冷库利用率和冷藏车利用率均达到60%。", ["冷库利用率", "冷藏车利用率"]),
    ("加强数据服务，面向果农和菜农，分别形成100个以上的“数字标签”。", ["果农“数字标签”数", "菜农“数字标签”数"]),
  ])
  func `one value said of two indicators makes two targets with one quote`(words: String, names: [String]) throws {
    let found = try commitments(words).targets
    #expect(found.map(\.indicator) == names)
    #expect(Set(found.map(\.quote)).count == 1)
  }

  @Test(arguments: [
    ("到2026年，制定冷链地方标准及团体标准10项。", ["=10项 2026"]),
    ("到2026年，冷链设备、冷链运输产值达到100亿元。", [">=100亿元 2026"]),
  ])
  func `a sum of two things is one target`(words: String, expected: [String]) throws {
    #expect(try lines(words) == expected)
  }

  @Test(arguments: [
    ("90%的市和70%的县（市、区）达到省级三星级以上。（责任单位：市商务局）", ["=90%", "=70%"]),
    ("到2026年，冷链干线达到3万公里、覆盖80%以上的大城市。", [">=3万公里 2026", ">=80% 2026"]),
    ("到2026年，新建冷库实现100%数字化交付。", ["=100% 2026"]),
    ("到2026年，毛入学率和巩固率分别达到75%和27%左右。", ["~75% 2026", "~27% 2026"]),
  ])
  func `shares of those who are to reach something`(words: String, expected: [String]) throws {
    #expect(try lines(words) == expected)
  }

  @Test(arguments: [
    ("编制清单，市县各级100个高频事项实现“最多跑一次”。（责任单位：市商务局）", ["=100个"]),
    ("建设光网城市，推进5万个行政村通光纤，让更多居民享受数字化生活。", ["=5万个"]),
    ("完成数据汇聚，在10个以上领域实现实时汇聚。（责任单位：市商务局）", [">=10个"]),
    ("实现东部经济圈100项左右智慧应用打通。", ["~100项"]),
    ("推动平台互联互通，全市充电桩保有量达到8万个以上。（责任单位：市商务局）", [">=8万个"]),
    ("每个区要选取至少一个乡镇作为试点。", [">=1个"]),
    ("每半年组织开展一次“冷链服务宣传周”活动。", ["=1次 semiannual"]),
    ("到2026年，实现1亿左右农业转移人口落户，完成1000万以上农村贫困人口脱贫任务。", ["~1亿 2026", ">=1000万 2026"]),
  ])
  func `what is brought about for a number of things`(words: String, expected: [String]) throws {
    #expect(try lines(words) == expected)
  }

  @Test(arguments: [
    ("到2026年，劳动年龄人口平均受教育年限从10.23年提高到10.8年。", ["=10.8年 2026"]),
    ("到2026年，人均预期寿命提高1岁。", ["=1岁 2026"]),
    ("到2026年，减轻企业和个人负担5000多亿元。", [">=5000亿元 2026"]),
    ("到2026年，安排财政赤字2.18万亿元。其中，中央赤字1.4万亿元，地方赤字7800亿元。", ["=2.18万亿元 2026", "=1.4万亿元 2026", "=7800亿元 2026"]),
    ("建设公共互联区，接入能力10000M以上。（责任单位：市商务局）", [">=10000M"]),
    ("到2026年，医保财政补助由每人每年380元提高到420元，低保补助标准分别提高5%和8%。", ["=420元 2026", "=5% 2026", "=8% 2026"]),
    ("支持冷链运动发展，每年发放不低于300万元消费券。", [">=300万元 annual"]),
  ])
  func `spans of years, burdens, parts of a sum, standards that are raised`(words: String, expected: [String]) throws {
    let found = try commitments(words)
    #expect(found.targets.map(line) == expected)
    #expect(found.incentives.isEmpty)
  }

  @Test(arguments: [
    ("每年安排100万元资金用于采购工具，奖励符合条件的社区。", ["=100万元 annual"]),
    ("打造不少于10000平方米的专业化空间，提供免费工位。", [">=10000平方米"]),
    ("完成3万套乡村教师宿舍建设任务，落实乡村补贴政策。", ["=3万套"]),
    ("建设50家以上细分领域的头部企业。", [">=50家"]),
    ("力争30%的县（市、区）通过国家认定。", ["=30% stretch"]),
    ("全市50%以上的文化馆具备数字服务能力。（责任单位：市商务局）", [">=50%"]),
    ("到2026年，医保财政补助标准提高到人均320元。", ["=320元 2026"]),
    ("每年发掘不少于50个前景广阔的标杆项目。", [">=50个 annual"]),
  ])
  func `what the budget gives, what is done beside a grant, and who is to reach something`(
    words: String, expected: [String]
  ) throws {
    #expect(try lines(words) == expected)
  }

  @Test func `numbered items right below a heading of goals need no full stop`() throws {
    let words = "（一）地区生产总值增长7%以上\n\n（二）固定资产投资增长10%以上"
    #expect(try lines(words, heading: "一、主要预期目标") == [">=7%", ">=10%"])
  }

  @Test func `goals that a sentence leads into need no date of their own`() throws {
    let words = "本市冷链发展的主要目标是：\n\n1.运输。冷链运量年均增长10%左右。\n\n2.能耗。主要污染物排放总量减少10%。"
    #expect(try lines(words, heading: "二、总体安排") == ["~10% annual", "=10%"])
  }

  @Test(arguments: [
    "对6个月内仍未整改到位的机构，列入名单。", "制定培养千亿级冷链产业、提升产品质量等方面政策。", "基本实现20人以上的自然村网络覆盖。",
    "完善一对夫妇可生育两个孩子的配套政策。", "实现视频监控、全息感知两个平面的试点建设。",
  ])
  func `conditions, names of policies and sizes of villages promise nothing`(words: String) throws {
    #expect(try lines(words).isEmpty)
  }

  @Test(arguments: [
    ("按照起飞重量1吨以下的航空器予以500元/小时、1吨以上的航空器予以2000元/小时的运行补助。", ["500.0元/小时", "2000.0元/小时"]),
    ("对新获批的重点实验室，每年支持500万元，连续支持三年。", ["500.0万元"]),
    ("对改扩建机场按照工程费用的10%一次性给予支持，单个机场最多不超过1000万元。", ["10.0%", "1000.0万元"]),
    ("对取得证件的，按照私照每本1万元、运动类驾照每本0.5万元的标准给予企业补助。", ["1.0万元", "0.5万元"]),
  ])
  func `sums by the hour, by the head and their ceilings are incentives`(words: String, sums: [String]) throws {
    let found = try commitments(words)
    #expect(found.incentives.map { "\($0.amount)\($0.unit)" } == sums)
    #expect(found.targets.isEmpty)
  }
}
