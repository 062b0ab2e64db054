import Testing

@testable import Ingest

@Suite("Sentences that promise")
struct SentenceTests {
  @Test(arguments: [
    ("到2026年，全市冷藏车产量超5万辆，冷链流通率达到35%。", [">=5万辆 2026", ">=35% 2026"]),
    ("到2026年，全产业链产值超千亿元。", [">=1000亿元 2026"]),
    ("到2026年，损耗率降至5%以下，物流成本控制在3%以内。", ["<=5% 2026", "<=3% 2026"]),
    ("到2026年，企业达到40家左右，冷库约60座。", ["~40家 2026", "~60座 2026"]),
    ("到2026年，产业规模稳步向2000亿元迈进。", [">=2000亿元 2026"]),
    ("到2026年，物流成本年均下降1%以上，产值年增长超10%。", [">=1% 2026 annual", ">=10% 2026 annual"]),
    ("到2026年，单位能耗比2020年下降14%。", ["=14% 2026"]),
    ("产业规模由2022年的300亿元提升至2025年的500亿元。", ["=500亿元 2025"]),
  ])
  func `an outcome has its indicator before the figure`(words: String, expected: [String]) throws {
    #expect(try lines(words) == expected)
  }

  @Test(arguments: [
    ("培育百亿级企业3家以上、50亿级企业4家以上。", [">=3家", ">=4家"]),
    ("新增发明专利100项、专精特新企业50家、数字化车间40家。", ["=100项", "=50家", "=40家"]),
    (
      "培育2-3家产值过百亿元的集团化公司，10家产值过20亿元公司。",
      ["=2-3家", "=10家"].map { $0.replacingOccurrences(of: "=2-3", with: "range2-3") }
    ),
    ("每年实施投资500万元以上的技改项目不少于60个，其中亿元以上项目不少于10个。", [">=60个 annual", ">=10个 annual"]),
    ("培育年产值超100亿元、具备较强竞争力的龙头企业2家。", ["=2家"]),
    ("到2026年，13条重点产业链产值突破5500亿元。", [">=5500亿元 2026"]),
    ("支持龙头企业打造6家数字化平台。", ["=6家"]),
    ("推动5款以上产品完成型式检验。", [">=5款"]),
    ("重点建设中药、生物药、医疗器械等三个产业集群。", ["=3个"]),
    ("加快推进甲材料等14个在建项目竣工投产。", ["=14个"]),
    ("力争每年不少于100个重点项目建成投产。", [">=100个 annual stretch"]),
    ("打造3个千亿级、5个百亿级产业集群。", ["=3个", "=5个"]),
    ("改扩建现有20个储备库和35个综合仓库。", ["=20个", "=35个"]),
    ("建成投用冷库20座。", ["=20座"]),
  ])
  func `things to build are counted, thresholds belong to the indicator`(words: String, expected: [String]) throws {
    #expect(try lines(words) == expected)
  }

  @Test(arguments: [
    ("到2025年，各区建有1所冷链学校，每个街道有2所驿站。", ["=1所 2025", "=2所 2025"]),
    ("到2025年，抽检覆盖率100%，冷链流通率35%。", ["=100% 2025", "=35% 2025"]),
    ("到2025年，80%的园区达到一级标准，全市10%的社区达标。", ["=80% 2025", "=10% 2025"]),
    ("到2025年，每千人冷库数达到5座，居民平均寿命超过80岁。", [">=5座 2025", ">=80岁 2025"]),
    ("到2025年，参保人数达到84万人以上，参保率达到95%以上，补助标准逐步提高。", [">=84万人 2025", ">=95% 2025"]),
    ("3年内重点支持300名骨干赴境外培训，给予培训补贴。", ["=300名 2026"]),
    ("到2026年，建成百个冷链社区，培育千家企业，集聚万名人才。", ["=100个 2026", "=1000家 2026", "=1万名 2026"]),
    ("实现企业开办“一日办结”，助力企业“一日开办”。", ["<=1日 event", "<=1日 event"]),
    ("建设1到2个培训基地，建成三个标准化仓库，选拔20名后备人才。", ["range1-2个", "=3个", "=20名"]),
  ])
  func `what a sentence's own date reaches over is promised`(words: String, expected: [String]) throws {
    #expect(try lines(words) == expected)
  }

  @Test(arguments: ["推动资源向两个新城区倾斜。", "按照每3万居民设置1个冷柜。", "已建有2所冷链学校。", "开展千名干部联千企。", "适时启动二期。", "申报人年龄不超过35岁。"])
  func `where something goes, a standard and who is meant are no targets`(words: String) throws {
    #expect(try lines(words).isEmpty)
  }

  @Test func `a numbered sentence that nothing follows is read, under goals without a stop too`() throws {
    let found = try lines(
      "1.努力实现产值增长6.2%左右。\n牵头单位：市商务局\n2.冷库容量增长5%左右。\n牵头单位：市商务局", heading: "一、主要预期目标")
    #expect(found == ["~6.2% stretch", "~5%"])
  }

