import Policy
import Testing

@Suite struct BodiesTests {
  private func key(_ name: String, _ city: String = "随州市") -> String { Agency(name, city: city).key }
  private func kind(_ name: String, _ city: String = "随州市") -> AgencyKind { Agency(name, city: city).kind }

  @Test(arguments: [
    ("市经信局", "随州市经济和信息化局"), ("市经信局", "随州市经信局"), ("市经信局", "市工信局"), ("市发改委", "市发展和改革委员会"), ("市发展改革委", "市发改委"),
    ("市人社局", "市人力资源和社会保障局"), ("市卫计委", "市卫生健康委"), ("市文广新局", "市文旅局"), ("市国土资源局", "市自然资源和规划局"),
    ("市工商局", "市市场监管局"), ("市质监局", "市市场监督管理局"), ("市环保局", "市生态环境局"), ("市安监局", "市应急管理局"), ("市政府国资委", "市国资委"),
    ("市政府金融办", "市地方金融工作局"), ("市科委", "市科学技术局"), ("曾都区政府", "曾都区人民政府"), ("随州高新区管委会", "随州高新技术产业开发区管理委员会"),
    ("随州高新区", "高新区管委会"), ("中国联通（随州）工业互联网研究院", "中国联通随州 工业互联网研究院"), ("市汽车行业协会", "随州市汽车行业协会"),
    ("随州国投集团", "市国投集团"), ("湖南铁道职业技术学院", "湖南铁道职院"), ("市政府办公室", "随州市人民政府办公室"), ("团市委", "随州团市委"),
    ("随州武汉理工大学工业研究院（湖北省应急产业技术研究院）", "随州武汉理工大学工业研究院"), ("市经信局等", "市经信局"),
  ])
  func `one body has many names`(a: String, b: String) {
    #expect(key(a) == key(b))
  }

  @Test(arguments: [
    ("市商务局", "市税务局"), ("市科技局", "市科协"), ("市委组织部", "市委宣传部"), ("曾都区政府", "广水市政府"), ("市科技局", "曾都区科技局"),
    ("市经信局", "省经信厅"), ("市市场监管局", "省药品监管局"), ("市金融办", "市金融监管局"), ("市教育局", "市体育局"), ("湖南铁道职院", "湖南铁科职院"),
    ("市人才办", "市编办"), ("随州高新区管委会", "随州经开区管委会"), ("市国资委", "市国投集团"),
  ])
  func `two bodies stay two`(a: String, b: String) {
    #expect(key(a) != key(b))
  }

  @Test(arguments: [
    ("市市场监管局", AgencyKind.department), ("曾都区政府", .county), ("浦东新区", .county), ("株洲高新区", .park), ("临港新片区管委会", .park),
    ("市委人才办", .party), ("市委智慧办", .party), ("市总工会", .people), ("市贸促会", .people), ("湖北省无线电监测中心随州监测站", .institution),
    ("县人工智能专班办公室", .office), ("中国移动随州分公司", .enterprise), ("市金控集团", .enterprise), ("市汽车行业协会", .association),
    ("湖南工业大学", .institute), ("各县市区政府", .group), ("各相关企事业单位", .group), ("相关企事业 单位", .group), ("各有关单位", .group),
    ("专汽产业发展领导小组成员单位", .group), ("中车株机", .other), ("项目专班", .team), ("包保干部", .team), ("重点项目包保干部", .team),
    ("县人工智能专班", .team),
    ("随州海关", .department), ("市人民政府", .government),
  ])
  func `the end of a name tells its kind`(name: String, expected: AgencyKind) {
    #expect(kind(name) == expected)
  }

  @Test func `groups, firms, associations and institutes hold no account`() {
    #expect(!Agency("各县市区政府", city: nil).canReport)
    #expect(!Agency("中国移动随州分公司", city: "随州市").canReport)
    #expect(!Agency("省轨道交通装备产业协会", city: "株洲市").canReport)
    #expect(Agency("市经信局", city: "随州市").canReport)
    #expect(Agency("随州高新区管委会", city: "随州市").canReport)
  }

  @Test func `市 means the plan's own city, 县 the county whose plan it is`() {
    #expect(key("县经信局", "苍南县") == key("苍南县经信局", "苍南县"))
    #expect(key("市经信局", "苍南县") != key("县经信局", "苍南县"))
    #expect(Agency("市经信局", city: "随州市").fullName == "随州市经济和信息化局")
    #expect(Agency("市工信局", city: "株洲市").fullName == "株洲市工业和信息化局")
    #expect(Agency("市科委", city: "上海市").fullName == "上海市科学技术委员会")
    #expect(Agency("市市场监管局", city: "随州市").fullName == "随州市市场监督管理局")
  }

  @Test func `a county's bodies have the county above them`() {
    #expect(Agency("曾都区经信局", city: "随州市").parent == "曾都区")
    #expect(Agency("曾都区政府", city: "随州市").parent == "随州市")
    #expect(Agency("市经信局", city: "随州市").parent == "随州市")
  }

  @Test func `a name finds the body that the city knows, with the reason`() {
    let known = [
      KnownAgency(name: "市经信局"), KnownAgency(name: "市文旅局", aliases: ["市旅游委"]), KnownAgency(name: "曾都区政府"),
    ]
    let matches = AgencyMatch.all(
      names: ["随州市经济和信息化局", "市 经信局", "市旅游委", "市卫健委", "市工信局", "市卫生健康委员会", "曾都区人民政府"], city: "随州市",
      known: known)
    #expect(matches.map(\.known) == [0, 0, 1, nil, 0, nil, 2])
    #expect(
      matches.map(\.reason) == [.abbreviation, .identical, .alias, .new, .renamed, .abbreviation, .abbreviation])
    #expect(matches[5].first == 3)
    #expect(matches[4].confidence < 0.8)
  }

  @Test func `a name that a person gave to one body beats the tables`() {
    let known = [KnownAgency(name: "市经信局"), KnownAgency(name: "市数据局", aliases: ["市工信局"])]
    #expect(AgencyMatch.all(names: ["市工信局"], city: "随州市", known: known)[0].known == 1)
  }

  @Test func `any text is a name without harm`() {
    for text in ["", "（", "）", "市", "等", "（（（", "区", String(repeating: "（", count: 5000), "团市委会", "政府"] {
      #expect(Agency(text, city: "随州市").name.count <= text.count)
    }
  }
}
