/// The departments of local government: what they are called in full, in short, and before the last reforms.
///
/// A line is one department: `id: full short short / other full, short …`. The parts between slashes are wordings that
/// reforms made one (国务院机构改革方案 2018, 2023 and their local sequels): 工信局 and 经信局, 卫计委 and 卫健委.
/// A word without 局, 委 or 办 at its end takes any of them; one with it stands for itself (科委, 外办).
enum DepartmentTable {
  private static let economy = """
    发改: 发展和改革 发改 发展改革 发展与改革 / 物价
    经信: 经济和信息化 经信 经济信息化 经济与信息化 / 工业和信息化 工信 工业信息化 工业与信息化 / 中小企业
    科技: 科学技术 科技 科委
    财政: 财政
    商务: 商务 商委 / 商贸
    国资: 国有资产监督管理 国资 国有资产监管 国有资产管理
    金融: 地方金融监督管理 地方金融监管 / 地方金融管理 / 地方金融工作 地方金融 金融工作 / 金融 金融服务 / 委金融委员会办公室 委金融办
    金监: 金融监督管理 金融监管 / 银行保险监督管理 银保监 / 银监
    税务: 税务 / 国家税务 国税 / 地方税务 地税
    统计: 统计
    审计: 审计
    市场监管: 市场监督管理 市场监管 市监 / 工商行政管理 工商 / 质量技术监督 质监 / 食品药品监督管理 食药监
    药监: 药品监督管理 药品监管 药监
    知识产权: 知识产权
    招商: 招商 招商引资 招商促进 招商服务中心 招商中心 招商促进中心 招商引资服务中心 招商投资促进 / \
    投资促进 投促 投资促进中心 投促中心 投资促进服务中心 / 经济合作 经合
    供销: 供销合作社 供销社 供销合作总社 供销合作联社 供销联社
    粮食: 粮食和物资储备 粮食 粮储 粮食和储备
    能源: 能源
    烟草: 烟草专卖 烟草
    """

  private static let society = """
    教育: 教育 教委
    教体: 教育体育 教育和体育 教体
    公安: 公安
    司法: 司法 / 法制
    民政: 民政
    人社: 人力资源和社会保障 人社 人力资源社会保障 人力社保 人保 / 劳动和社会保障 / 人事
    卫健: 卫生健康 卫健 / 卫生和计划生育 卫计 / 卫生 / 计划生育 计生
    医保: 医疗保障 医保
    文旅: 文化和旅游 文旅 文化旅游 / 文化广电和旅游 文广旅 文化广电旅游 文广 / 文化广电旅游体育 文广旅体 \
    文化广电和旅游体育 / 文化体育和旅游 文体旅 文化体育旅游 / 文化广电新闻出版 文广新 / 旅游 旅游发展 旅发 / 文化
    体育: 体育
    广电: 广播电视 广电
    新闻出版: 新闻出版
    退役军人: 退役军人事务 退役军人
    应急: 应急管理 应急 / 安全生产监督管理 安监
    消防: 消防救援支队 消防支队 消防救援局 消防救援大队 消防大队 消防救援总队
    信访: 信访
    民宗: 民族宗教事务 民族宗教 民宗
    外事: 外事 外办 / 外事侨务 外侨
    出入境: 出入境管理
    气象: 气象
    邮政: 邮政管理
    档案: 档案
    """

  private static let land = """
    自然资源: 自然资源和规划 自然资源 规划和自然资源 自然资源规划 规划自然资源 资规 规资 自规 / 自然资源和城乡建设 / \
    国土资源 国土 / 城乡规划 规划
    生态环境: 生态环境 / 环境保护 环保
    住建: 住房和城乡建设 住建 住房城乡建设 住建管理 / 城乡建设 城建 / 建设 建委 / 房产管理 房产 房管 住房保障
    城管: 城市管理 城管 城市管理委员会 / 城市管理执法 城管执法 城市管理行政执法 / 城市管理和综合执法 / 综合行政执法 综合执法
    交通: 交通运输 交通 交运 交委
    水利: 水利 / 水务 / 水利和湖泊 水利湖泊
    农业农村: 农业农村 农委 / 农业 / 乡村振兴 / 扶贫 扶贫开发
    林业: 林业 / 林业和草原 林草 / 林业和园林
    园林: 园林绿化 园林
    海洋: 海洋 / 海洋与渔业 海洋渔业 渔业
    人防: 人民防空 人防 / 国防动员 国动
    """

