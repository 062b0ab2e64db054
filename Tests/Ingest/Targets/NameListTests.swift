import Policy
import Testing

@testable import Ingest

/// Names in lists whose members leave out what all of them share, and figures that stand inside a name.
struct NameListTests {
  private func read(_ words: String) throws -> [String] {
    try document("云岭市冷链行动方案（2024—2026年）\n\n一、发展目标\n\n到2026年，\(words)\n").targets.map {
      "\($0.indicator) \(Int($0.value))"
    }
  }

  @Test(arguments: [
    ("渔民人均收入年均递增9%以上，力争达到20000元。", ["渔民人均收入年均增长率 9", "渔民人均收入 20000"]),
    ("外来产品的比重再提高2个百分点，达到40%以上。", ["外来产品的比重再提高幅度 2", "外来产品的比重 40"]),
    ("冷链总收入和冷链税收收入各增长7%。", ["冷链总收入增长 7", "冷链税收收入增长 7"]),
    ("冷库改造开复工100万平方米，竣工30万平方米。", ["冷库改造开复工 100", "冷库改造竣工 30"]),
    ("冷库除险加固开工300座、完工250座。", ["冷库除险加固开工数 300", "冷库除险加固完工数 250"]),
    ("市级冷链机构新增床位300张以上，县级新增200张以上。", ["市级冷链机构新增床位数 300", "县级冷链机构新增床位数 200"]),
    ("冷链覆盖率市本级95%以上、各县市85%以上。", ["冷链覆盖率市本级 95", "冷链覆盖率各县市 85"]),
    ("冷链试点县扩大到27个，覆盖人数达到400万人。", ["冷链试点县数 27", "冷链试点县覆盖人数 400"]),
  ])
  func `what a later figure leaves out stands with the one before`(words: String, expected: [String]) throws {
    #expect(try read(words) == expected)
  }

  @Test(arguments: [
    (
      "设区市、县城和重点镇的冷链普及率分别达到95%、85%和75%。",
      ["设区市的冷链普及率 95", "县城的冷链普及率 85", "重点镇的冷链普及率 75"]
    ),
    ("优质冷库和冷柜的比例分别达到36%和50%。", ["优质冷库的比例 36", "冷柜的比例 50"]),
    ("县城、乡镇冷链普及率分别达到80%、50%。", ["县城冷链普及率 80", "乡镇冷链普及率 50"]),
    ("在老城区和其他地区建设冷链驿站的比例分别达到80%和50%。", ["在老城区建设冷链驿站的比例 80", "其他地区建设冷链驿站的比例 50"]),
    ("新增冷链企业30家、上市公司50家、国家级冠军企业20家。", ["新增冷链企业数 30", "新增上市公司数 50", "新增国家级冠军企业数 20"]),
  ])
  func `what the last one's words lead to is that of all`(words: String, expected: [String]) throws {
    #expect(try read(words) == expected)
  }

  @Test func `parts of a sum are parts in the sentence behind it, too`() throws {
    let found = try read("统筹推进冷链项目69项，年度投资208亿元。其中:冷库29项，投资98亿元；冷藏车26项，投资71亿元。")
    let names = [
      "统筹推进冷链项目数 69", "统筹推进冷链项目年度投资 208", "统筹推进冷链项目数（冷库） 29", "投资（冷库） 98",
      "统筹推进冷链项目数（冷藏车） 26", "投资（冷藏车） 71",
    ]
    #expect(found == names)
  }

  @Test(arguments: [
    "支持云岭300万头生猪、青溪100万头生猪、金冠肉鸡等全产业链项目建设。",
    "抓好云岭大街、青溪两个出口路、城南冷库、金冠填埋场等重点工程建设。",
    "确保云岭新材料、七星核电等新建项目10月底前全部开工。",
    "加快推进云岭、五台山等机场建设。",
    "支持三门峡冷链电子商务中心建设，打通七台河、九里铺冷链通道。",
    "加快90万吨乙烯等化工主体项目建设。",
    "开展千项技改、千企提质“双千”工程。",
    "总投资221亿元的51个冷链项目已纳入流域保护规划。",
    "抓好百镇示范工程、冷链示范带建设。",
    "冷链专家选取包括随机抽取和择优选取两种方式。",
    "促进由工业推动为主向三次产业协调推动转变。",
  ])
  func `a numeral inside a name promises nothing`(words: String) throws {
    #expect(try read("冷库5座。\(words)") == ["冷库数 5"])
  }

  @Test(arguments: [
    ("自治区本级今年安排7亿元专项资金，继续推进冷链大会战。", "自治区本级安排专项资金规模 7"),
    ("在996个冷链网点设立爱心专区。", "设立爱心专区的冷链网点数 996"),
    ("冷链总花费、冷链游客分别增长3%以上。", "冷链游客增长 3"),
    ("60%的政府举办的冷链机构实行好这一政策。", "实行好这一政策的政府举办的冷链机构占比 60"),
    ("实施中小学校“冷链食堂”建设行动，完成1000家以上。", "完成中小学校“冷链食堂”数 1000"),
    ("投资65亿元改造和建设冷链公路1.9万公里。", "改造和建设冷链公路 1"),
    ("把我市的冷链产业打造成千亿产业。", "冷链产业规模 1000"),
  ])
  func `a name says whose it is and what is done`(words: String, expected: String) throws {
    #expect(try read(words).last == expected)
  }
}
