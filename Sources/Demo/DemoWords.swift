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
  static let problems = ["项目用地指标不足，影响开工。", "骨干企业订单下滑，产能利用率不高。", "检验检测能力不足，企业送外地检测周期长。"]
  static let coordination = ["请自然资源部门在下一批次中优先安排用地。", "请市级层面协调对接采购单位。", ""]
  static let matter = "填报中提出的问题"
  static let assignment = "请按期办理并反馈"
  static let matterAnswer = "已会同有关单位现场办公，问题已解决，佐证材料留存备查。"
  static let matterClosing = "经核实，同意销号"
  static let demand = "请对照时限查找原因，制定追赶措施，按期反馈。"
  static let orderAnswer = "已逐项分析原因，明确专人负责，预计下季度赶上序时进度。"
  static let orderClosing = "措施已落实"
  static let agenda = "通报上季度目标进展\n研究滞后事项\n议定下一步工作"
  static let decisions = ["对滞后目标逐项制定追赶措施，报领导小组办公室", "会同有关单位协调重点项目用地、用能问题"]
  static let minutes = "会议听取了上季度目标进展和问题台账办理情况，研究了滞后事项，议定事项由有关单位按期办结，领导小组办公室负责督办。"
  /// 机关代字, of a city that is written short.
  static func paperCode(of city: String) -> String { "\(city.prefix(1))调办" }
  static let deadline = "经牵头单位确认，按规划期末完成"
  static let findings = ["已核对原文，两处表述不一致，报起草单位研究。", "口径不同，不矛盾。"]
}
