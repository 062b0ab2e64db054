/// What the ends and the beginnings of names say about a body. A domain expert extends these lines.
enum BodyWords {
  /// The end of a name and the kind of body; longer ends first.
  static let endings: [(String, BodyKind)] = [
    ("领导小组办公室", .office), ("委员会办公室", .office), ("专班办公室", .office), ("联席会议办公室", .office), ("指挥部办公室", .office),
    ("工作机制办公室", .office), ("领导小组", .office), ("指挥部", .office), ("联席会议", .office), ("专班", .office),
    ("促进委员会", .office), ("链办", .office),
    ("管理委员会", .park), ("管委会", .park), ("党工委", .park), ("高新区", .park), ("经开区", .park), ("开发区", .park),
    ("新片区", .park), ("产业园", .park), ("园区", .park), ("示范区", .park), ("保税区", .park), ("度假区", .park),
    ("协会", .association), ("学会", .association), ("商会", .association), ("联合会", .association), ("促进会", .association),
    ("联盟", .association), ("基金会", .association), ("研究会", .association),
    ("大学", .institute), ("学院", .institute), ("学校", .institute), ("职院", .institute), ("研究院", .institute),
    ("研究所", .institute), ("研究中心", .institute), ("实验室", .institute), ("医院", .institute), ("党校", .institute),
    ("分公司", .enterprise), ("公司", .enterprise), ("集团", .enterprise), ("银行", .enterprise), ("企业", .enterprise),
    ("厂", .enterprise), ("国投", .enterprise), ("城投", .enterprise),
    ("海关", .department), ("分局", .department), ("支队", .institution), ("大队", .institution), ("总队", .institution),
    ("中心", .institution), ("监测站", .institution), ("站", .institution), ("馆", .institution), ("队", .institution),
    ("办公厅", .department), ("办公室", .department), ("委员会", .department), ("局", .department), ("厅", .department),
    ("署", .department), ("委", .department), ("办", .department), ("部", .department), ("院", .institute),
    ("政府", .government), ("法院", .department), ("检察院", .department), ("总部", .department), ("会", .association),
  ]

  /// One spelling for words that names bear long or short.
  static let spellings: [(String, String)] = [
    ("人民政府", "政府"), ("高新技术产业开发区", "高新区"), ("高新技术开发区", "高新区"), ("经济技术开发区", "经开区"),
    ("经济开发区", "经开区"), ("管理委员会", "管委会"), ("职业技术学院", "职院"), ("职业学院", "职院"), ("有限责任公司", ""),
    ("股份有限公司", ""), ("有限公司", ""), ("投资控股集团", "国投集团"), ("国有资本投资", "国投"),
  ]

  /// A name that begins so means many.
  static let groupStarts = ["各", "相关", "有关", "所有", "全体", "其他", "市直", "县直", "区直", "省直", "涉及"]
  /// A name that ends so means many.
  static let groupEnds = [
    "成员单位", "等部门", "等单位", "有关部门", "相关部门", "有关单位", "相关单位", "各部门", "各单位", "责任单位", "企事业单位", "相关企业", "有关企业",
    "县市区", "相关区", "有关区", "金融机构", "牵头单位", "牵头部门",
  ]

  /// The kind by the name's end.
  static func kind(of name: String) -> BodyKind? { endings.first { name.hasSuffix($0.0) }?.1 }

  /// Whether a name ends as bodies do; a place (随州) does not.
  static func endsLikeBody(_ name: String) -> Bool { kind(of: name) != nil }

  /// Whether one name means many bodies.
  static func isGroup(_ name: String) -> Bool {
    groupStarts.contains { name.hasPrefix($0) } || groupEnds.contains { name.hasSuffix($0) }
  }

  static func spelled(_ name: String) -> String {
    var name = name
    for (long, short) in spellings where name.contains(long) { name = name.replacing(long, with: short) }
    return name
  }
}
