import Policy
import Store

/// Where the register is taken away as a workbook and handed in again.
struct ProjectSheetPage {
  var filter: ProjectFilter
  var count: Int
  var fault: String?
  /// How many projects were saved just now.
  var saved: Int?

  func page(in frame: Frame, for visitor: Visitor) -> HTML {
    let crumbs = [Crumb("项目", .projects()), Crumb("用 Excel 登记")]
    let back = LinkButton("返回项目清单", .projects(filter)).html
    let lead: HTML = "表里有可以修改的 \(count) 个项目，后面留有 \(ProjectWorkbook.emptyRows) 个空行供登记新项目。"
    return frame.page("用 Excel 登记项目", in: .projects, crumbs: crumbs, for: visitor, isWrong: fault != nil) {
      """
      \(ErrorSummary("没有读取", fault: fault, field: "file"))\(Notice.done(saved.map { "已保存 \($0) 个项目" }))
      \(PageHead("用 Excel 登记项目", lead: lead, actions: back))
      <div class="stack">\(download)\(upload(visitor))</div>
      """
    }
  }

  private var download: Card {
    Card("第一步：下载登记表", id: "download") {
      """
      <p>已登记的项目在原来的行里改，新项目写在空行里；十二个环节的完成日期也可以一并填写。</p>
      <p class="gap">\(LinkButton("下载 Excel（xlsx）", .projectSheet(filter, .xlsx), look: .main))　\
      \(LinkButton("下载 CSV", .projectSheet(filter, .csv)))</p>
      """
    }
  }

  private func upload(_ visitor: Visitor) -> Card {
    let hint = "Excel、WPS、LibreOffice 的 .xlsx，或 .csv（UTF-8 或 GB18030）"
    let field = FormField("填好的文件", id: "file", hint: hint, fault: fault, .file(endings: [".xlsx", ".csv"]))
    let form = PostForm(.projectSheet(filter), for: visitor, classes: "gap", takesFiles: true) {
      "\(field)<div class=\"actions gap\">\(SubmitButton("上传并核对"))</div>"
    }
    return Card("第二步：上传填好的表", id: "upload") {
      "<p>上传后先列出将要改动的内容和每一处错误；全部正确、确认之后才保存，要么全部保存，要么全部不保存。</p>\(form)"
    }
  }
}

extension Address {
  /// The register as a sheet: its page, or one of its files.
  static func projectSheet(_ filter: ProjectFilter, _ kind: ReportingForm.SheetKind? = nil) -> Address {
    let route: Route =
      switch kind {
      case .xlsx: .projectWorkbook
      case .csv: .projectSheetCSV
      case nil: .projectSheet
      }
    return Address(path: route.pattern, query: ProjectResource.list.pairs(filter))
  }

  static var projectSheetSave: Address { Address(path: Route.projectSheetSave.pattern) }
}
