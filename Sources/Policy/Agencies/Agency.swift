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
  /// 领导小组办公室, 指挥部, 专班.
  case office
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

  /// Whether such a body can hold an account and report; the plans' firms, associations and institutes cannot.
  public var canReport: Bool {
    switch self {
    case .department, .government, .county, .park, .party, .people, .institution, .office: true
    case .enterprise, .association, .institute, .group, .other: false
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
    case .enterprise: "企业"
    case .association: "协会商会"
    case .institute: "院校和科研机构"
    case .group: "泛指多个单位"
    case .other: "其他"
    }
  }
}

/// One body of one city, whatever it is called in a text.
public struct Agency: Sendable, Hashable {
  /// Two names with the same key are one body; only meaningful inside one city.
  public var key: String
  /// As written, without layout.
  public var name: String
  /// 随州市经济和信息化局 for 市经信局, where the tables know it.
  public var fullName: String?
  public var kind: AgencyKind
  /// The government above it by name: 曾都区 for 曾都区经信局, the plan's city for 曾都区政府.
  public var parent: String?
  /// Which wording of its department it bears; differs between 工信局 and 经信局, which are one after a reform.
  var wording: String
  /// Whether the tables name its department, so that its name is no slip of the pen.
  var isInTables: Bool

  public var canReport: Bool { kind.canReport }

  /// Reads a name as it stands in a plan of this city; 市 then means that city, 县 the county whose plan it is.
  public init(_ written: String, city: String?) {
    let name = WrittenName(written)
    self.name = name.text
    let reader = AgencyReader(name: name, city: city)
    let read = reader.read()
    key = read.key
    fullName = read.fullName
    kind = read.kind
    parent = read.parent
    wording = read.wording
    isInTables = read.isInTables
  }
}

/// A body's name without layout: no blanks, one kind of brackets, no 等 at its end.
public struct WrittenName: Sendable, Hashable {
  /// For people.
  public let text: String
  /// What stands before a bracket at the end, with other brackets taken off: 中国联通（随州）研究院 → 中国联通随州研究院.
  let plain: String
  /// A second name plate in a bracket at the end: 市发展改革委（市数据局）.
  let second: String?

  public init(_ written: String) {
    var letters: [Character] = []
    for character in written where !character.isWhitespace {
      // Numbers are compared, since comparing characters outside ASCII takes a hundred times as long.
      switch character.scalarValue {
      case 0x2A, 0xFEFF: continue  // *, a byte order mark
      case 0x28, 0x3014, 0x5B, 0x3010: letters.append("（")  // ( 〔 [ 【
      case 0x29, 0x3015, 0x5D, 0x3011: letters.append("）")  // ) 〕 ] 】
      case 0xB7, 0x30FB: continue  // · ・
      default: letters.append(character)
      }
    }
    if letters.last?.scalarValue == 0x7B49, letters.count > 2 { letters.removeLast() }  // 等
    text = String(letters)
    var head = letters
    var plate: String?
    if letters.last?.scalarValue == 0xFF09, let open = Self.opening(letters), open >= 2 {
      let inside = String(letters[(open + 1)..<(letters.count - 1)])
      // A place in brackets is part of the name; a name plate is a body of its own.
      if inside.count >= 3, AgencyVocabulary.endsLikeBody(inside) {
        plate = inside
        head = Array(letters[..<open])
      }
    }
    plain = String(head.filter { !$0.isBracketOrQuote })
    second = plate
  }

  /// Where the bracket opens that closes at the end.
  private static func opening(_ letters: [Character]) -> Int? {
    var depth = 0
    for index in letters.indices.reversed() {
      let value = letters[index].scalarValue
      if value == 0xFF09 { depth += 1 }
      if value == 0xFF08 {
        depth -= 1
        if depth == 0 { return index }
      }
    }
    return nil
  }
}

extension Character {
  /// The value of its only scalar; 0 for a character of several.
  fileprivate var scalarValue: UInt32 {
    let scalars = unicodeScalars
    guard let first = scalars.first, scalars.count == 1 else { return 0 }
    return first.value
  }

  /// （ ） “ ” "
  fileprivate var isBracketOrQuote: Bool {
    switch scalarValue {
    case 0xFF08, 0xFF09, 0x201C, 0x201D, 0x22: true
    default: false
    }
  }
}
