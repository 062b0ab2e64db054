import HTTP
import Policy
import Store

extension Site {
  /// The form as a workbook: handed out, taken back, looked over. What is confirmed goes where the form goes.
  func addReportingSheets(to mount: inout Mount) {
    mount.on(.get, .reportingSheet) { request, visitor in
      let page = ReportingSheetPage(form: try reportingForm(request.query, visitor))
      return answer(page.page(in: frame, for: visitor), for: visitor)
    }
    mount.form(
      .reportingSheet, RouteOptions(bodyLimit: Self.largestSheet + (1 << 20), isCostly: true),
      limits: .upload(Self.largestSheet), answer: takeSheet)
    mount.on(.get, .reportingWorkbook, RouteOptions(isCostly: true)) { request, visitor in
      let book = ReportingWorkbook(form: try reportingForm(request.query, visitor))
      return Self.sheet(book.xlsx, WorkbookWriter.mediaType, book.fileName + ".xlsx", plain: "report.xlsx")
    }
    mount.on(.get, .reportingCSV) { request, visitor in
      let book = ReportingWorkbook(form: try reportingForm(request.query, visitor))
      return Self.sheet(book.csv, "text/csv; charset=utf-8", book.fileName + ".csv", plain: "report.csv")
    }
  }

  /// A form of a thousand lines with long stories packs into a tenth of it.
  static let largestSheet = 8 << 20

  private func takeSheet(_ request: Request, _ visitor: Visitor, _ posted: Form) throws -> Response {
    let form = try reportingForm(request.query, visitor)
    guard let file = posted.file("file") else {
      let page = ReportingSheetPage(form: form, fault: SheetWords.noFile)
      return answer(page.page(in: frame, for: visitor), .unprocessableContent, for: visitor)
    }
    let bytes = try file.content.collect(upTo: Self.largestSheet)
    let upload = ReportingSheetUpload(bytes, for: form, by: visitor.actor, on: visitor.today)
    // A file that is no sheet of ours at all: nothing to look over.
    if let fault = upload.faults.first, fault.row == nil, upload.isAboutNothing {
      let page = ReportingSheetPage(form: form, fault: fault.sentence)
      return answer(page.page(in: frame, for: visitor), .unprocessableContent, for: visitor)
    }
    let status: Status = upload.faults.isEmpty ? .ok : .unprocessableContent
    return answer(ReportingSheetCheck(upload: upload).page(in: frame, for: visitor), status, for: visitor)
  }

  static func sheet(_ bytes: [UInt8], _ type: String, _ name: String, plain: String) -> Response {
    var response = Response(.ok, body: .bytes(bytes))
    response.headers["Content-Type"] = type
    response.headers["Content-Disposition"] = attachment(name, plain: plain)
    response.headers["Cache-Control"] = "private, no-store"
    return response
  }
}