  private static let service = """
    审批: 行政审批 审批 行政审批服务 审批服务 / 政务服务 政务服务管理 政务服务中心 政务服务管理中心
    政数: 政务服务和大数据管理 政数 政务服务数据管理 政务服务和数据管理 / 行政审批政务信息管理
    数据: 数据 / 大数据 大数据管理 大数据发展管理 大数据发展 / 大数据中心 大数据管理中心
    机关事务: 机关事务管理 机关事务 机关事务中心 机关事务服务中心
    公积金: 住房公积金管理中心 住房公积金中心 公积金中心 公积金管理中心
    政府办: 政府办公室 政府办 政府办公厅 办公室
    督查: 政府督查室 督查室
    研究室: 政府研究室
    """

  private static let party = """
    委办: 委办公室 委办 委办公厅
    组织: 委组织部
    宣传: 委宣传部
    统战: 委统一战线工作部 委统战部
    政法: 委政法委员会 委政法委
    网信: 委网络安全和信息化委员会办公室 委网信办 网信办
    编办: 委机构编制委员会办公室 委编办 编办
    人才: 委人才工作领导小组办公室 委人才办 人才办 人才工作领导小组办公室 / 委人才工作局 委人才局 人才局 人才工作局
    改革: 委全面深化改革委员会办公室 委改革办
    农办: 委农村工作领导小组办公室 委农办
    社工: 委社会工作部 委社工部
    """

  private static let people = """
    工会: 总工会
    共青团: 团委
    妇联: 妇女联合会 妇联
    科协: 科学技术协会 科协
    工商联: 工商业联合会 工商联
    残联: 残疾人联合会 残联
    文联: 文学艺术界联合会 文联
    侨联: 归国华侨联合会 侨联
    社科联: 社会科学界联合会 社科联
    贸促会: 国际贸易促进委员会 贸促会 贸易促进委员会
    红十字会: 红十字会
    """

  /// What a department's name can end with, longest first, and what it is in full.
  static let suffixes: [(short: String, full: String)] = [
    ("委员会", "委员会"), ("办公室", "办公室"), ("总局", "总局"), ("分局", "分局"), ("局", "局"), ("委", "委员会"),
    ("厅", "厅"), ("办", "办公室"), ("部", "部"),
  ]

  struct Entry: Sendable {
    var id: String
    /// The full stem of its wording, e.g. 经济和信息化.
    var stem: String
    var kind: AgencyKind
  }

  private static let longestEntry = entries.keys.map(\.count).max() ?? 0
  private static let longestSuffix = suffixes.map(\.short.count).max() ?? 0
  private static let suffixLetters = suffixes.map { (scalars($0.short), $0.full) }

  private static let entries: [[UInt32]: Entry] = {
    var found: [[UInt32]: Entry] = [:]
    let tables: [(String, AgencyKind)] = [
      (economy, .department), (society, .department), (land, .department), (service, .department), (party, .party),
      (people, .people),
    ]
    for (table, kind) in tables {
      for line in table.split(separator: "\n") {
        guard let colon = line.firstIndex(of: ":") else { continue }
        let id = String(line[..<colon])
        for wording in line[line.index(after: colon)...].split(separator: "/") {
          let words = wording.split(separator: " ")
          guard let stem = words.first else { continue }
          for word in words where found[scalars(word)] == nil {
            found[scalars(word)] = Entry(id: id, stem: String(stem), kind: word.hasPrefix("委") ? .party : kind)
          }
        }
      }
    }
    return found
  }()

  /// The suffix in full that a short name like 科委 or 外办 bears; empty for a name that is whole, nil where none is sure.
  private static func fullSuffix(of name: String, stem: String) -> String? {
    if AgencyVocabulary.endsLikeBody(stem) || stem == "团委" { return "" }
    return suffixes.first { name.hasSuffix($0.short) }?.full
  }

  /// The department that a name without its city or level means, with its suffix in full, e.g. (经信, 局).
  static func find(_ name: String) -> (entry: Entry, suffix: String?)? {
    // Letters first, since a sentence that is no name comes here too, and looking up strings is slow.
    let letters = scalars(name)
    if letters.count <= longestEntry, let entry = entries[letters] {
      return (entry, fullSuffix(of: name, stem: entry.stem))
    }
    guard letters.count <= longestEntry + longestSuffix else { return nil }
    for (suffix, full) in suffixLetters where letters.count > suffix.count {
      guard letters.suffix(suffix.count).elementsEqual(suffix) else { continue }
      if let entry = entries[Array(letters.dropLast(suffix.count))] { return (entry, full) }
    }
    return nil
  }
}
