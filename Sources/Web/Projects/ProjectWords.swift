import Policy
import Store

extension ProjectColour {
  /// `绿 · 投产达效`.
  var label: String { "\(name) · \(title)" }

  /// A square of the colour with its word: another shape than a progress status, and never colour alone.
  var badge: HTML { "<span class=\"colour colour-\(rawValue)\"><b aria-hidden=\"true\">\(name)</b>\(title)</span>" }

  /// The four with the sentences that make them.
  static var legend: HTML {
    let rows = HTML.each(allCases) { "<dt>\($0.badge)</dt><dd>\($0.meaning)</dd>" }
    return "<details class=\"colours\"><summary>四色图：项目所处阶段，不是进展快慢</summary><dl class=\"facts\">\(rows)</dl></details>"
  }
}

extension ProjectEvent.Kind {
  var title: String {
    switch self {
    case .added: "登记"
    case .moved: "升降级"
    case .exitAsked: "申请退出"
    case .exitGranted: "同意退出"
    case .exitRefused: "不同意退出"
    case .cameBack: "恢复"
    }
  }
}

extension ProjectEvent {
  /// `黄 → 蓝`; the colour alone where it did not move.
  var course: String {
    guard let from, from != to else { return to.name }
    return "\(from.name) → \(to.name)"
  }
}

extension ProjectSummary {
  /// How the clock runs, in words.
  var clock: String {
    let limit = template.limit.months(investment: facts.investment).map { "开工到投产\($0)个月内" }
    let building = limit ?? "总投资不足1亿元的，文件没有规定开工到投产的时限"
    let edition = templateNumber == 0 ? "" : "（第\(templateNumber)版时限）"
    return "签约到开工\(template.daysToStart)天内，\(building)\(edition)"
  }
}
