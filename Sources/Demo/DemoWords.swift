import Policy

/// What officials write, as invented.
enum DemoWords {
  static func progress(_ stage: Stage) -> [String] {
    switch stage {
    case .notStarted: ["已列入年度工作计划，待方案印发后启动。", "正在开展前期调研，尚未启动。"]
    case .underway:
      ["已制定工作方案并分解到责任科室，按节点推进。", "本季度召开2次调度会，重点事项已完成过半。", "正与有关单位对接，按计划推进。", "已完成立项，正在组织实施。"]
    case .done: ["已完成并通过验收。", "任务已完成，相关文件已印发实施。"]
    case .blocked: ["建设用地指标尚未落实，暂时无法开工。", "专项资金未到位，需市级层面协调。"]
    }
  }

  static let figures = [
    "按统计口径汇总，较上期继续增长。", "重点项目投产带动，完成情况符合预期。", "已开展专项调度，逐户跟踪服务。", "受市场需求影响，增速有所放缓，正采取措施追赶。",
    "数据由各县（市、区）汇总上报，已核对。", "", "",
  ]
  static let nothingYet = "正在对接洽谈，尚未落地。"
  static let results = ["已按规划期末口径核定。", "规划期末统计数据，已与统计部门核对。"]
  static let falls = ["统计口径调整，剔除已停产企业后重新核定，以本期为准。", "受两户企业停产检修影响，较上期回落，预计下季度恢复。"]
  static let doubts = ["已与统计部门核对，数据无误。", "经核实，数值属实。"]
  static let mended = ["已按要求补充说明并核对数据。", "已补充佐证材料，数值经复核无误。"]
  static let returns = ["请说明数据来源和统计口径。", "与上期口径不一致，请核对后重报。", "进展内容过于简略，请写明具体做法和存在问题。"]
  static let corrections = ["接单位来函，上报数据有误，退回更正。", "与统计部门年报数据不一致，退回核对。"]
  static let withdrawals = ["经市政府常务会议研究，因上级政策调整，不再单列考核。", "与其他规划任务合并实施，经领导小组会议同意退出。"]
  static let approvals: [String?] = [nil, nil, nil, "数据与统计部门一致。"]
  static let typedDrafts = ["", "", "（待核）", "左右"]
  static let distribution = "按市政府任务分工方案"
  static let deadline = "经牵头单位确认，按规划期末完成"
  static let findings = ["已核对原文，两处表述不一致，报起草单位研究。", "口径不同，不矛盾。"]
}
