import Policy
import Store

/// A remark, and a step of it, as a program sends them.
enum RemarkJSON {
  struct Line: Sendable {
    var subject: SubjectReference?
    var agency: AgencyID?
    var leader = ""
    var text = ""
    var saidOn: CivilDate?
    var due: CivilDate?
  }

  static let opening = WrittenColumns<Line>(
    name: "remark_opening", title: "登记批示",
    all: [
      .subject { $1.subject = $0 }, .body("回复单位") { $1.agency = $0 },
      WrittenColumn("leader", "批示领导", "string", isNeeded: true) { $2.leader = $0.text($1) ?? "" },
      WrittenColumn("text", "批示内容，至多\(RemarkFacts.longest)字", "string", isNeeded: true) {
        $2.text = $0.text($1) ?? ""
      },
      .day("said_on", "批示日期，不写的为今天") { $1.saidOn = $0 }, .day("due_on", "回复期限") { $1.due = $0 },
    ])

  static let step = SentStep.columns(
    "remark_step", "批示的一步", RemarkFlow.Step.allCases.map { ($0.rawValue, $0.title) })
}
