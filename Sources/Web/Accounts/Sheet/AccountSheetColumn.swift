import Policy
import Store

/// A column of the sheet of accounts: one that comes back is known by these titles, wherever they stand.
enum AccountSheetColumn: String, SheetColumn {
  case number = "序号"
  case body = "单位"
  case person = "姓名"
  case role = "角色"
  case name = "登录名"
  case email = "邮箱"
  case phone = "电话"
  /// Told, not asked.
  case state = "账号情况"
  case row = "表中行号"

  var title: String { rawValue }

  /// In characters.
  var width: Double {
    switch self {
    case .number: 6
    case .body, .name, .email: 28
    case .person, .role, .phone, .state: 16
    case .row: 10
    }
  }

  static var rowColumn: Self? { .row }

  var isAsked: Bool { ![.number, .state, .row].contains(self) }

  static func column(titled title: String) -> AccountSheetColumn? {
    AccountSheetColumn(rawValue: title.filter { !$0.isWhitespace && $0 != "*" })
  }

  /// Where it stands in the sheet that is handed out.
  var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  /// What stands in the row of an account.
  func cell(_ user: UserAccount, number: Int) -> WorkbookCell {
    switch self {
    case .number: .number(Double(number))
    case .body: Self.text(user.bodies.map(\.name).joined(separator: "、"))
    case .person: Self.text(user.contact.person)
    case .role: .text(user.role.title)
    case .name: .text(user.name)
    case .email: Self.text(user.contact.email)
    case .phone: Self.text(user.contact.phone)
    case .state: .text(AccountSheetWords.state(user))
    case .row: .empty
    }
  }

  /// What stands in the row of a body that has nobody yet.
  func cell(_ body: BodyWithoutAccount, number: Int) -> WorkbookCell {
    switch self {
    case .number: .number(Double(number))
    case .body: .text(body.name)
    case .role: .text(Role.agency.title)
    case .state: .text(AccountSheetWords.without)
    case .person, .name, .email, .phone, .row: .empty
    }
  }

  private static func text(_ text: String) -> WorkbookCell { text.isEmpty ? .empty : .text(text) }
}
