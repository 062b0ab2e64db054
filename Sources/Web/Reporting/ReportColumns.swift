import Policy
import Store

/// What is told of a report, and of what is still to be reported.
enum ReportColumns {
  /// Of a report only what counts is public: the revision that was submitted or approved.
  static let row = Columns<Report>(
    "reports", "填报",
    [
      Column("id", "编号") { $0.id },
      Column("target_id", "目标编号") { $0.target },
      Column("indicator", "指标") { $0.indicator },
      Column("document_id", "文件编号") { $0.document },
      Column("city_id", "城市编号") { $0.city },
      Column("agency_id", "单位编号") { $0.agency },
      Column("agency", "单位") { $0.agencyName },
      Column("period", "填报期", note: "如 2026Q1；按月、半年、年填报的为 2026M03、2026H1、2026Y") { $0.period },
      Column("value", "填报值") { $0.counted?.figure.value },
      Column("unit", "单位（计量）") { $0.unit },
      .oneOrNone("stage", "阶段") { $0.counted?.figure.stage },
      .oneOrNone("missing", "无数据原因") { $0.counted?.figure.missing },
      Column("numerator", "分子") { $0.counted?.figure.numerator },
      Column("denominator", "分母") { $0.counted?.figure.denominator },
      Column("baseline", "基期值", note: "规划没有写明基期时，随首次填报补报") { $0.counted?.figure.baseline },
      Column("narrative", "进展情况") { $0.counted?.figure.narrative ?? "" },
      Column("problems", "存在问题") { $0.counted?.figure.problems ?? "" },
      Column("next_steps", "下一步安排") { $0.counted?.figure.nextSteps ?? "" },
      Column("coordination", "需协调事项") { $0.counted?.figure.coordination ?? "" },
      Column("explanation", "说明") { $0.counted?.figure.explanation ?? "" },
      .oneOf("state", "填报状态", note: "signing 只出现在提交的答复中：待本单位签发，尚未报出") { ReportedState($0.counted?.state) },
      Column("on_behalf", "代填") { $0.isOnBehalf },
      Column("late", "逾期填报") { $0.isLate },
      Column("submitted_at", "提交时间", note: "北京时间，审核不改变它") { $0.submittedAt },
      Column("approved_at", "审核时间", note: "北京时间；空为尚未审核") { $0.approvedAt },
      Column("version", "版本") { $0.counted?.number ?? $0.version },
      Column("url", "页面") { Address.target($0.target) },
    ])

  /// What a program must know to hand a line in.
  static let task = Columns<ReportingTask>(
    "tasks", "待填报",
    [
      Column("target_id", "目标编号") { $0.target.id },
      Column("indicator", "指标") { $0.target.indicator },
      Column("period", "填报期", note: "如 2026Q1；按月、半年、年填报的为 2026M03、2026H1、2026Y") { $0.period },
      Column("value_target", "目标值") { $0.target.value },
      Column("unit", "填报单位（计量）", note: "空：定性目标，填 stage") { $0.context.unit },
      Column("deadline", "完成时限") { $0.target.deadline },
      Column("due_on", "按时日", note: "当天提交仍为按时") { $0.window.dueOn },
      Column("closes_on", "截止日", note: "此日之后不再接收；空为不截止") { $0.window.closesOn },
      Column("previous_period", "上期") { $0.previous?.period },
      Column("previous_value", "上期数值") { $0.previous?.value },
      Column("expected_value", "本期末应达到", note: "按时序进度；空为不能折算") { $0.expected?.value },
      Column("expected_how", "应达到数的算法") { $0.expectedWords },
      .oneOrNone("state", "填报状态") { $0.report?.state },
      Column("report_id", "填报编号") { $0.report?.id },
      Column("version", "最新版本", note: "改写时作为 version 传回；0 为尚未填报") { $0.report?.version ?? 0 },
      Column("value", "已填数值") { $0.report?.newest.figure.value },
      Column("stage", "已填阶段") { $0.report?.newest.figure.stage?.rawValue },
      Column("missing", "已填无数据原因") { $0.report?.newest.figure.missing?.rawValue },
      Column("units", "可用的填报单位", note: "第一个为目标的单位；用别的单位填报时写在 unit") { $0.context.unitChoices },
      Column("asks_baseline", "可补报基期值", note: "规划没有写明基期、又是首次填报") { $0.context.asksBaseline },
      Column("remark", "退回意见") { $0.report?.newest.remark },
      Column("demanded_proof", "原文对佐证材料的要求", note: "空为可不传；有要求而没有上传的，须在 explanation 中说明") { $0.demandedProof },
      Column("evidence", "已上传的佐证材料份数") { $0.evidence },
    ])
}
