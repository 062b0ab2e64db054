import Policy
import Store

/// The administrator's forms on a target's page: owner, content, standing, joining.
struct TargetEditing: Sendable {
  /// What this visitor may change.
  var kinds = TargetEdit.Kind.allCases
  /// The bodies of the target's city, for the list behind the owner's field.
  var agencies: [AgencySummary]
  /// The target as the rules read it.
  var asRead: PlanItem
  /// A form that came back with faults.
  var edit: TargetEdit?

  func card(_ detail: TargetDetail, _ visitor: Visitor) -> Card {
    let note: HTML = "每次调整都先核对再保存，理由与前后内容公开留存"
    return Card("调整这项目标", id: "manage", note: note, classes: "no-print", section: "manage") {
      HTML.each(kinds) { section($0, detail, visitor) }
    }
  }

  private func section(_ kind: TargetEdit.Kind, _ detail: TargetDetail, _ visitor: Visitor) -> HTML {
    let edit = self.edit.flatMap { $0.kind == kind ? $0 : nil } ?? TargetEdit(kind, of: detail.summary)
    let open: HTML = self.edit?.kind == kind ? " open" : ""
    let form = PostForm(.change(kind, of: detail.summary.id), for: visitor) {
      """
      \(HiddenField("seen", String(detail.summary.revision)))\(content(edit, detail))
      <div class="actions gap">\(SubmitButton("下一步：核对", isSmall: true))</div>
      """
    }
    return "<details class=\"fold\"\(open)><summary>\(kind.title)</summary>\n\(form)</details>\n"
  }

  private func content(_ edit: TargetEdit, _ detail: TargetDetail) -> HTML {
    switch edit.kind {
    case .owner: owner(edit)
    case .fields: fields(edit)
    case .standing: standing(edit, detail)
    case .same: same(edit, detail)
    }
  }

  static func id(_ kind: TargetEdit.Kind, _ name: String) -> String { "\(kind.rawValue)-\(name)" }

  private func field(
    _ edit: TargetEdit, _ name: String, _ label: String, hint: String? = nil, _ control: Control
  ) -> FormField {
    FormField(
      label, id: Self.id(edit.kind, name), name: name, hint: hint, fault: edit.message(for: name), control)
  }

  private func reason(_ edit: TargetEdit, _ label: String = "理由") -> FormField {
    field(edit, "reason", label, hint: "会与改动一起留存，并显示在变更记录里", .lines(edit.reason))
  }

  /// What stands in the form now travels with it, so that a lost update can be shown in three columns.
  private func was(_ name: String, _ value: String) -> HiddenField { HiddenField(TargetEdit.was + name, value) }

  private func owner(_ edit: TargetEdit) -> HTML {
    let current = edit.target.owner
    let known = agencies.map { agency in
      let also = agency.aliases.filter { $0 != agency.name }
      return Choice(agency.name, also.isEmpty ? "" : "又称 " + also.joined(separator: "、"))
    }
    let ways = RadioGroup(
      "填报单位", id: Self.id(.owner, "choice"), name: "choice",
      TargetEdit.OwnerChoice.allCases.map { Choice($0.rawValue, $0.title) }, chosen: edit.ownerChoice.rawValue)
    let name = TextInput(edit.typed["owner"] ?? current?.name ?? "", suggestions: known)
    let hint = "输入几个字即可在\(edit.target.cityName)的 \(agencies.count) 家单位中查找，简称、旧称也可以"
    let now = current.map { "现在：\($0.name)（\($0.reason.title)）" } ?? "现在没有填报单位"
    return """
      <p class="hint">\(now)</p>\(ways)
      \(field(edit, "owner", "单位", hint: hint, .input(name)))\(was("owner", current?.name ?? ""))\(reason(edit))
      """
  }

