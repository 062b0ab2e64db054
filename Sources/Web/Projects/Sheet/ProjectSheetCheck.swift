import Policy
import Store

/// What a sheet of projects would change, and everything that is wrong in it; nothing is written yet.
struct ProjectSheetCheck {
  var upload: ProjectSheetUpload
  var filter: ProjectFilter

  func page(in frame: Frame, for visitor: Visitor) -> HTML {
    let crumbs = [Crumb("项目", .projects()), Crumb("用 Excel 登记", .projectSheet(filter)), Crumb("核对")]
    let isWrong = !upload.faults.isEmpty
    let back = LinkButton("重新上传", .projectSheet(filter)).html
    return frame.page("核对上传的项目登记表", in: .projects, crumbs: crumbs, for: visitor, isWrong: isWrong) {
      """
      \(faults)\(PageHead("核对上传的项目登记表", lead: lead, actions: back))
      \(Card(label: "将要改动的内容", isFlush: true) { "\(table)\(send(visitor))" })
      """
    }
  }

  private var lead: HTML {
    let new = upload.changes.count { $0.old == nil }
    return """
      新登记 \(new) 个，修改 \(upload.changes.count - new) 个，与系统中相同 \(upload.unchanged) 个。<b>现在还没有保存。</b>
      """
  }

  private var faults: ErrorSummary { ErrorSummary(upload.faults, outcome: "一行也没有保存") }

  /// A button only where everything is right.
  private func send(_ visitor: Visitor) -> HTML {
    guard upload.faults.isEmpty, !upload.changes.isEmpty else { return .empty }
    let form = PostForm(.projectSheetSave, for: visitor) {
      "\(HiddenField("sheet", upload.confirmed))\(SubmitButton("确认保存 \(upload.changes.count) 个项目"))"
    }
    return "<div class=\"send\">\(form)</div>"
  }

  private var table: HTML {
    guard !upload.changes.isEmpty else {
      return EmptyState("没有可以保存的改动", upload.faults.isEmpty ? "表里的内容与系统中的相同。" : "请先改正上面列出的各处。").html
    }
    return DataTable(
      "将要改动的内容", upload.changes,
      [
        .init("行", .number) { "\($0.row)" },
        .init("项目") { change in
          "<span class=\"cell-main\">\(change.new.facts.name)</span>\(SubLine(change.old == nil ? "新登记" : "修改"))"
        },
        .init("将要保存") { fields($0) },
      ]
    ).html
  }

  private func fields(_ change: ProjectSheetUpload.Change) -> HTML {
    HTML.each(change.moved) { column in
      let place = ProjectSheetColumn.allCases.firstIndex(of: column) ?? 0
      let new = change.cells[place]
      let old = change.old.map { column.cell($0, number: 0).text } ?? ""
      let was = HTML.when(!old.isEmpty, "<span class=\"muted\">（原为：\(old)）</span>")
      return "<p>\(column.title)：<b>\(new.isEmpty ? "（清空）" : new)</b>\(was)</p>"
    }
  }
}
