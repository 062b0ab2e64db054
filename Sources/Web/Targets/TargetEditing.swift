import Policy
import Store

/// The administrator's forms on a target's page: owner, content, standing, joining.
struct TargetEditing: Sendable {
  /// The bodies of the target's city, for the list behind the owner's field.
  var agencies: [AgencySummary]
  /// The correctable fields as the rules read them.
  var asRead: [String: String]
  /// A form that came back with faults.
  var edit: TargetEdit?

  func html(_ detail: TargetDetail, _ visitor: Visitor) -> HTML {
    """
    <section class="card no-print" id="manage" aria-labelledby="h-manage"><div class="card-head"><h2 id="h-manage">调整这项目标</h2>\
    <p>每次调整都先核对再保存，理由与前后内容公开留存</p></div>
    \(HTML.each(TargetEdit.Kind.allCases) { section($0, detail, visitor) })</section>
    """
  }

  private func section(_ kind: TargetEdit.Kind, _ detail: TargetDetail, _ visitor: Visitor) -> HTML {
    let edit = self.edit.flatMap { $0.kind == kind ? $0 : nil } ?? TargetEdit(kind, of: detail.summary)
    let open: HTML = self.edit?.kind == kind ? " open" : ""
    let content: HTML
    switch kind {
    case .owner: content = owner(edit)
    case .fields: content = fields(edit)
    case .standing: content = standing(edit, detail)
    case .same: content = same(edit, detail)
    }
    return """
      <details class="fold"\(open)><summary>\(kind.title)</summary>
      <form method="post" action="\(Address.change(kind, of: detail.summary.id).text)" novalidate>\(visitor.token)\
      <input type="hidden" name="seen" value="\(detail.summary.revision)">\(content)
      <div class="actions gap"><button class="button small" type="submit">下一步：核对</button></div></form></details>

      """
  }

  /// Label, hint, fault and control, tied together.
  private func field(
    _ edit: TargetEdit, _ name: String, _ label: String, hint: String? = nil, _ control: (HTML) -> HTML
  ) -> HTML {
    let id = Self.id(edit.kind, name)
    let fault = edit.message(for: name)
    var ids: [String] = []
    if fault != nil { ids.append(id + "-fault") }
    if hint != nil { ids.append(id + "-hint") }
    var described: HTML = ids.isEmpty ? "" : " aria-describedby=\"\(ids.joined(separator: " "))\""
    if fault != nil { described.append(" aria-invalid=\"true\"") }
    return """
      <div class="field\(fault == nil ? "" : " wrong")"><label for="\(id)">\(label)</label>\
      \(HTML.when(hint) { "<p class=\"hint\" id=\"\(id)-hint\">\($0)</p>" })\
      \(HTML.when(fault) { "<p class=\"fault\" id=\"\(id)-fault\">\($0)</p>" })\(control(described))</div>
      """
  }

  static func id(_ kind: TargetEdit.Kind, _ name: String) -> String { "\(kind.rawValue)-\(name)" }

  private func reason(_ edit: TargetEdit, _ label: String = "理由") -> HTML {
    field(edit, "reason", label, hint: "会与改动一起留存，并显示在变更记录里") { described in
      "<textarea id=\"\(Self.id(edit.kind, "reason"))\" name=\"reason\" rows=\"2\"\(described)>\n\(edit.reason)</textarea>"
    }
  }

  /// What stands in the form now travels with it, so that a lost update can be shown in three columns.
  private func was(_ name: String, _ value: String) -> HTML {
    "<input type=\"hidden\" name=\"\(TargetEdit.was)\(name)\" value=\"\(value)\">"
  }

  private func radio(_ edit: TargetEdit, _ name: String, _ value: String, _ title: String, isChosen: Bool) -> HTML {
    let id = Self.id(edit.kind, name + "-" + value)
    return """
      <label class="check" for="\(id)"><input type="radio" id="\(id)" name="\(name)" value="\(value)"\(isChosen ? " checked" as HTML : "")>\
      <span>\(title)</span></label>
      """
  }

  private func owner(_ edit: TargetEdit) -> HTML {
    let current = edit.target.owner
    let typed = edit.typed["owner"] ?? current?.name ?? ""
    let options = HTML.each(agencies) { body in
      let also = body.aliases.filter { $0 != body.name }
      return "<option value=\"\(body.name)\">\(also.isEmpty ? "" : "又称 " + also.joined(separator: "、"))</option>"
    }
    let choices = HTML.each(TargetEdit.OwnerChoice.allCases) {
      radio(edit, "choice", $0.rawValue, $0.title, isChosen: $0 == edit.ownerChoice)
    }
    let now = current.map { "现在：\($0.name)（\($0.reason.title)）" } ?? "现在没有填报单位"
    return """
      <p class="hint">\(now)</p><fieldset class="choices"><legend class="hidden">填报单位</legend>\(choices)</fieldset>
      \(field(edit, "owner", "单位", hint: "输入几个字即可在\(edit.target.cityName)的 \(agencies.count) 家单位中查找，简称、旧称也可以") { described in
        "<input type=\"text\" id=\"\(Self.id(.owner, "owner"))\" name=\"owner\" value=\"\(typed)\" list=\"bodies\" autocomplete=\"off\"\(described)><datalist id=\"bodies\">\(options)</datalist>"
      })\(was("owner", current?.name ?? ""))\(reason(edit))
      """
  }

