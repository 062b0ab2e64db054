import Policy
import Store

/// An order, and a step of it, as a program sends them.
enum OrderJSON {
  struct Line: Sendable {
    var subject: SubjectReference?
    var agency: AgencyID?
    var grade = OrderGrade.behind
    var demand = ""
    var due: CivilDate?
  }

  static let opening = WrittenColumns<Line>(
    name: "order_opening", title: "签发督办单",
    all: [
      .subject { $1.subject = $0 }, .body("承办单位") { $1.agency = $0 },
      WrittenColumn(
        "grade", "near 临近，behind 滞后，overdue 逾期", "string", isNeeded: true,
        values: OrderGrade.allCases.map(\.rawValue)
      ) { reader, name, line in
        let code = reader.text(name) ?? ""
        guard let grade = OrderGrade(rawValue: code) else { return reader.fault(name, "没有“\(code)”这一级") }
        line.grade = grade
      },
      WrittenColumn("demand", "督办要求，至多\(OrderFacts.longestDemand)字", "string", isNeeded: true) {
        reader, name, line in
        line.demand = reader.text(name) ?? ""
      },
      .day("due_on", "反馈期限", isNeeded: true) { $1.due = $0 },
    ])

  static let step = SentStep.columns(
    "order_step", "督办单的一步", OrderFlow.Step.allCases.map { ($0.rawValue, $0.title) })
}