  @Test(arguments: [
    ("设立20亿元的冷链产业投资基金。", ["=20亿元"]), ("建设年吞吐量500万吨的物流基地。", ["=500万吨"]), ("争取专项资金1亿元以上。", [">=1亿元"]),
    ("完成技改投资180亿元以上。", [">=180亿元"]), ("新建标准厂房100万平方米。", ["=100万平方米"]), ("打造10万亩无人农场。", ["=10万亩"]),
    ("打造千亿级香菇产业。", ["=1000亿级"]), ("聚焦千亿级产业目标，加快发展。", ["=1000亿级"]), ("支持龙头企业打造百亿级企业。", ["=100亿级"]),
  ])
  func `sums, capacities and sizes to be reached are targets`(words: String, expected: [String]) throws {
    #expect(try lines(words) == expected)
  }

  @Test(arguments: [
    ("企业开办时间压缩至1个工作日以内。", ["<=1个工作日 event"]), ("项目签约到开工用时60天内。", ["<=60天 event"]), ("1—3天之内完成注册。", ["<=3天 event"]),
    ("将验收时间压缩至3个、5个和9个工作日内。", ["<=3个工作日 event", "<=5个工作日 event", "<=9个工作日 event"]),
    ("实行一日办结。", ["<=1日 event"]), ("办理时限由20个工作日压缩至5个工作日。", ["<=5个工作日 event"]),
    ("每个项目配备1-3名工作人员。", ["range1-3名 event"]),
  ])
  func `a time limit is met each time`(words: String, expected: [String]) throws {
    #expect(try lines(words) == expected)
  }

  @Test(arguments: [
    ("成员单位每季度报送一次工作进展情况。", ["=1次 quarterly"]), ("领导小组每半年召开一次会议。", ["=1次 semiannual"]), ("包保干部每月走访1次。", ["=1次 monthly"]),
    ("牵头单位每季度至少调度一次工作。", [">=1次 quarterly"]), ("每年开展对接活动不少于2次。", [">=2次 annual"]),
    ("全年举办招商活动不少于20场次。", [">=20场次 annual"]),
  ])
  func `a duty with a count is a target`(words: String, expected: [String]) throws {
    #expect(try lines(words) == expected)
  }

  @Test func `figures after 分别 belong to the names before it`() throws {
    let found = try commitments("到2026年，甲集团、乙集团等企业分别迈上300亿元、500亿元台阶。").targets
    #expect(found.map(line) == [">=300亿元 2026", ">=500亿元 2026"])
    #expect(found.map { String($0.indicator.prefix(3)) } == ["甲集团", "乙集团"])
  }

