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
      \(steps(visitor))
      """
    }
  }

  private func steps(_ visitor: Visitor) -> SheetSteps {
    SheetSteps(
      name: "登记表",
      told: "已登记的项目在原来的行里改，新项目写在空行里；十二个环节的完成日期也可以一并填写。",
      xlsx: .projectSheet(filter, .xlsx), csv: .projectSheet(filter, .csv),
      upload: .projectSheet(filter), promise: "上传后先列出将要改动的内容和每一处错误；全部正确、确认之后才保存，要么全部保存，要么全部不保存。",
      fault: fault, visitor: visitor)
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
