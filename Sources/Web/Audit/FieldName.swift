import Policy
import Store

/// The Chinese names of stored fields, where a change is told to people.
enum FieldName {
  static func title(_ field: String) -> String {
    switch field {
    case "quote": "原文"
    case "indicator": "指标"
    case "comparison", "op": "比较方式"
    case "value": "目标值"
    case "value_max": "上限"
    case "unit": "计量单位"
    case "deadline": "完成时限"
    case "cadence": "考核方式"
    case "area": "区域"
    case "stretch": "力争"
    case "baseline": "基期值"
    case "baseline_year": "基期年份"
    case "owner": "填报单位"
    case "withdrawn": "退出"
    case "standing": "在计划中"
    case "same": "合并填报"
    case "other": "另一项目标"
    case "reason": "理由"
    case "file": "文件"
    case "text_start": "举措"
    case "duties": "文中提及单位"
    case "baseline_unit": "基期单位"
    case "path": "章节路径"
    case "state": "状态"
    case "stage": "阶段"
    case "name": "名称"
    case "into": "并入"
    case "alias": "又称"
    case "account": "账号"
    case "role": "角色"
    case "agency": "单位编号"
    case "label": "用途"
    case "days": "有效天数"
    case "decision": "决定"
    case "narrative": "进展情况"
    case "explanation": "说明"
    case "period": "季度"
    case "target": "目标编号"
    case "version": "版本"
    case "title": "标题"
    case "number": "编号"
    case "level": "层级"
    case "section": "章节"
    case "agencies", "responsible": "责任单位"
    case "lead": "牵头单位"
    case "amount": "金额"
    default: field
    }
  }
}

extension FieldName {
  /// A stored value in words.
  static func value(_ field: String, _ value: String?) -> String {
    guard let value, !value.isEmpty else { return field == "stretch" ? "否" : "（无）" }
    switch field {
    case "comparison", "op": return Comparison(rawValue: value).map(\.title) ?? value
    case "cadence": return Cadence(rawValue: value).map(Wording.cadence) ?? value
    case "stretch": return value == "1" ? "是" : value
    case "state":
      return FindingSummary.State(rawValue: value).map(Wording.finding) ?? ReportState(rawValue: value)?.title ?? value
    case "role": return Role(rawValue: value)?.title ?? value
    case "stage": return Stage(rawValue: value)?.title ?? value
    case "same": return targets(value)
    default: return value
    }
  }

  /// `12,15` as 目标12、目标15; anything else as it is: earlier programs kept the words.
  private static func targets(_ value: String) -> String {
    let ids = value.split(separator: ",").map { TargetID($0) }
    guard ids.allSatisfy({ $0 != nil }) else { return value }
    return ids.compactMap { $0.map { "目标\($0)" } }.joined(separator: "、")
  }
}
