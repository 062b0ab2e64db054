/// Which body a written name means, and why.
public struct AgencyMatch: Sendable, Hashable {
  public enum Reason: String, Sendable, CaseIterable {
    case identical
    /// A person said so.
    case alias
    /// Blanks and brackets apart it is the same: 中国联通（随州）工业互联网研究院.
    case layout
    /// 随州海关, 市海关; 随州国投集团, 市国投集团.
    case cityName = "city_name"
    /// 市经信局 and 随州市经济和信息化局.
    case abbreviation
    /// 工信局 and 经信局, 卫计委 and 卫健委.
    case renamed
    /// 市委组织部（市委人才办） and 市委组织部.
    case secondName = "second_name"
    case new

    /// The sentence beside a match.
    public var text: String {
      switch self {
      case .identical: "名称相同"
      case .alias: "已登记的别名"
      case .layout: "仅空格、括号不同"
      case .cityName: "仅城市名写法不同"
      case .abbreviation: "全称与简称"
      case .renamed: "机构改革前后的名称"
      case .secondName: "括号内为加挂牌子"
      case .new: "新出现的单位"
      }
    }
  }

  /// As written.
  public var name: String
  public var body: Agency
  /// Index into `known`; nil for a body that is not there yet.
  public var known: Int?
  /// Index into `names` of the first name of the same body; its own index where it is the first.
  public var first: Int
  public var reason: Reason
  /// 0…1; below 0.8 a person should look.
  public var confidence: Double
}

extension AgencyMatch {
  /// Which body of a city each name means: names of one body get one `first` and one `known`.
  public static func all(names: [String], city: String?, known: [KnownAgency] = []) -> [AgencyMatch] {
    var aliases: [String: (index: Int, isName: Bool)] = [:]
    var keys: [String: (index: Int, body: Agency)] = [:]
    for (index, entry) in known.enumerated() {
      for (written, isName) in [(entry.name, true)] + entry.aliases.map({ ($0, false) }) {
        let text = WrittenName(written).text
        if aliases[text] == nil { aliases[text] = (index, isName) }
        let body = Agency(written, city: city)
        if keys[body.key] == nil { keys[body.key] = (index, body) }
      }
    }
    var firsts: [String: (index: Int, body: Agency)] = [:]
    var matches: [AgencyMatch] = []
    for (position, written) in names.enumerated() {
      let body = Agency(written, city: city)
      let earlier = firsts[body.key]
      if earlier == nil { firsts[body.key] = (position, body) }
      var match = AgencyMatch(
        name: written, body: body, known: nil, first: earlier?.index ?? position, reason: .new, confidence: 1)
      if let hit = aliases[body.name] {
        match.known = hit.index
        match.reason = hit.isName ? .identical : .alias
      } else if let hit = keys[body.key] ?? earlier {
        match.known = keys[body.key]?.index
        match.reason = reason(body, hit.body)
        match.confidence = confidence(match.reason)
      }
      matches.append(match)
    }
    return matches
  }

  private static func reason(_ a: Agency, _ b: Agency) -> AgencyMatch.Reason {
    if a.name == b.name { return .identical }
    let left = WrittenName(a.name)
    let right = WrittenName(b.name)
    if left.plain == right.plain { return left.second == right.second ? .layout : .secondName }
    if a.wording == b.wording {
      return a.kind == .department || a.kind == .party || a.kind == .people || a.kind == .park || a.kind == .county
        ? .abbreviation : .cityName
    }
    return a.kind == .park || a.kind == .institute || a.kind == .enterprise ? .abbreviation : .renamed
  }

  private static func confidence(_ reason: AgencyMatch.Reason) -> Double {
    switch reason {
    case .identical, .alias, .new, .layout: 1
    case .abbreviation: 0.95
    case .cityName, .secondName: 0.9
    case .renamed: 0.75
    }
  }
}
