import HTTP
import Policy
import Store

extension Site {
  /// The register as a workbook: handed out, taken back, looked over, and saved when it is confirmed.
  func addProjectSheets(to mount: inout Mount) {
    mount.on(.get, .projectSheet) { request, visitor in
      let filter = try projectFilter(request)
      let source = try ProjectSheetSource(filter, for: visitor, in: store)
      var page = ProjectSheetPage(filter: filter, count: source.projects.count)
      page.saved = request.query("done").flatMap { Int($0) }
      return answer(page.page(in: frame, for: visitor), for: visitor)
    }
    mount.form(
      .projectSheet, RouteOptions(bodyLimit: Self.largestSheet + (1 << 20), isCostly: true),
      limits: .upload(Self.largestSheet), answer: takeProjectSheet)
    mount.on(.get, .projectWorkbook, RouteOptions(isCostly: true)) { request, visitor in
      let book = ProjectWorkbook(source: try ProjectSheetSource(projectFilter(request), for: visitor, in: store))
      return Self.sheet(book.xlsx, WorkbookWriter.mediaType, "项目登记表.xlsx", plain: "projects-sheet.xlsx")
    }
    mount.on(.get, .projectSheetCSV) { request, visitor in
      let book = ProjectWorkbook(source: try ProjectSheetSource(projectFilter(request), for: visitor, in: store))
      return Self.sheet(book.csv, "text/csv; charset=utf-8", "项目登记表.csv", plain: "projects-sheet.csv")
    }
    mount.form(
      .projectSheetSave, RouteOptions(bodyLimit: Self.largestSheet, isCostly: true),
      page: { _, _ in .projectSheet(ProjectFilter()) }, answer: saveProjectSheet)
  }

  private func projectFilter(_ request: Request) throws -> ProjectFilter {
    var query = QueryReader(request.query)
    let filter = ProjectResource.list.filter(&query)
    try query.checked()
    return filter
  }

  private func takeProjectSheet(_ request: Request, _ visitor: Visitor, _ posted: Form) throws -> Response {
    let filter = try projectFilter(request)
    let source = try ProjectSheetSource(filter, for: visitor, in: store)
    var page = ProjectSheetPage(filter: filter, count: source.projects.count)
    guard let file = posted.file("file") else {
      page.fault = SheetWords.noFile
      return answer(page.page(in: frame, for: visitor), .unprocessableContent, for: visitor)
    }
    let bytes = try file.content.collect(upTo: Self.largestSheet)
    let upload = try ProjectSheetUpload(bytes, for: source, by: visitor, in: store)
    if upload.isForeign, let fault = upload.faults.first {
      page.fault = fault.sentence
      return answer(page.page(in: frame, for: visitor), .unprocessableContent, for: visitor)
    }
    return checkAnswer(upload, filter, visitor)
  }

  private func saveProjectSheet(_ request: Request, _ visitor: Visitor, _ posted: Form) throws -> Response {
    guard let sheet = posted["sheet"], !sheet.isEmpty else { throw WebError.badForm("请从核对页确认") }
    let source = try ProjectSheetSource(ProjectFilter(), for: visitor, in: store)
    let upload = try ProjectSheetUpload(Array(sheet.utf8), for: source, by: visitor, in: store)
    guard upload.faults.isEmpty else { return checkAnswer(upload, ProjectFilter(), visitor) }
    let saved = try store.saveProjects(upload.changes.map(\.new), by: visitor.actor, at: visitor.now)
    return .redirect(to: Address.projectSheet(ProjectFilter()).with("done", String(saved.count)).text)
  }

  private func checkAnswer(_ upload: ProjectSheetUpload, _ filter: ProjectFilter, _ visitor: Visitor) -> Response {
    let page = ProjectSheetCheck(upload: upload, filter: filter).page(in: frame, for: visitor)
    return answer(page, upload.faults.isEmpty ? .ok : .unprocessableContent, for: visitor)
  }
}
