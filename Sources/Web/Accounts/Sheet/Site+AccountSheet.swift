import HTTP
import Policy
import Store

extension Site {
  /// The accounts of a city as a workbook: handed out, taken back, looked over, and opened when that is confirmed.
  func addAccountSheets(to mount: inout Mount) {
    mount.on(.get, .accountSheet) { request, visitor in
      var page = try accountSheetPage(request, visitor)
      page.saved = request.query("done").flatMap { Int($0) }
      return answer(page.page(in: frame, for: visitor), for: visitor)
    }
    mount.form(
      .accountSheet, RouteOptions(bodyLimit: Self.largestSheet + (1 << 20), isCostly: true),
      limits: .upload(Self.largestSheet), answer: takeAccountSheet)
    mount.on(.get, .accountWorkbook, RouteOptions(isCostly: true)) { request, visitor in
      let source = try accountSheetPage(request, visitor).source
      let name = "\(source.city.name)账号表.xlsx"
      return Self.sheet(AccountWorkbook(source: source).xlsx, WorkbookWriter.mediaType, name, plain: "accounts.xlsx")
    }
    mount.on(.get, .accountSheetCSV) { request, visitor in
      let source = try accountSheetPage(request, visitor).source
      let name = "\(source.city.name)账号表.csv"
      return Self.sheet(AccountWorkbook(source: source).csv, "text/csv; charset=utf-8", name, plain: "accounts.csv")
    }
    mount.form(
      .accountSheetSave, RouteOptions(bodyLimit: Self.largestSheet, isCostly: true),
      page: { request, _ in request.query("city").flatMap { CityID($0) }.map { .accountSheet($0) } },
      answer: saveAccountSheet)
  }

  private func accountSheetPage(_ request: Request, _ visitor: Visitor) throws -> AccountSheetPage {
    let (city, cities) = try ownCity(request, visitor, .openAccounts)
    return AccountSheetPage(source: try AccountSheetSource(city, for: visitor, in: store), cities: cities)
  }

  private func takeAccountSheet(_ request: Request, _ visitor: Visitor, _ posted: Form) throws -> Response {
    var page = try accountSheetPage(request, visitor)
    guard let file = posted.file("file") else {
      page.fault = SheetWords.noFile
      return answer(page.page(in: frame, for: visitor), .unprocessableContent, for: visitor)
    }
    let bytes = try file.content.collect(upTo: Self.largestSheet)
    let upload = try AccountSheetUpload(bytes, for: page.source, by: visitor, in: store)
    if upload.isForeign, let fault = upload.faults.first {
      page.fault = fault.sentence
      return answer(page.page(in: frame, for: visitor), .unprocessableContent, for: visitor)
    }
    return checkAnswer(upload, visitor)
  }

  private func saveAccountSheet(_ request: Request, _ visitor: Visitor, _ posted: Form) throws -> Response {
    guard let sheet = posted["sheet"], !sheet.isEmpty else { throw WebError.badForm("请从核对页确认") }
    let source = try accountSheetPage(request, visitor).source
    let upload = try AccountSheetUpload(Array(sheet.utf8), for: source, by: visitor, in: store)
    guard upload.faults.isEmpty else { return checkAnswer(upload, visitor) }
    let opened = try store.saveAccounts(
      upload.changes.map(\.new), in: source.city.id, by: visitor.actor, at: visitor.now)
    guard !opened.isEmpty else {
      return .redirect(to: Address.accountSheet(source.city.id).with("done", String(upload.changes.count)).text)
    }
    let slips = PasswordSlipsPage(city: source.city, opened: opened, site: settings.siteAddress)
    return answer(slips.page(in: frame, for: visitor), for: visitor)
  }

  private func checkAnswer(_ upload: AccountSheetUpload, _ visitor: Visitor) -> Response {
    let page = AccountSheetCheck(upload: upload).page(in: frame, for: visitor)
    return answer(page, upload.faults.isEmpty ? .ok : .unprocessableContent, for: visitor)
  }
}
