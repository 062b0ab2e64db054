import HTTP
import Policy
import Store

/// What was handed in, to be printed and filed.
struct ReportingReceipt {
  var agency: AgencySummary
  var period: Period
  var tasks: [ReportingTask]
  /// Measures, told of or not.
  var measures: [ReportingForm.MeasureLine] = []
  /// As its address says it; nil for the account's own body.
  var named: AgencyID?

  private var handedIn: [ReportingTask] {
    tasks.filter { $0.report?.counted != nil || $0.report?.state == .signing }
  }
  private var told: [ReportingForm.MeasureLine] {
    measures.filter { $0.task.told != nil || $0.state == .signing }
  }
  private var waitsForSignature: Int {
    tasks.count { $0.report?.state == .signing } + measures.count { $0.state == .signing }
  }

  /// What has become of it: nothing has left the body where all of it waits for whoever signs.
  private var done: String {
    let all = handedIn.count + told.count
    if waitsForSignature == all, all > 0 { return "已送本单位签发" }
    return waitsForSignature > 0 ? "已提交，其中 \(waitsForSignature) 项待本单位签发" : "已提交"
  }

  /// What was said of a measure, and when.
  private static func word(_ line: ReportingForm.MeasureLine) -> (words: String, at: Moment)? {
    if line.state == .signing, let draft = line.task.draft {
      return (ReportingDraftWords.words(draft.answer), draft.at)
    }
    return line.task.told.map { ("\($0.stage.title)：\($0.progress)", $0.at) }
  }

  /// Quarter, body and the second of the last submission: enough to find it in the audit trail.
  var number: String {
    let last = (handedIn.compactMap { $0.report?.submittedAt } + told.compactMap { Self.word($0)?.at }).max()
    let digits = last.map { $0.text.filter(\.isNumber) } ?? "0"
    return "\(period.text)-\(agency.id)-\(digits)"
  }

  /// Of all that was handed in, so that a printed receipt can be held against the record.
  var sum: String {
    let lines =
      handedIn.map { task in
        let report = task.report
        let figure = report?.state == .signing ? report?.newest.figure : report?.counted?.figure
        let value = Wording.figure(figure, unit: task.target.reportedUnit)
        return
          "\(task.target.id) \(task.period.text) \(value) \(figure?.story ?? "") \(report?.submittedAt?.text ?? "")"
      }
      + told.map { line in
        let word = Self.word(line)
        return "m\(line.id) \(period.text) \(word?.words ?? "") \(word?.at.text ?? "")"
      }
    return ContentHash.hex(Array(lines.joined(separator: "\n").utf8), 16)
  }

  func page(in frame: Frame, for visitor: Visitor) -> HTML {
    let rest = tasks.count + measures.count - handedIn.count - told.count
    let address = Address.reporting(period, agency: named)
    let crumbs = [Crumb(agency.name, .agency(agency.id)), Crumb("提交完成")]
    let more = rest > 0 ? Notice(.warn, "还有 \(rest) 项没有提交，\(Link("继续填写", address))。") : nil
    let back = Link("返回填报", address).html
    return frame.page("提交完成", crumbs: crumbs, for: visitor) {
      """
      \(ReportingSteps.html(at: .done))
      <div class="receipt"><h1>\(period.title)填报\(done)</h1>\
      <p>\(agency.name) · \(handedIn.count + told.count) 项 · 回执号 <b>\(number)</b> · 校验码 \(sum)</p></div>
      \(more)
      \(Card("已提交的内容", id: "handed-in", links: back, isFlush: true) {
        "\(handedIn.isEmpty ? HTML.empty : table.html)\(told.isEmpty ? HTML.empty : measureTable.html)"
      })
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

  private var measureTable: DataTable<ReportingForm.MeasureLine> {
    DataTable(
      "已提交的举措进展", told,
      [
        .init("举措") { Link($0.name, .measure($0.id)).html }, .init("本期") { "\(Self.word($0)?.words ?? "")" },
        .init("提交") { line in
          let minute = Self.word(line).map { Wording.minute($0.at) } ?? ""
          return "\(minute) \(line.state?.title ?? "")"
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
