import Policy
import Store

/// What a sheet of accounts would change, and everything that is wrong in it; nothing is written yet.
struct AccountSheetCheck {
  var upload: AccountSheetUpload

  private var city: CityID { upload.source.city.id }

  func page(in frame: Frame, for visitor: Visitor) -> HTML {
    let crumbs = Crumb.administration(.round, Crumb("用 Excel 开通账号", .accountSheet(city)), Crumb("核对"))
    let back = LinkButton("重新上传", .accountSheet(city)).html
    return frame.page("核对上传的账号表", crumbs: crumbs, for: visitor, isWrong: !upload.faults.isEmpty) {
      """
      \(faults)\(PageHead("核对上传的账号表", lead: lead, actions: back))
      \(Card(label: "将要改动的账号", isFlush: true) { "\(table)\(send(visitor))" })
      """
    }
  }

  private var lead: HTML {
    """
    新开通 \(upload.added) 个，更新 \(upload.changes.count - upload.added) 个，与系统中相同 \(upload.unchanged) 个。\
    <b>现在还没有保存。</b>
    """
  }

  private var faults: ErrorSummary { ErrorSummary(upload.faults, outcome: "一个账号也没有开通") }

  /// A button only where everything is right.
  private func send(_ visitor: Visitor) -> HTML {
    guard upload.faults.isEmpty, !upload.changes.isEmpty else { return .empty }
    let form = PostForm(.accountSheetSave(city), for: visitor) {
      "\(HiddenField("sheet", upload.confirmed))\(SubmitButton("确认保存 \(upload.changes.count) 个账号"))"
    }
    return "<div class=\"send\">\(form)</div>"
  }

  private var table: HTML {
    guard !upload.changes.isEmpty else {
      return EmptyState("没有可以保存的改动", upload.faults.isEmpty ? "表里的内容与系统中的相同。" : "请先改正上面列出的各处。").html
    }
    return DataTable(
      "将要改动的账号", upload.changes,
      [
        .init("行", .number) { "\($0.row)" },
        .init("单位") { change in
          let what = change.old == nil ? "新开通" : "更新"
          return "<span class=\"cell-main\">\(change.bodies.joined(separator: "、"))</span>\(SubLine(what))"
        },
        .init("角色") { "\($0.new.role.title)" },
        .init("登录名") { "\($0.new.name ?? "（自动取名）")" },
        .init("姓名") { field(.person, $0) }, .init("邮箱") { field(.email, $0) }, .init("电话") { field(.phone, $0) },
      ]
    ).html
  }

  private func field(_ field: ContactEntry.Field, _ change: AccountSheetUpload.Change) -> HTML {
    let (new, old) = (change.new.contact[field], change.old?.contact[field] ?? "")
    guard old != new, !old.isEmpty else { return "<span class=\"long\">\(new)</span>" }
    return "<span class=\"long\">\(new)</span>\(SubLine("原为 \(old)"))"
  }
}
