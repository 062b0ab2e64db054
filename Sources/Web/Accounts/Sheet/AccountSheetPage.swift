import Policy
import Store

/// Where the accounts of a city are taken away as a workbook and handed in again.
struct AccountSheetPage {
  var source: AccountSheetSource
  var cities: [CitySummary]
  var fault: String?
  /// How many accounts were updated just now.
  var saved: Int?

  private var city: CitySummary { source.city }

  func page(in frame: Frame, for visitor: Visitor) -> HTML {
    let crumbs = Crumb.administration(.round, Crumb("用 Excel 开通账号"))
    let back = LinkButton("回到填报总览", .round(city.id)).html
    let lead: HTML = """
      表里有\(city.name)现有的 \(source.users.count) 个账号、\(source.without.count) 家还没有账号的单位，后面留有 \
      \(AccountWorkbook.emptyRows) 个空行。
      """
    return frame.page("用 Excel 开通账号", crumbs: crumbs, for: visitor, isWrong: fault != nil) {
      """
      \(ErrorSummary("没有读取", fault: fault, field: "file"))\(Notice.done(saved.map { "已更新 \($0) 个账号" }))
      \(PageHead("用 Excel 开通账号", lead: lead, actions: back))
      \(choice)<div class="stack">\(download)\(upload(visitor))</div>
      """
    }
  }

  private var choice: HTML {
    guard cities.count > 1 else { return .empty }
    let links = HTML.each(cities.filter { $0.id != city.id }) { " \(Link($0.name, .accountSheet($0.id)))" }
    return "<p class=\"small ways\">换一个城市：\(links)</p>"
  }

  private var download: Card {
    Card("第一步：下载账号表", id: "download") {
      """
      <p>列：单位、姓名、角色、登录名、邮箱、电话。还没有账号的单位已经列在表里，填上姓名或登录名即可。</p>
      <p class="gap">\(LinkButton("下载 Excel（xlsx）", .accountSheet(city.id, .xlsx), look: .main))　\
      \(LinkButton("下载 CSV", .accountSheet(city.id, .csv)))</p>
      """
    }
  }

  private func upload(_ visitor: Visitor) -> Card {
    let hint = "Excel、WPS、LibreOffice 的 .xlsx，或 .csv（UTF-8 或 GB18030）"
    let field = FormField("填好的文件", id: "file", hint: hint, fault: fault, .file(endings: [".xlsx", ".csv"]))
    let form = PostForm(.accountSheet(city.id), for: visitor, classes: "gap", takesFiles: true) {
      "\(field)<div class=\"actions gap\">\(SubmitButton("上传并核对"))</div>"
    }
    return Card("第二步：上传填好的表", id: "upload") {
      "<p>上传后先列出将要开通的账号和每一处错误；全部正确、确认之后才开通，并显示可以打印的首次登录密码单。</p>\(form)"
    }
  }
}

extension Address {
  /// The accounts of a city as a sheet: its page, or one of its files.
  static func accountSheet(_ city: CityID, _ kind: ReportingForm.SheetKind? = nil) -> Address {
    let route: Route =
      switch kind {
      case .xlsx: .accountWorkbook
      case .csv: .accountSheetCSV
      case nil: .accountSheet
      }
    return Address(path: route.pattern).with("city", city.description)
  }

  static func accountSheetSave(_ city: CityID) -> Address {
    Address(path: Route.accountSheetSave.pattern).with("city", city.description)
  }
}
