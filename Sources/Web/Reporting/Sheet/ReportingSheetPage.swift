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
      <div class="stack">\(download)\(upload(visitor))</div>
      """
    }
  }

  private var back: HTML { LinkButton("返回网页表单", form.address).html }

  private var download: Card {
    Card("第一步：下载填报表", id: "download") {
      """
      <p>表里已列出本单位本期的全部目标和举措，带有上期数据和已填内容。填写浅黄色的单元格，可以只填一部分。</p>
      <p class="gap">\(LinkButton("下载 Excel（xlsx）", form.sheetFile(.xlsx), look: .main))　\
      \(LinkButton("下载 CSV", form.sheetFile(.csv)))</p>
      """
    }
  }

  private func upload(_ visitor: Visitor) -> Card {
    let hint = "Excel、WPS、LibreOffice 的 .xlsx，或 .csv（UTF-8 或 GB18030）"
    let field = FormField("填好的文件", id: "file", hint: hint, fault: fault, .file(endings: [".xlsx", ".csv"]))
    let form = PostForm(self.form.sheetAddress, for: visitor, classes: "gap", takesFiles: true) {
      "\(field)<div class=\"actions gap\">\(SubmitButton("上传并核对"))</div>"
    }
    return Card("第二步：上传填好的表", id: "upload") {
      "<p>上传后先列出将要提交的内容和有误的单元格，确认之后才会提交。</p>\(form)"
    }
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