  @Test func `an area that opens an item governs its figures, each area has its own target`() throws {
    let one = "1.青山县：加快推进甲项目建设；每年储备项目20个，培育企业不少于5家。"
    #expect(try lines(one) == ["=20个 annual 青山县", ">=5家 annual 青山县"])
    #expect(
      try lines("青山县、白水县每年实施项目60个，其中亿元以上项目10个。") == [
        "=60个 annual 青山县", "=60个 annual 白水县", "=10个 annual 青山县", "=10个 annual 白水县",
      ])
    #expect(try lines("青山县、白水县分别新增规上企业20家、15家。") == ["=20家 青山县", "=15家 白水县"])
  }

  @Test func `the quote is the shortest stretch with indicator and value`() throws {
    let found = try commitments("到2026年，力争全市冷库容量达到30万吨，支持龙头企业打造6家数字化平台。").targets
    #expect(found.map(\.quote) == ["全市冷库容量达到30万吨", "支持龙头企业打造6家数字化平台"])
    #expect(found.map(\.indicator) == ["全市冷库容量", "支持龙头企业打造数字化平台数"])
  }

  @Test func `a figure without words takes its subject from before`() throws {
    let found = try commitments("到2026年，集群企业产值突破300亿元，占规上工业比重超90%。创建智能工厂，力争达到15家以上。").targets
    #expect(found.map(\.indicator) == ["集群企业产值", "集群企业产值占规上工业比重", "创建智能工厂数"])
    #expect(found.last.map(line) == ">=15家 2026 stretch")
  }

  @Test func `bodies that open the sentence are named as duties`() throws {
    let found = try commitments("市商务局、市发展改革委要会同各县区，到2026年新建冷库20座。").targets
    #expect(found.first?.duties == ["市商务局", "市发展改革委"])
  }

  @Test func `a figure may stand directly after a Latin name`() throws {
    #expect(try lines("集聚高成长性OPC5000家以上，建成5G基站300个。") == [">=5000家", "=300个"])
  }

  @Test func `the second of two figures may describe what the first counts`() throws {
    let found = try commitments("打造10个以上、总面积不低于100万平方米的标杆园区。").targets
    #expect(found.map(line) == [">=10个"])
    #expect(found.map(\.indicator) == ["打造标杆园区数"])
  }

  @Test func `a share of bodies that are to act is a target`() throws {
    #expect(try lines("推动不少于30%的企业建立追溯体系。") == [">=30%"])
    #expect(try lines("实现乡镇网点100%覆盖。") == ["=100%"])
  }

  @Test(arguments: [
    ("每个乡镇至少建成一所冷链驿站。", [">=1所"]), ("每个设区的市至少建设一个冷链实训基地。", [">=1个"]),
    ("每年举办一届冷链技能大赛。", ["=1届 annual"]), ("各冷库至少配备1名专职安全员。", [">=1名 event"]),
    ("每5座冷库配备1名责任督导员。", ["=1名 event"]), ("每天巡检时间不少于1小时。", [">=1小时 event"]),
  ])
  func `what is asked of each is counted, one of them too`(words: String, expected: [String]) throws {
    #expect(try lines(words) == expected)
  }

  @Test(arguments: [
    ("冷链运输占比不低于总运量的70%。", ">=70%"), ("到2026年，冷链覆盖面要增加到全市人口的72%。", "=72% 2026"),
    ("到2026年，冷链技术转化率超过1/4。", ">=25% 2026"), ("到2026年，冷链投资预定增长10%或者更多一些。", ">=10% 2026"),
  ])
  func `a share may stand behind what it is a share of, or with a stroke`(words: String, expected: String) throws {
    #expect(try lines(words) == [expected])
  }

  @Test func `trades that are each to become as large are a target each`() throws {
    let found = try commitments("到2026年，把肉类、水产2个产业建成百亿级产业集群，食用菌、茶叶产业建成50亿级产业集群。").targets
    #expect(found.map(line) == ["=100亿级 2026", "=100亿级 2026", "=50亿级 2026", "=50亿级 2026"])
    #expect(found.map(\.indicator) == ["肉类产业规模", "水产产业规模", "食用菌产业规模", "茶叶产业规模"])
  }

  @Test(arguments: [
    ("到2026年，突破10项关键技术，制定20项标准。", [">=10项 2026", "=20项 2026"]), ("紧盯12个关键环节。", []), ("坚持四项标准。", []),
  ])
  func `key technologies and standards are counted, key links are not`(words: String, expected: [String]) throws {
    #expect(try lines(words) == expected)
  }

  @Test func `a level that three cities have to reach is one for each`() throws {
    let found = try lines("到2026年，青山、白水、绿河三市防洪能力达到200年一遇。")
    #expect(found == ["青山", "白水", "绿河"].map { ">=200年一遇 2026 \($0)" })
  }

  @Test(arguments: [
    "所需补助资金由市、区两级负担，其中市级补助资金每年不超过1000万元。", "今年，高校毕业生将达12万人，要开发更多岗位。", "今年用电负荷预计超过80万千瓦，必须保障供应。",
    "预计全市冷链需求将达到30万吨，需要加快建设。",
  ])
  func `what the budget gives at most and what comes about anyway is not promised`(words: String) throws {
    #expect(try lines(words).isEmpty)
  }

  @Test(arguments: [
    ("今年赤字率拟按3%安排。", ["=3%"]), ("到2026年，冷链产值500亿元。", ["=500亿元 2026"]),
    ("今年要为企业减税80亿元。", ["=80亿元"]), ("到2026年，二氧化硫、氮氧化物排放量下降3%。", ["=3% 2026", "=3% 2026"]),
  ])
  func `sums and rates that a plan states without 达到`(words: String, expected: [String]) throws {
    #expect(try lines(words, heading: "一、主要目标").map { $0 } == expected)
  }

  @Test func `the first of a list is called what the next one is called`() throws {
    let found = try commitments("到2026年，新引育90名国家级、150名省级冷链人才，冷库总量达到60座。").targets
    #expect(found.map(\.indicator) == ["新引育国家级冷链人才数", "引育省级冷链人才数", "冷库总量"])
  }

  @Test func `limits in brackets, circles and red lines`() throws {
    let found = try commitments("建立冷链专员制度（24小时内响应、3个工作日内办结）。").targets
    #expect(found.map(line) == ["<=24小时 event", "<=3个工作日 event"])
    #expect(found.map(\.indicator) == ["建立冷链专员制度响应用时", "建立冷链专员制度办结用时"])
    #expect(try lines("到2026年，满足城市居民2公里以内、农村居民5公里以内采购需求。") == ["<=2公里 2026", "<=5公里 2026"])
    #expect(try lines("严守60万亩耕地红线。") == [">=60万亩"])
  }

  @Test(arguments: [
    ("到2026年，国内生产总值和居民人均收入比2020年翻一番。", ["=2倍 2026", "=2倍 2026"]),
    ("到2026年，实践课时占总课时一半以上。", [">=50% 2026"]),
  ])
  func `doubling is said of each, a half is fifty per cent`(words: String, expected: [String]) throws {
    #expect(try lines(words) == expected)
  }

  @Test func `a quality goes on to the noun of its list`() throws {
    let found = try commitments("每年认定10家建设水平突出、发展成效明显的冷链园区。").targets
    #expect(found.map(\.indicator) == ["每年认定建设水平突出、发展成效明显的冷链园区数"])
  }
}
