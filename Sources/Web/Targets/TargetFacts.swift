import Policy
import Store

/// What holds of a target, term by term.
struct TargetFacts {
  private let detail: TargetDetail

  init(_ detail: TargetDetail) { self.detail = detail }

  var card: Card { Card("基本信息", id: "facts") { facts.html } }

  private var facts: FactList {
    let target = detail.summary
    var facts = FactList()
    facts.add("填报单位", owner)
    for role in AgencyLink.Role.allCases {
      let links = target.agencies.filter { $0.role == role }
      if !links.isEmpty { facts.add(role.title + (role == .duty ? "" : "单位"), AgencyNames(links: links).html) }
    }
    if !detail.enterprises.isEmpty { facts.add("提及企业", detail.enterprises.named) }
    facts.add("城市", Link(target.cityName, .overview(city: target.city)).html)
    facts.add("政策文件", Link(target.documentTitle, .document(target.document)).html)
    if let title = target.sectionTitle { facts.add("章节", "\(target.sectionPath) \(title)") }
    let nature = target.nature
    facts.add("指标性质", "\(nature.nature.title)\(SubLine(nature.rule.words))")
    facts.add("填报内容", "\(nature.nature.entered)")
    facts.add("考核方式", "\(target.cadence.title)")
    facts.add("填报频次", "\(detail.status.facts.rhythm.title)")
    let period = detail.status.period
    if let expected = detail.status.facts.expectedFigure(at: period) {
      let (figure, how) = (
        expected.text(unit: target.reportedUnit), expected.words(at: period, unit: target.reportedUnit)
      )
      facts.add("\(period.title)末应达到", "\(figure)\(SubLine(how))")
    }
    if let baseline = target.baseline {
      let year = target.baselineYear.map { "（\($0)年）" } ?? ""
      facts.add("基期值", "\(Wording.number(baseline)) \(target.unit.map(Quantity.measured) ?? "")\(year)")
    }
    if let told = detail.status.facts.toldBaseline, target.baseline == nil {
      facts.add(
        "基期值", "\(Wording.number(told)) \(target.unit.map(Quantity.measured) ?? "")\(SubLine("原文没有写明，由填报单位随首次填报补报"))")
    }
    if let gap = target.gap { facts.add("与序时进度之差", "\(Wording.number((gap * 10).rounded() / 10)) 个百分点") }
    facts.add("识别可信度", "\(Int((target.confidence * 100).rounded()))%\(SubLine(Wording.rule(target.rule)))")
    return facts
  }

  private var owner: HTML {
    guard let owner = detail.summary.owner else { return "<span class=\"muted\">待指定：原文没有写明责任单位</span>" }
    return "<b>\(Link(owner.name, .agency(owner.agency)))</b>\(SubLine(owner.reason.title))\(SubLine(owner.note))"
  }
}
