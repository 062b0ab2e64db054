import Foundation
import Policy
import Store

/// The trail in words.
enum AuditWords {
  /// Every action that the store writes, in the order of the filter's list.
  static let actions: [(name: String, title: String)] = [
    ("target.corrected", "更正目标"), ("target.owner", "更换填报单位"), ("target.owner_released", "填报单位恢复为按原文"),
    ("target.withdrawn", "目标退出计划"), ("target.restored", "目标恢复"), ("target.joined", "合并填报"),
    ("target.parted", "分开填报"), ("target.unpaired", "合并填报由系统判断"), ("target.revised", "新版本调整目标"),
    ("target.dropped", "新版本删去目标"), ("measure.revised", "新版本调整举措"), ("measure.dropped", "新版本删去举措"),
    ("section.revised", "新版本调整章节"), ("section.dropped", "新版本删去章节"), ("incentive.revised", "新版本调整奖补"),
    ("incentive.dropped", "新版本删去奖补"), ("agency.merged", "合并单位"), ("agency.split", "撤销单位合并"),
    ("agency.apart", "认定不是同一单位"), ("agency.alias", "登记单位名称"), ("finding.confirmed", "确认发现属实"),
    ("finding.dismissed", "排除发现"), ("finding.open", "发现重新待核实"), ("finding.noted", "补充发现说明"),
    ("report.submitted", "提交填报"), ("report.approved", "审核通过"), ("report.returned", "退回填报"),
    ("document.added", "收录文件"), ("document.newVersion", "收录新版本"), ("document.reread", "重新识别文件"),
    ("document.published", "发布文件"), ("document.discarded", "弃用版本"),
    ("candidate.decided", "核对识别结果"), ("candidate.added", "补充识别结果"), ("user.added", "新增账号"),
    ("user.password", "重设密码"), ("user.disabled", "停用账号"), ("user.enabled", "启用账号"), ("user.locked", "账号锁定"),
    ("token.added", "发放接口令牌"), ("token.revoked", "作废接口令牌"), ("session.started", "登录"), ("session.ended", "退出登录"),
    ("session.refused", "登录失败"), ("session.locked", "锁定期内登录"), ("export.audit", "导出操作记录"),
  ]

  private static let byName = Dictionary(uniqueKeysWithValues: actions.map { ($0.name, $0.title) })

  static func action(_ name: String) -> String { byName[name] ?? name }

  static let subjects: [(name: String, title: String)] = [
    ("target", "目标"), ("agency", "责任单位"), ("finding", "核对发现"), ("report", "填报"), ("document", "政策文件"),
    ("measure", "举措"), ("section", "章节"), ("incentive", "奖补"), ("candidate", "识别结果"), ("user", "账号"), ("token", "接口令牌"),
    ("audit", "操作记录"),
  ]

  static func subject(_ name: String) -> String { subjects.first { $0.name == name }?.title ?? name }

  /// The page of what an entry is about, where there is one.
  static func address(_ entry: AuditEntry) -> Address? {
    guard let id = entry.subjectID else { return nil }
    switch entry.subject {
    case "target": return .target(TargetID(id))
    case "agency": return .agency(AgencyID(id))
    case "finding": return .finding(FindingID(id))
    case "report": return .reportHistory(ReportID(id))
    case "document": return .document(DocumentID(id))
    case "measure": return .measure(MeasureID(id))
    default: return nil
    }
  }

  /// What changed, field by field.
  static func changes(_ entry: AuditEntry) -> [FieldChange] {
    let (old, new) = (fields(entry.old), fields(entry.new))
    return Set(old.keys).union(new.keys).sorted().compactMap { name in
      old[name] == new[name] ? nil : FieldChange(field: name, old: old[name], new: new[name])
    }
  }

  private static func fields(_ json: String?) -> [String: String] {
    json.flatMap { try? JSONDecoder().decode([String: String].self, from: Data($0.utf8)) } ?? [:]
  }

  /// `目标值：25 → 30；单位：万辆 → 台`.
  static func sentence(_ changes: [FieldChange]) -> String {
    changes.map { change in
      let title = FieldName.title(change.field)
      let new = FieldName.value(change.field, change.new)
      guard let old = change.old else { return "\(title)：\(new)" }
      return "\(title)：\(FieldName.value(change.field, old)) → \(new)"
    }.joined(separator: "；")
  }
}
