import Policy
import Store

/// The table of targets as every page shows it.
struct TargetTable: DirectPart {
  var caption: String
  var targets: [TargetSummary]
  var showsOwner = true
  /// Where targets of two cities can meet.
  var showsCity = false

  func write(to html: inout HTML) {
    typealias Column = DataTable<TargetSummary>.Column
    var columns: [Column] = [
      Column("目标", writing: name),
      Column("目标值") { target, html in
        html.append(markup: "<span class=\"value\">")
        html.append(text: target.promise ?? "定性目标")
        html.append(markup: "</span>")
        return true
      },
      Column("完成时限", .unbroken) { target, html in
        html.append(text: target.timing)
        return true
      },
    ]
    if showsOwner { columns.append(Column("填报单位", writing: owner)) }
    columns += [
      Column("最新数据", writing: latest),
      Column("进展状态") { target, html in
        html.append(target.state.chip)
        return true
      },
    ]
    html.reserve(targets.count * Self.usualRow)
    html.append(DataTable(caption, targets, columns))
  }

  /// Bytes of a row, more or less.
  private static let usualRow = 1_024

  private func name(_ target: TargetSummary, _ html: inout HTML) -> Bool {
    html.append(Link(target.indicator, .target(target.id), isSubject: true))
    if let area = target.area {
      html.append(markup: " ")
      html.append(Tag(area, .plain))
    }
    html.append(SubLine([showsCity ? target.cityName : nil, target.documentTitle, target.sectionTitle]))
    return true
  }

  private func owner(_ target: TargetSummary, _ html: inout HTML) -> Bool {
    guard let owner = target.owner else {
      html.append(markup: "<span class=\"muted\">待指定</span>")
      return true
    }
    html.append(Link(owner.name, .agency(owner.agency)))
    if showsCity { html.append(SubLine(target.cityName)) }
    if owner.reason == .office { html.append(SubLine("暂代，待分配")) }
    return true
  }

  private func latest(_ target: TargetSummary, _ html: inout HTML) -> Bool {
    guard let latest = target.latest else { return false }
    html.append(text: Wording.figure(value: latest.value, stage: latest.stage, unit: target.reportedUnit))
    html.append(markup: "<span class=\"cell-sub nowrap\">")
    html.append(text: Wording.quarter(latest.period))
    html.append(markup: "</span>")
    return true
  }
}
