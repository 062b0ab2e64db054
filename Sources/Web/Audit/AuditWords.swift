import Foundation
import Policy
import Store

/// The trail in words.
enum AuditWords {
  /// The words for a stored code; a code that is no longer written shows as it is.
  static func action(_ code: String) -> String { AuditAction(rawValue: code)?.title ?? code }

  static func subject(_ code: String) -> String { AuditSubject(rawValue: code)?.title ?? code }

  /// The page of what an entry is about, where there is one.
  static func address(_ entry: AuditEntry) -> Address? {
    guard let id = entry.subjectID else { return nil }
    switch entry.subject {
    case "target": return .target(TargetID(id))
    case "agency": return .agency(AgencyID(id))
    case "finding": return .finding(FindingID(id))
    case "report": return .reportHistory(ReportID(id))
    case "document": return .document(DocumentID(id))
    case "round": return .round(CityID(id))
    case "rule": return .rule
    case "measure": return .measure(MeasureID(id))
    case "project": return .project(ProjectID(id))
    case "meeting": return .meeting(MeetingID(id))
    case "evaluation": return .evaluation(EvaluationID(id))
    case "matter": return .matter(MatterID(id))
    case "order": return .order(OrderID(id))
    case "remark": return .remark(RemarkID(id))
    case "supervision": return .supervisionSettings(CityID(id))
    case "bulletin": return .bulletin(BulletinID(id))
    case "project_rules": return .projectRules(CityID(id))
    case "spot_draw": return .spotChecks(SpotCheckFilter(draw: SpotDrawID(id)))
    case "spot_check": return .spotCheck(SpotCheckID(id))
    default: return nil
    }
  }

  /// What changed, field by field.
  static func changes(_ entry: AuditEntry) -> [FieldChange<String>] {
    FieldChange.between(fields(entry.old), fields(entry.new))
  }

  private static func fields(_ json: String?) -> [String: String] {
    json.flatMap { try? JSONDecoder().decode([String: String].self, from: Data($0.utf8)) } ?? [:]
  }

  /// `目标值：25 → 30；单位：万辆 → 台`.
  static func sentence(_ changes: [FieldChange<String>]) -> String {
    changes.map { change in
      let title = FieldWords.title(change.field)
      let new = FieldWords.value(change.field, change.new)
      guard let old = change.old else { return "\(title)：\(new)" }
      return "\(title)：\(FieldWords.value(change.field, old)) → \(new)"
    }.joined(separator: "；")
  }
}

