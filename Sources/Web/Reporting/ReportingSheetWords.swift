import Policy
import Store

extension ReportingSheet.Fault {
  /// What a person reads.
  var sentence: String {
    switch reason {
    case .entry(let fault): fault.message
    case .twice: "目标 \(line.target) 在\(line.period.title)出现了两次"
    case .notOpen(let day): StoreError.periodNotOpen(line.period, opensOn: day).description
    case .closed(let day): StoreError.periodClosed(line.period, closedOn: day).description
    case .beforePlan(let start): StoreError.periodBeforePlan(line.period, start: start).description
    case .unknown: "没有编号为 \(line.target) 的目标"
    case .foreign: "目标 \(line.target) 不由本单位填报，提交的内容没有保存"
    case .withdrawn: "目标 \(line.target) 已退出计划，不再填报"
    case .joined(let instead): "目标 \(line.target) 与另一项目标合并填报，请填报目标 \(instead)，一次填报各处同时更新"
    case .neverReported: "还没有这一期的填报，首次提交不需要 If-Match 或 version"
    case .versionMissing: "目标 \(line.target) 的\(line.period.title)已有填报，改写时请用 If-Match 或 version 说明所依据的版本"
    case .stale(let report):
      "填报已由\(report.newest.by)于\(Wording.minute(report.newest.at))改动"
        + "（\(report.state.title)，第\(report.version)版），请读取最新内容后再提交"
    }
  }
}
