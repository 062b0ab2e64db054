/// Where in the three steps of a report somebody is.
enum ReportingSteps: String, CaseIterable {
  case fill = "填写"
  case check = "核对"
  case done = "完成"

  static func html(at current: ReportingSteps) -> HTML {
    let items = HTML.each(allCases) { step in
      let mark: HTML = step == current ? " aria-current=\"step\"" : ""
      return "<li\(mark)>\(step.rawValue)</li>"
    }
    return "<ol class=\"steps\" aria-label=\"填报步骤\">\(items)</ol>"
  }
}
