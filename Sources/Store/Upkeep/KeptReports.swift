import GRDB
import Policy

/// Reports beside their revisions: state and what counts follow from the history (`ReportFlow.counted`).
enum KeptReports {
  static func faults(_ db: Database) throws -> [String] {
    var count = 0
    var (id, isRight): (Int64?, Bool) = (nil, true)
    var states: [ReportState] = []
    var kept: (state: String, counted: Int?) = ("", nil)
    func close() {
      guard id != nil else { return }
      let found = ReportFlow.counted(of: states)?.number
      if states.last?.rawValue != kept.state || found != kept.counted || !isRight { count += 1 }
    }
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT r.id, r.state, r.counted, rr.state AS step FROM report r
        LEFT JOIN report_revision rr ON rr.report_id = r.id ORDER BY r.id, rr.number
        """)
    while let row = try rows.next() {
      if row["id"] as Int64? != id {
        close()
        (id, states, isRight, kept) = (row["id"], [], true, (row["state"], row["counted"]))
      }
      if let state = (row["step"] as String?).flatMap(ReportState.init(rawValue:)) {
        states.append(state)
      } else {
        isRight = false
      }
    }
    close()
    return count == 0 ? [] : ["填报的状态或所计入的版本与其历次版本不符：\(count) 处"]
  }
}
