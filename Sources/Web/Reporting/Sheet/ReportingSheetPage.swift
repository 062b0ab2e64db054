import Policy
import Store

/// Where a body gets its form as a workbook and hands it in again.
struct ReportingSheetPage {
  var form: ReportingForm
  var fault: String?

  func page(in frame: Frame, for visitor: Visitor) -> HTML {
    let title = "用 Excel 填报\(form.period.title)"
    return frame.page(title, crumbs: form.crumbs, for: visitor, isWrong: fault != nil) {
      """
      \(ErrorSummary("没有读取", fault: fault, field: "file"))
      \(PageHead(title, lead: "\(form.agency.name) · \(form.count) 项", actions: back))
      \(steps(visitor))
      """
    }
  }

  private var back: HTML { LinkButton("返回网页表单", form.address).html }

  private func steps(_ visitor: Visitor) -> SheetSteps {
    SheetSteps(
      name: "填报表",
      told: "表里已列出本单位本期的全部目标和举措，带有上期数据和已填内容。填写浅黄色的单元格，可以只填一部分。",
      xlsx: form.sheetFile(.xlsx), csv: form.sheetFile(.csv),
      upload: form.sheetAddress, promise: "上传后先列出将要提交的内容和有误的单元格，确认之后才会提交。",
      fault: fault, visitor: visitor)
  }
}

extension ReportingForm {
  /// The kinds of sheet that the form is handed out as.
  enum SheetKind: String {
    case xlsx, csv
  }

  var sheetAddress: Address { .reportingSheet(period, agency: named) }
  func sheetFile(_ kind: SheetKind) -> Address { .reportingSheet(period, agency: named, kind) }
}
