import Policy
import Store

/// The last look before a bulletin is issued: its number, its day, who may read it.
struct BulletinIssuing: Sendable {
  var detail: BulletinDetail
  var typed: [String: String]
  var fault: (field: String, message: String)?

  func page(in frame: Frame, for visitor: Visitor) -> HTML {
    let bulletin = detail.summary
    let crumbs = [Crumb("通报", .bulletins()), Crumb("草稿", .bulletin(bulletin.id)), Crumb("编号印发")]
    return frame.page("编号印发", in: .bulletins, crumbs: crumbs, for: visitor, isWrong: fault != nil) {
      """
      \(ErrorSummary("没有印发", fault: fault?.message, field: fault?.field))
      \(PageHead("编号印发", lead: "\(bulletin.title)"))
      \(Notice(.warn, "印发后这份通报不能再改动，也不能收回；需要更正的，另发新版，新版写明更正了哪一份。"))
      \(Card(label: "编号印发") {
        PostForm(.bulletin(bulletin.id, .bulletinIssue), for: visitor) {
          """
          \(HiddenField("seen", typed["seen"] ?? String(bulletin.version)))
          \(field("发文字号", "number", .line(typed["number"] ?? ""), hint: "例如 某政办发〔2026〕3号；本市不得重复"))
          \(field("成文日期", "day", .input(TextInput(typed["day"] ?? "", kind: .date)), hint: "签发的日期"))
          \(RadioGroup("公开方式", id: "open", name: "open",
            [Choice("0", "内部：登录后可以查看"), Choice("1", "主动公开：所有人可以查看")], chosen: typed["open"] ?? "0"))
          <label class="check" for="sure"><input type="checkbox" id="sure" name="sure" value="1">\
          <span>已逐句核对，确认印发</span></label>
          <div class="actions gap">\(SubmitButton("印发"))\
          \(LinkButton("取消", .bulletin(bulletin.id), isSmall: false))</div>
          """
        }.html
      })
      \(Card("将要印发的内容", id: "paper", classes: "gap official-card") { sheet.html })
      """
    }
  }

  private var sheet: PaperSheet { PaperSheet(paper: detail.paper, mark: detail.summary.mark) }

  private func field(_ title: String, _ name: String, _ control: Control, hint: String) -> HTML {
    let message = fault.flatMap { $0.field == name ? $0.message : nil }
    return FormField(title, id: name, hint: hint, fault: message, control).html
  }
}
