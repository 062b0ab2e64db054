/// What sort of body it is, which decides whether it can report.
public enum AgencyKind: String, Sendable, CaseIterable {
  /// 市经信局, 市发展改革委: a department of a government, of any level.
  case department
  /// The plan's own government and its general office.
  case government
  /// 曾都区政府: the government of a county, district or county-level city.
  case county
  /// 随州高新区管委会.
  case park
  /// 市委人才办, 市委组织部.
  case party
  /// 总工会, 团市委, 贸促会: people's organisations with staff of their own.
  case people
  /// 大数据中心, 消防救援支队, 监测站.
  case institution
  /// 领导小组办公室, 指挥部.
  case office
  /// 项目专班, 包保干部: people put together for one task, without an office of their own.
  case team
  /// 中国移动随州分公司, 市金控集团.
  case enterprise
  /// 市汽车行业协会.
  case association
  /// Universities, colleges, research institutes.
  case institute
  /// 各县市区政府, 各相关企事业单位: one name for many.
  case group
  /// No table knows it.
  case other

  /// Whether such a body can hold an account and report; the plans' firms, associations, institutes and
  /// teams cannot.
  public var canReport: Bool {
    switch self {
    case .department, .government, .county, .park, .party, .people, .institution, .office: true
    case .team, .enterprise, .association, .institute, .group, .other: false
    }
  }

  /// The word on pages.
  public var title: String {
    switch self {
    case .department: "政府部门"
    case .government: "本级政府"
    case .county: "县市区政府"
    case .park: "园区管委会"
    case .party: "党委部门"
    case .people: "群团组织"
    case .institution: "事业单位"
    case .office: "议事协调机构"
    case .team: "专班和包保干部"
    case .enterprise: "企业"
    case .association: "协会商会"
    case .institute: "院校和科研机构"
    case .group: "泛指多个单位"
    case .other: "其他"
    }
  }
}
