import Policy
import Store

/// The table of targets as every page shows it.
struct TargetTable: Part {
  var caption: String
  var targets: [TargetSummary]
  var showsOwner = true
  /// Where targets of two cities can meet.
  var showsCity = false

  var html: HTML {
    var columns: [DataTable<TargetSummary>.Column] = [
      .init("目标", name),
      .init("目标值") { "<span class=\"value\">\($0.promise ?? "定性目标")</span>" },
      .init("完成时限", .unbroken) { "\($0.timing)" },
    ]
    if showsOwner { columns.append(.init("填报单位", owner)) }
    columns += [.init("最新数据", latest), .init("进展状态") { $0.state.chip }]
    return DataTable(caption, targets, columns).html
  }

  private func name(_ target: TargetSummary) -> HTML {
    let area = HTML.when(target.area) { " \(Tag($0, .plain))" }
    let place = [showsCity ? target.cityName : nil, target.documentTitle, target.sectionTitle].compactMap(\.self)
      .joined(separator: " › ")
    return "\(Link(target.indicator, .target(target.id), isSubject: true))\(area)\(SubLine(place))"
  }

  private func owner(_ target: TargetSummary) -> HTML {
    guard let owner = target.owner else { return "<span class=\"muted\">待指定</span>" }
    let city = SubLine(showsCity ? target.cityName : nil)
    let waits = SubLine(owner.reason == .office ? "暂代，待分配" : nil)
    return "\(Link(owner.name, .agency(owner.agency)))\(city)\(waits)"
  }

  private func latest(_ target: TargetSummary) -> HTML? {
    guard let latest = target.latest else { return nil }
    let figure = Wording.figure(value: latest.value, stage: latest.stage, unit: target.reportedUnit)
    return "\(figure)<span class=\"cell-sub nowrap\">\(Wording.quarter(latest.period))</span>"
  }
}
