import Policy
import Store

/// Fields and what stands in them in words, wherever a change is told to people.
enum FieldWords {
  /// By the code under which a field of an item or of the trail is stored; one that nobody knows is shown as it is.
  static func title(_ code: String) -> String {
    ItemField(rawValue: code)?.title ?? facts[code] ?? ProjectField(rawValue: code)?.title
      ?? ProjectStep(rawValue: code).map { $0.title + "完成日期" } ?? MatterField(rawValue: code)?.title
      ?? SupervisionWords.title(code) ?? SpotEntry.Field(rawValue: code)?.title ?? code
  }

  /// What the trail and the forms tell of besides the fields of items.
  private static let facts: [String: String] = [
    "op": "比较方式", "withdrawn": "退出", "standing": "在计划中", "same": "合并填报", "other": "另一项目标", "reason": "理由",
    "file": "文件", "state": "状态", "colour": "四色", "step": "办理", "stage": "阶段", "name": "名称", "into": "并入", "alias": "又称",
    "account": "账号",
    "role": "角色", "agency": "单位编号", "label": "用途", "days": "有效天数", "decision": "决定", "narrative": "进展情况",
    "explanation": "说明", "period": "填报期", "target": "目标编号", "version": "版本",
    "opens": "开放日", "due": "按时日", "closes": "截止日", "body": "单位", "bodies": "单位数", "way": "方式",
    "closes_after": "按时日后几天截止", "mails_before": "按时日前几天起自动发邮件", "letters": "邮件数",
    "contact": "联系方式", "is_public": "公开填报进度", "rhythm": "填报频次", "on_behalf": "代填", "unchanged": "与上期相同",
    "further": "兼管单位", "until": "截止日", "on_track_down_to": "正常的下限", "behind_down_to": "滞后的下限",
    "stale_after": "数据陈旧（季度）", "about_from": "约的比例", "start_by": "应已启动的时间比例", "city": "城市编号", "tokens": "作废的令牌数",
    "sha256": "校验码", "missing": "无数据原因", "numerator": "分子",
    "baseline": "基期值", "denominator": "分母", "problems": "存在问题",
    "next_steps": "下一步安排", "coordination": "需协调事项",
    "rule": "抽取规则", "seed": "随机种子", "count": "个数", "title": "标题", "edition": "版次",
    "days_to_start": "签约到开工天数", "months": "开工到投产月数", "due_on": "时限",
    "done_on": "完成日期",
    "paper_number": "发文字号", "open": "主动公开", "day": "日期",
    "place": "地点", "agenda": "议程", "meeting_kind": "会议类型", "document": "文件编号",
  ]

  /// A stored value in words.
  static func value(_ code: String, _ value: String?) -> String {
    guard let value, !value.isEmpty else {
      switch code {
      case ItemField.stretch.rawValue: return "否"
      case ItemField.nature.rawValue: return "按原文措辞识别"
      default: return "（无）"
      }
    }
    switch code {
    case ItemField.comparison.rawValue, "op": return Comparison(rawValue: value).map(\.title) ?? value
    case ItemField.cadence.rawValue: return Cadence(rawValue: value).map(\.title) ?? value
    case ItemField.nature.rawValue: return Nature(rawValue: value)?.title ?? value
    case ItemField.stretch.rawValue: return value == "1" ? "是" : value
    case "state":
      return FindingSummary.State(rawValue: value).map(\.title) ?? ReportState(rawValue: value)?.title
        ?? SupervisionWords.state(value)
    case "rhythm": return AskRhythm(rawValue: value)?.title ?? value
    case "is_public", "on_behalf", "open", "unchanged": return value == "1" ? "是" : "否"
    case "way": return SentReminder.Way(rawValue: value)?.title ?? value
    case "colour", "seen_colour": return ProjectColour(rawValue: value)?.label ?? value
    case "seen_step": return ProjectStep(rawValue: value)?.title ?? "都没有完成"
    case "kind": return ProjectKind(rawValue: value)?.title ?? value
    case "step": return ProjectEvent.Kind(rawValue: value)?.title ?? SupervisionWords.step(value)
    case "level": return MatterLevel(rawValue: value)?.usualTitle ?? value
    case "origin": return MatterOrigin(rawValue: value)?.title ?? value
    case "role": return Role(rawValue: value)?.title ?? value
    case "stage": return Stage(rawValue: value)?.title ?? value
    case "missing": return MissingReason(rawValue: value)?.title ?? value
    case "same": return targets(value)
    default: return value
    }
  }

  static func value(_ field: ItemField, _ value: String?) -> String { Self.value(field.rawValue, value) }

  /// `12,15` as 目标12、目标15; anything else as it is: earlier programs kept the words.
  private static func targets(_ value: String) -> String {
    let ids = value.split(separator: ",").map { TargetID($0) }
    guard ids.allSatisfy({ $0 != nil }) else { return value }
    return ids.compactMap { $0.map { "目标\($0)" } }.joined(separator: "、")
  }
}
