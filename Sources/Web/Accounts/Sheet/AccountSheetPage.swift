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
      \(choice)\(steps(visitor))
      """
    }
  }

  private var choice: HTML {
    guard cities.count > 1 else { return .empty }
    let links = HTML.each(cities.filter { $0.id != city.id }) { " \(Link($0.name, .accountSheet($0.id)))" }
    return "<p class=\"small ways\">换一个城市：\(links)</p>"
  }

  private func steps(_ visitor: Visitor) -> SheetSteps {
    SheetSteps(
      name: "账号表",
      told: "列：单位、姓名、角色、登录名、邮箱、电话。还没有账号的单位已经列在表里，填上姓名或登录名即可。",
      xlsx: .accountSheet(city.id, .xlsx), csv: .accountSheet(city.id, .csv),
      upload: .accountSheet(city.id), promise: "上传后先列出将要开通的账号和每一处错误；全部正确、确认之后才开通，并显示可以打印的首次登录密码单。",
      fault: fault, visitor: visitor)
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
