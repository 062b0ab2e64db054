extension BulletinRule {
  /// What is printed with the names.
  public var words: String {
    """
    评定办法：应报不少于\(fewestAsked)项，全部按时报送，没有滞后、严重滞后和数据陈旧的目标，且有目标完成或进展正常的单位，列为完成较好；\
    过了按时日仍有缺报的单位，或者滞后、严重滞后的目标不少于\(fewestLate)项且占本单位目标\(latePercent)%以上的单位，列为需要改进。\
    每类最多列\(most)家，依次按目标项数、缺报项数和滞后项数排列。不以登录次数和填报快慢评定。
    """
  }
}

extension BulletinRule.Named {
  /// `某局（缺报2项；8项目标中3项滞后）`.
  public var words: String {
    var parts: [String] = []
    if missing > 0 { parts.append("缺报\(missing)项") }
    if late > 0 { parts.append("\(owned)项目标中\(late)项滞后") }
    return "\(name)（\(parts.joined(separator: "；"))）"
  }
}

/// The sentences of a bulletin.
public enum BulletinWords {
  static func title(_ standing: PeriodStanding) -> String {
    let what = standing.plan.map { "《\($0)》" } ?? "政策规划"
    return "关于\(standing.period.title)\(what)目标进展情况的通报"
  }

  static func opening(_ standing: PeriodStanding) -> String {
    "现将\(standing.city)\(standing.period.title)目标进展情况通报如下。数据截至\(day(standing.day))，进展状态按季度末判定。"
  }

  static func day(_ day: CivilDate) -> String { "\(day.year)年\(day.month)月\(day.day)日" }

  /// Only states that are there, the best first.
  static func states(_ standing: PeriodStanding) -> String {
    let counts = ProgressState.worstFirst.reversed().compactMap { state -> String? in
      let count = standing.count(state)
      return count == 0 ? nil : "\(state.title)\(count)项"
    }
    guard !counts.isEmpty else { return "本期没有需要通报的目标。" }
    return "共\(standing.targets.count)项目标，其中：\(counts.joined(separator: "，"))。"
  }

  static func moves(_ lines: [PeriodStanding.Line], _ word: String) -> String {
    guard !lines.isEmpty else { return "本期没有\(word)的目标。" }
    let shown = lines.prefix(5).map { line in
      let body = line.body.map { "（\($0)）" } ?? ""
      return "\(line.indicator)\(body)由\(line.before?.title ?? "")转为\(line.now.title)"
    }
    let rest = lines.count > shown.count ? "；其余\(lines.count - shown.count)项见附件" : ""
    return "\(lines.count)项：\(shown.joined(separator: "；"))\(rest)。"
  }

  static func round(_ bodies: [PeriodStanding.Body]) -> String {
    guard !bodies.isEmpty else { return "本期没有要求单位报送。" }
    let asked = bodies.map(\.count.asked).reduce(0, +)
    let reported = bodies.map(\.count.reported).reduce(0, +)
    let late = bodies.map(\.count.late).reduce(0, +)
    let measures = bodies.map(\.count.measures).reduce(0, +)
    let share = measures > 0 ? "（目标\(asked - measures)项，举措\(measures)项）" : ""
    let onTime = bodies.count { $0.count.missing == 0 && $0.count.late == 0 }
    return """
      应报单位\(bodies.count)家，应报\(asked)项\(share)，已报\(reported)项，其中逾期报送\(late)项，未报\(max(0, asked - reported))项。\
      按时报齐的单位\(onTime)家，占\(percent(onTime, of: bodies.count))。
      """
  }

  static func percent(_ part: Int, of whole: Int) -> String {
    guard whole > 0 else { return "0%" }
    let tenths = (part * 2000 / whole + 1) / 2
    return tenths.isMultiple(of: 10) ? "\(tenths / 10)%" : "\(tenths / 10).\(tenths % 10)%"
  }

  static let demand = """
    请有关单位对照附件逐项核对，滞后和严重滞后的目标要分析原因、明确措施和完成时限，缺报的尽快补报，下一季度报送时一并说明整改情况。
    """

  /// The first paragraph of a later edition, naming the one before.
  public static func correcting(_ number: PaperNumber?, _ title: String) -> String {
    "《\(title)》（\(number?.text ?? "")）印发后，经核对有需要更正的内容，现更正如下，以本通报为准。"
  }
}