  private func fields(_ edit: TargetEdit) -> HTML {
    let all = HTML.each(edit.target.kind.correctable) { item in
      let name = item.rawValue
      let current = edit.target.text(of: item)
      let read = asRead.text(of: item) ?? ""
      let isCorrected = current != read && item != .comparison && item != .cadence && item != .nature
      let hint = isCorrected ? "原文识别：\(read.isEmpty ? "（无）" : read)" : nil
      let field = field(edit, name, item.title, hint: hint, control(item, edit.typed[name] ?? current, edit.target))
      return "\(field)\(was(name, current))"
    }
    return "<div class=\"fields wide-fields\">\(all)</div>\(reason(edit))"
  }

  private func control(_ field: ItemField, _ value: String, _ target: TargetSummary) -> Control {
    switch field {
    case .nature:
      .list(
        [Choice("", "按原文措辞识别：\(target.readNature.nature.title)")]
          + target.kind.natures.map { Choice($0.rawValue, $0.title) }, chosen: value)
    case .comparison: .list(Comparison.allCases.map { Choice($0.rawValue, $0.title) }, chosen: value)
    case .cadence: .list(Cadence.allCases.map { Choice($0.rawValue, Wording.cadence($0)) }, chosen: value)
    case .stretch: .list([Choice("", "否"), Choice("1", "是")], chosen: value)
    case .indicator: .lines(value)
    case .value, .valueMax, .baseline, .baselineYear: .input(TextInput(value, digits: .decimal))
    default: .line(value)
    }
  }

  private func standing(_ edit: TargetEdit, _ detail: TargetDetail) -> HTML {
    let isOut = detail.summary.isWithdrawn
    let words =
      isOut
      ? "目标已退出计划：\(detail.withdrawnBecause ?? "")。恢复后重新计入各项统计，并要求填报。"
      : "退出计划后不再要求填报，状态为“已退出”，历史保留；随时可以恢复。"
    return """
      \(HiddenField("action", isOut ? "restore" : "withdraw"))\(was("action", isOut ? "已退出" : "在计划中"))\
      <p class="hint">\(words)</p>\(reason(edit, isOut ? "恢复的理由" : "退出的理由"))
      """
  }

  private func same(_ edit: TargetEdit, _ detail: TargetDetail) -> HTML {
    let chosen = edit.typed["action"].flatMap(TargetEdit.SameChoice.init(rawValue:)) ?? .join
    let titles: [TargetEdit.SameChoice: String] = [
      .join: "合并：一次填报，各处同时更新", .part: "分开：各自填报", .rules: "由系统判断",
    ]
    let ways = RadioGroup(
      "怎样处理", id: Self.id(.same, "action"), name: "action",
      TargetEdit.SameChoice.allCases.map { Choice($0.rawValue, titles[$0] ?? "") }, chosen: chosen.rawValue)
    let known = detail.same.map { Choice($0.target.description, $0.documentTitle) }
    let other = TextInput(edit["other"], digits: .numeric, suggestions: known)
    let hint = "在那项目标的网址中，例如 /targets/12 的编号是 12"
    return """
      <p class="hint">同一目标在多处或多份文件中出现时，合并后只需填报一次。计量单位和考核方式相同的才能合并。</p>
      \(ways)
      \(field(edit, "other", "另一项目标的编号", hint: hint, .input(other)))\(reason(edit))
      """
  }

  /// At the head of the page: every fault with a link to its field.
  var summary: ErrorSummary? {
    edit.map { edit in
      ErrorSummary(
        "填写有误，尚未保存",
        edit.faults.map { .init("\(FieldWords.title($0.field))：\($0.message)", field: Self.id(edit.kind, $0.field)) })
    }
  }
}

extension Comparison {
  /// The words of a choice.
  var title: String {
    switch self {
    case .atLeast: "不低于（≥）"
    case .atMost: "不超过（≤）"
    case .about: "约（±5%）"
    case .range: "区间，以下限为准"
    case .equal: "达到（＝）"
    }
  }
}
