import Policy
import Testing

@testable import Ingest

/// Wordings that plans of other kinds use.
struct WordingTests {
  @Test(
    "what is promised, word by word",
    arguments: [
      ("到2026年，为2万名老年人发放服务券，为12万名65周岁以上老人免费体检。", ["=2万名 2026", "=12万名 2026"]),
      ("到2026年，加强与100家企业开展合作。", ["=100家 2026"]),
      ("到2026年，落实学生每天活动时间不低于2小时。", [">=2小时 event"]),
      ("到2026年，推动医院预留30%的号源，服务费的80%用于薪酬、20%用于统筹。", ["=30% 2026", "=80% 2026", "=20% 2026"]),
      ("推动托管帮扶从15个县扩大到57个县。", ["=57个"]),
      ("新增1个产业集群、新入规企业20家以上。", ["=1个", ">=20家"]),
      ("增加5000个招生计划。", ["=5000个"]),
      ("建设云白高速公路、临江公路和东山—白水段三条公路。", ["=3条"]),
      ("确保2025年12月底前10座冷库全部建成投用。", ["=10座 2025-12"]),
      ("到2026年，保障标准不低于当地最低生活保障标准的1.6倍。", [">=1.6倍 2026"]),
      ("到2026年，抽检量超每千人6批次。", [">=6批次 2026"]),
      ("到2026年，淘汰钢铁20万吨、水泥30万吨、玻璃5万吨等落后产能。", ["=20万吨 2026", "=30万吨 2026", "=5万吨 2026"]),
      ("到2026年，流通率分别达到：果蔬35%、肉类90%。", [">=35% 2026", ">=90% 2026"]),
      ("到2026年，研发投入年均增长7%以上、力争新增企业20家。", [">=7% 2026 annual", "=20家 2026 stretch"]),
      ("到2026年，建成“1+2”（试验区1个、测试场2个）布局。", ["=1个 2026", "=2个 2026"]),
      ("改造提升超500座已建成自然村的设施。", [">=500座"]),
      ("到2026年，低保标准从每人每月800元提高到900元。", ["=900元 2026"]),
      ("设立总规模不低于1亿元的产业引导资金，用于项目补助和奖励。", [">=1亿元"]),
      ("到2026年，规上企业数量在现有基础上增长20%。", ["=20% 2026"]),
      ("到2026年，现有规上企业研发投入占比达到3%。", [">=3% 2026"]),
      ("高新技术企业新增20家、研发投入强度达到3%，形成具有竞争力的创新体系。", ["=20家", ">=3%"]),
      ("新增冷链企业20家，研发投入强度达到3%，具有竞争力。", ["=20家", ">=3%"]),
      ("建成5个以上、总库容不低于10万吨，功能完善的骨干基地。", [">=5个"]),
      ("整治100处事故多发路段。", ["=100处"]), ("引进5家事务所。", ["=5家"]), ("推进3家事业单位改革。", ["=3家"]),
      ("新增50个事项“跨省通办”。", ["=50个"]),
      ("到2026年，满意度增加5分。", ["=5分 2026"]),
    ])
  func promised(words: String, expected: [String]) throws { #expect(try lines(words) == expected) }

  @Test(
    "what is none",
    arguments: [
      "大力发展高山滑雪、跳台滑雪、冬季两项等体育赛事。", "在日均处理量超过1万件的乡镇设分拨中心。", "空间分辨率小于1公里×1公里。",
      "近5年来，全市重复利用率提高到70.7%。", "现有起降设施总量超过800个。", "办好10件大事。", "优化已建成设施的管护，库容达到标准。",
    ])
  func refused(words: String) throws { #expect(try lines(words).isEmpty) }

  @Test func `a yearly or monthly sum for each person is no rhythm`() throws {
    #expect(try lines("到2026年，补助标准由每人每年380元提高到420元。") == ["=420元 2026"])
  }

  @Test func `what is asked of each place as a level is reached once`() throws {
    #expect(try lines("到2026年，每个园区冷库容量达到10万吨以上。") == [">=10万吨 2026"])
  }

  @Test(
    "names",
    arguments: [
      ("实现企业开办“一日办结、一网通办”。", "企业开办办结用时"), ("到2026年，在基础理论等方面取得10项以上重大成果。", "取得重大成果数"),
      ("到2026年，重点高校录取人数要再增长10%以上。", "重点高校录取人数增长率"), ("建成产业孵化器8家、研发机构50家。", "建成产业孵化器数"),
      ("全市建成20个以上、总面积不低于10万平方米，功能完善的标杆社区。", "全市建成标杆社区数"),
      ("市财政每年安排2000万元专项资金给予支持。", "专项资金规模"),
    ])
  func names(words: String, expected: String) throws {
    #expect(try commitments(words).targets.first?.indicator == expected)
  }

  @Test func `a town that is known for something is no place that a figure is broken down to`() throws {
    #expect(try lines("建设产业集群3个、农业产业强镇4个，保护历史文化名镇2个。") == ["=3个", "=4个", "=2个"])
  }

  @Test func `applicants may apply for, obtain and draw sums`() throws {
    let found = try commitments(
      "符合条件的企业，可申请1万元的一次性创业资助。参加培训的，可获3000元资助。毕业生可领取每月500元的安居补贴。对留用率达50%以上的，补贴标准可增加到2000元。")
    #expect(found.incentives.map(\.amount) == [1, 3000, 500, 2000])
    #expect(found.targets.isEmpty)
  }

  @Test func `in a list of good deeds whatever is listed is to be done`() throws {
    let text = "云岭市2026年十件民生实事\n一、提升健康水平\n适龄女生免费接种疫苗1.5万人，满意度不低于80%。\n二、改善出行\n开通公交线路8条。\n"
    let targets = try #require(try Ingest.read(text: text, file: "a.txt").documents.first).targets
    #expect(targets.map(line) == ["=1.5万人", ">=80%", "=8条"])
  }
}
