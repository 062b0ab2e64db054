/// Where in the row of batches a project stands that a plan works through one after the other.
///
/// Source: “形成‘谋划一批、招引一批、储备一批、建设一批、投产一批’的项目梯次推进机制”; the shorter row: “按照‘策划引进一批、开工建设一批、投产运营一批’的思路”.
/// Which day moves a project on the texts leave open; the days here are ours, and the page says so.
public enum ProjectBatch: String, Sendable, Hashable, CaseIterable {
  /// In the register, and nobody who would invest yet.
  case planned
  /// Somebody is named who would invest, and has not signed.
  case courted
  /// Signed, and not begun.
  case reserved
  case building
  case producing

  /// Nil of what has gone.
  public init?(_ colour: ProjectColour, investor: String, days: [ProjectField: CivilDate]) {
    guard colour != .red else { return nil }
    if days[.produced] != nil {
      self = .producing
    } else if days[.started] != nil {
      self = .building
    } else if days[.signed] != nil {
      self = .reserved
    } else {
      self = investor.isEmpty ? .planned : .courted
    }
  }

  public var title: String {
    switch self {
    case .planned: "谋划一批"
    case .courted: "招引一批"
    case .reserved: "储备一批"
    case .building: "建设一批"
    case .producing: "投产一批"
    }
  }

  /// What puts a project there.
  public var meaning: String {
    switch self {
    case .planned: "已入库，还没有投资主体"
    case .courted: "已有投资主体，还没有签约"
    case .reserved: "已签约，还没有开工"
    case .building: "已开工，还没有投产"
    case .producing: "已投产"
    }
  }

  /// The shorter row, each with the batches that it holds.
  public static let three: [(title: String, batches: [ProjectBatch])] = [
    ("策划引进一批", [.planned, .courted, .reserved]), ("开工建设一批", [.building]), ("投产运营一批", [.producing]),
  ]
}

extension QuotaRule.Count {
  public var title: String {
    switch self {
    case .listed: "储备（入库）"
    case .signed: "签约"
    case .started: "开工"
    case .produced: "投产"
    }
  }
}

extension QuotaRule {
  public var words: String {
    let kinds = kind.map { "\($0.title)，" } ?? ""
    let chain = industry.isEmpty ? "" : "\(industry)，"
    return "\(chain)\(kinds)按\(count.title)日期"
  }
}
