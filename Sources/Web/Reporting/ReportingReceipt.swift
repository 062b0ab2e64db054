import HTTP
import Policy
import Store

/// What was handed in, to be printed and filed.
struct ReportingReceipt {
  var agency: AgencySummary
  var period: Period
  var tasks: [ReportingTask]
  /// As its address says it; nil for the account's own body.
  var named: AgencyID?

  private var handedIn: [ReportingTask] {
    tasks.filter { $0.report?.counted != nil || $0.report?.state == .signing }
  }
  private var waitsForSignature: Int { tasks.count { $0.report?.state == .signing } }

  /// Quarter, body and the second of the last submission: enough to find it in the audit trail.
  var number: String {
    let last = handedIn.compactMap { $0.report?.submittedAt }.max()
    let digits = last.map { $0.text.filter(\.isNumber) } ?? "0"
    return "\(period.text)-\(agency.id)-\(digits)"
  }

  /// Of all that was handed in, so that a printed receipt can be held against the record.
  var sum: String {
    let lines = handedIn.map { task in
      let report = task.report
      let figure = report?.state == .signing ? report?.newest.figure : report?.counted?.figure
      let value = Wording.figure(figure, unit: task.target.reportedUnit)
      return "\(task.target.id) \(task.period.text) \(value) \(figure?.story ?? "") \(report?.submittedAt?.text ?? "")"
    }
    return ContentHash.hex(Array(lines.joined(separator: "\n").utf8), 16)
  }

  func page(in frame: Frame, for visitor: Visitor) -> HTML {
    let rest = tasks.count - handedIn.count
    let address = Address.reporting(period, agency: named)
    let crumbs = [Crumb(agency.name, .agency(agency.id)), Crumb("提交完成")]
    let more = rest > 0 ? Notice(.warn, "还有 \(rest) 项没有提交，\(Link("继续填写", address))。") : nil
    let back = Link("返回填报", address).html
    return frame.page("提交完成", crumbs: crumbs, for: visitor) {
      """
      \(ReportingSteps.html(at: .done))
      <div class="receipt"><h1>\(period.title)填报已提交</h1>\
      <p>\(agency.name) · \(handedIn.count) 项 · 回执号 <b>\(number)</b> · 校验码 \(sum)</p></div>
      \(more)
      \(Card("已提交的内容", id: "handed-in", links: back, isFlush: true) { table.html })
      \(next)
      """
    }
  }

  private var table: DataTable<ReportingTask> {
    DataTable(
      "已提交的内容", handedIn,
      [
        .init("目标") { Link($0.target.indicator, .target($0.target.id)).html },
        .init("本期") { task in
          let report = task.report
          let figure = report?.state == .signing ? report?.newest.figure : report?.counted?.figure
          let value = Wording.figure(figure, unit: task.target.reportedUnit)
          return "<span class=\"value\">\(value)</span>"
        },
        .init("进展状态") { $0.target.state.chip },
        .init("提交") { task in
          let minute = task.report?.submittedAt.map { Wording.minute($0) } ?? ""
          return "\(minute) \(task.report?.state.title ?? "")"
        },
      ])
  }

  private var next: Card {
    Card("接下来", id: "next") {
      if waitsForSignature > 0 {
        return """
          <p><b>\(waitsForSignature) 项待本单位签发。</b>签发人签发后才报出、才显示在各目标的页面上；\
          签发之前可以继续修改。签发人也可以退回并说明原因。</p>
          """
      }
      return """
        <p>数据已经显示在各目标的页面上。\
        统筹协调机构审核后会标为“已审核”；如有疑问会退回并说明原因，届时请修改后重新提交。</p>
        """
    }
  }
}