  private func fields(_ edit: TargetEdit) -> HTML {
    let all = HTML.each(edit.target.correctable) { name in
      let value = edit.typed[name] ?? edit.target.formValue(name)
      let read = asRead[name] ?? ""
      let isCorrected = edit.target.formValue(name) != read && name != "comparison" && name != "cadence"
      let hint = isCorrected ? "原文识别：\(read.isEmpty ? "（无）" : read)" : nil
      return field(edit, name, FieldName.title(name), hint: hint) { control(name, value, $0) }
        + was(name, edit.target.formValue(name))
    }
    return "<div class=\"fields wide-fields\">\(all)</div>\(reason(edit))"
  }

  private func control(_ name: String, _ value: String, _ described: HTML) -> HTML {
    let id = Self.id(.fields, name)
    switch name {
    case "comparison":
      return Self.select(id, name, Comparison.allCases.map { ($0.rawValue, $0.title) }, value, described)
    case "cadence":
      return Self.select(id, name, Cadence.allCases.map { ($0.rawValue, Wording.cadence($0)) }, value, described)
    case "stretch": return Self.select(id, name, [("", "否"), ("1", "是")], value, described)
    case "indicator": return "<textarea id=\"\(id)\" name=\"\(name)\" rows=\"2\"\(described)>\n\(value)</textarea>"
    default:
      let mode: HTML =
        ["value", "value_max", "baseline", "baseline_year"].contains(name) ? " inputmode=\"decimal\"" : ""
      return
        "<input type=\"text\" id=\"\(id)\" name=\"\(name)\" value=\"\(value)\" autocomplete=\"off\"\(mode)\(described)>"
    }
  }

  private static func select(
    _ id: String, _ name: String, _ choices: [(String, String)], _ value: String, _ described: HTML
  ) -> HTML {
    let options = HTML.each(choices) { choice in
      "<option value=\"\(choice.0)\"\(choice.0 == value ? " selected" as HTML : "")>\(choice.1)</option>"
    }
    return "<select id=\"\(id)\" name=\"\(name)\"\(described)>\(options)</select>"
  }

  private func standing(_ edit: TargetEdit, _ detail: TargetDetail) -> HTML {
    let isOut = detail.summary.isWithdrawn
    let words: HTML =
      isOut
      ? "<p class=\"hint\">目标已退出计划：\(detail.withdrawnBecause ?? "")。恢复后重新计入各项统计，并要求填报。</p>"
      : "<p class=\"hint\">退出计划后不再要求填报，状态为“已退出”，历史保留；随时可以恢复。</p>"
    return """
      <input type="hidden" name="action" value="\(isOut ? "restore" : "withdraw")">\(was("action", isOut ? "已退出" : "在计划中"))\
      \(words)\(reason(edit, isOut ? "恢复的理由" : "退出的理由"))
      """
  }

  private func same(_ edit: TargetEdit, _ detail: TargetDetail) -> HTML {
    let chosen = edit.typed["action"].flatMap(TargetEdit.SameChoice.init(rawValue:)) ?? .join
    let titles: [TargetEdit.SameChoice: String] = [
      .join: "合并：一次填报，各处同时更新", .part: "分开：各自填报", .rules: "由系统判断",
    ]
    let choices = HTML.each(TargetEdit.SameChoice.allCases) {
      radio(edit, "action", $0.rawValue, titles[$0] ?? "", isChosen: $0 == chosen)
    }
    let known = HTML.each(detail.same) { "<option value=\"\($0.target)\">\($0.documentTitle)</option>" }
    return """
      <p class="hint">同一目标在多处或多份文件中出现时，合并后只需填报一次。计量单位和考核方式相同的才能合并。</p>
      <fieldset class="choices"><legend class="hidden">怎样处理</legend>\(choices)</fieldset>
      \(field(edit, "other", "另一项目标的编号", hint: "在那项目标的网址中，例如 /targets/12 的编号是 12") { described in
        "<input type=\"text\" id=\"\(Self.id(.same, "other"))\" name=\"other\" value=\"\(edit["other"])\" inputmode=\"numeric\" list=\"same-known\" autocomplete=\"off\"\(described)><datalist id=\"same-known\">\(known)</datalist>"
      })\(reason(edit))
      """
  }

  /// At the head of the page: every fault with a link to its field.
  var summary: HTML {
    guard let edit, !edit.faults.isEmpty else { return .empty }
    let items = HTML.each(edit.faults) {
      "<li><a href=\"#\(Self.id(edit.kind, $0.field))\">\(FieldName.title($0.field))：\($0.message)</a></li>"
    }
    return """
      <div class="error-summary" role="alert" tabindex="-1" id="errors"><h2>填写有误，尚未保存</h2><ul>\(items)</ul></div>
      """
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
