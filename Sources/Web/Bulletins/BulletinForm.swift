import Policy
import Store

/// A draft as it is edited: head, addressees, text and signature; the tables are data, and can only be left out.
struct BulletinForm: Sendable {
  var detail: BulletinDetail
  var edit: BulletinEdit
  var seen: Int
  var fault: (field: String, message: String)?

  func page(in frame: Frame, for visitor: Visitor) -> HTML {
    let id = detail.summary.id
    let crumbs = [Crumb("通报", .bulletins()), Crumb("草稿", .bulletin(id)), Crumb("修改")]
    let lead: HTML = "系统按数据和规则起草，请逐句核对。层次序数写“一、”“（一）”“1.”“（1）”，系统按它们排字体。"
    let summary = ErrorSummary("填写有误，尚未保存", fault: fault?.message, field: fault?.field)
    return frame.page("修改通报草稿", in: .bulletins, crumbs: crumbs, for: visitor, isWrong: fault != nil) {
      """
      \(summary)\(PageHead("修改通报草稿", lead: lead))
      \(Card(label: "修改通报草稿") {
        PostForm(.bulletin(id, .bulletinEdit), for: visitor, classes: "bulletin-form") {
          """
          \(HiddenField("seen", String(seen)))
          \(line("masthead", edit.masthead, hint: "红色大字，例如 某某市人民政府办公室文件"))
          \(line("title", edit.title))\(line("addressees", edit.addressees, hint: "不写冒号"))
          \(field("body", .lines(edit.body, most: PaperText.longest), hint: "一段一行"))
          \(annexes)\(line("signer", edit.signer))\(line("copies", edit.copies, hint: "没有的留空"))
          <div class="actions gap">\(SubmitButton("保存"))\(LinkButton("取消", .bulletin(id), isSmall: false))</div>
          """
        }.html
      })
      """
    }
  }

  private func field(_ name: String, _ control: Control, hint: String? = nil) -> HTML {
    let message = fault.flatMap { $0.field == name ? $0.message : nil }
    return FormField(BulletinEdit.titles[name] ?? name, id: name, hint: hint, fault: message, control).html
  }

  private func line(_ name: String, _ value: String, hint: String? = nil) -> HTML {
    field(name, .input(TextInput(value, longest: BulletinEdit.longestLine)), hint: hint)
  }

  private var annexes: HTML {
    guard !detail.paper.annexes.isEmpty else { return .empty }
    let boxes = HTML.each(detail.paper.annexes.enumerated()) { index, annex in
      let mark: HTML = edit.annexes.contains(index) ? " checked" : ""
      return """
        <label class="check" for="annex-\(index)"><input type="checkbox" id="annex-\(index)" name="annex" \
        value="\(index)"\(mark)><span>\(annex.title)</span></label>
        """
    }
    return "<fieldset class=\"choices\"><legend>保留的附件（表格由数据生成，去掉后不能再加回这份草稿）</legend>\(boxes)</fieldset>"
  }
}