extension AuditAction {
  var title: String {
    switch self {
    case .targetCorrected: "更正目标"
    case .targetOwner: "更换填报单位"
    case .targetOwnerReleased: "填报单位恢复为按原文"
    case .targetWithdrawn: "目标退出计划"
    case .targetRestored: "目标恢复"
    case .targetJoined: "合并填报"
    case .targetParted: "分开填报"
    case .targetUnpaired: "合并填报由系统判断"
    case .targetRhythm: "调整填报频次"
    case .statusOverridden: "认定状态"
    case .statusOverrideEnded: "撤回状态认定"
    case .ruleSet: "调整判定门槛"
    case .targetRevised: "新版本调整目标"
    case .targetDropped: "新版本删去目标"
    case .measureRevised: "新版本调整举措"
    case .measureDropped: "新版本删去举措"
    case .measureTeller: "指定举措的填报单位"
    case .measureReported: "填报举措进展"
    case .measureHandedUp: "举措进展送签"
    case .measureSentBack: "退回举措进展"
    case .measureApproved: "审核通过举措进展"
    case .measureGivenBack: "审核退回举措进展"
    case .measureEvidenceAdded: "上传举措佐证材料"
    case .measureEvidenceRemoved: "删除举措佐证材料"
    case .milestoneAdded: "增加时间节点"
    case .milestoneDone: "登记节点完成"
    case .milestoneRemoved: "删去时间节点"
    case .sectionRevised: "新版本调整章节"
    case .sectionDropped: "新版本删去章节"
    case .incentiveRevised: "新版本调整奖补"
    case .incentiveDropped: "新版本删去奖补"
    case .agencyMerged: "合并单位"
    case .agencySplit: "撤销单位合并"
    case .agencyApart: "认定不是同一单位"
    case .agencyAlias: "登记单位名称"
    case .findingConfirmed: "确认发现属实"
    case .findingDismissed: "排除发现"
    case .findingOpened: "发现重新待核实"
    case .findingNoted: "补充发现说明"
    case .reportSubmitted: "提交填报"
    case .reportHandedUp: "送单位签发"
    case .reportSigned: "签发填报"
    case .reportSentBack: "单位内退回"
    case .reportApproved: "审核通过"
    case .reportReturned: "退回填报"
    case .projectAdded: "登记项目"
    case .projectChanged: "修改项目"
    case .projectStep: "登记项目环节"
    case .projectMoved: "项目升降级"
    case .matterOpened: "登记台账事项"
    case .matterMoved: "办理台账事项"
    case .matterFileAdded: "上传事项附件"
    case .orderIssued: "签发督办单"
    case .orderMoved: "办理督办单"
    case .remarkWritten: "登记批示"
    case .remarkMoved: "办理批示"
    case .supervisionSet: "调整督办做法"
    case .bulletinDrafted: "起草通报"
    case .bulletinChanged: "修改通报草稿"
    case .bulletinDiscarded: "作废通报草稿"
    case .bulletinIssued: "印发通报"
    case .spotChecksDrawn: "抽取现场抽查项目"
    case .spotCheckRecorded: "登记现场抽查情况"
    case .calendarLoaded: "载入工作日历"
    case .meetingAdded: "登记会议"
    case .meetingChanged: "修改会议"
    case .meetingFrozen: "会议材料定稿"
    case .meetingMinuted: "归档会议纪要"
    case .evaluationFiled: "归档评估"
    case .meetingsExported: "导出会议"
    case .templateSet: "调整环节和时限"
    case .proposalDeclined: "不采用入库建议"
    case .proposalReopened: "恢复入库建议"
    case .proposalsExported: "导出入库建议"
    case .quotaSet: "指定项目任务数的计数方式"
    case .evidenceAdded: "上传佐证材料"
    case .evidenceRemoved: "删除佐证材料"
    case .documentAdded: "收录文件"
    case .documentVersionAdded: "收录新版本"
    case .documentReread: "重新识别文件"
    case .documentPublished: "发布文件"
    case .documentDiscarded: "弃用版本"
    case .candidateDecided: "核对识别结果"
    case .candidateAdded: "补充识别结果"
    case .periodMoved: "调整填报期"
    case .roundSet: "调整本市填报做法"
    case .roundReminded: "催报"
    case .mailsRetried: "重发提醒邮件"
    case .userAdded: "新增账号"
    case .userAgencies: "调整账号兼管的单位"
    case .userContact: "更新账号联系方式"
    case .userPassword: "重设密码"
    case .userDisabled: "停用账号"
    case .userEnabled: "启用账号"
    case .userLocked: "账号锁定"
    case .tokenAdded: "发放接口令牌"
    case .tokenRevoked: "作废接口令牌"
    case .sessionStarted: "登录"
    case .sessionEnded: "退出登录"
    case .sessionRefused: "登录失败"
    case .sessionLocked: "锁定期内登录"
    case .auditExported: "导出操作记录"
    case .mailsExported: "导出提醒邮件"
    case .mattersExported: "导出问题台账"
    case .ordersExported: "导出督办单"
    case .remarksExported: "导出批示"
    case .spotChecksExported: "导出现场抽查"
    }
  }
}

extension AuditSubject {
  var title: String {
    switch self {
    case .target: "目标"
    case .agency: "责任单位"
    case .finding: "核对发现"
    case .rule: "判定门槛"
    case .project: "项目"
    case .matter: "台账事项"
    case .order: "督办单"
    case .remark: "批示"
    case .supervision: "督办做法"
    case .bulletin: "通报"
    case .spotDraw: "抽查批次"
    case .spotCheck: "现场抽查"
    case .meeting: "会议"
    case .evaluation: "评估"
    case .projectRules: "项目规则"
    case .report: "填报"
    case .round: "填报轮次"
    case .document: "政策文件"
    case .measure: "举措"
    case .section: "章节"
    case .incentive: "奖补"
    case .candidate: "识别结果"
    case .user: "账号"
    case .token: "接口令牌"
    case .audit: "操作记录"
    }
  }
}
