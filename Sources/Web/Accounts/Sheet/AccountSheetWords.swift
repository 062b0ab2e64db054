import Policy
import Store

/// What is said in and about the sheet in which accounts are opened.
enum AccountSheetWords {
  static let lead = "一行一个人，只填浅黄色单元格。已有的账号可以改姓名、邮箱、电话；新账号写在有单位而没有登录名的行或后面的空行里。填好后在网页“用 Excel 开通账号”处上传，先核对再开通。"

  static let instructions = [
    "一、一行一个账号。新账号：填单位、角色，登录名可以不填（由系统按城市和单位取名），姓名、邮箱、电话可以不填。",
    "二、单位照“单位名单”表里的写法填，又称也可以。一个人兼管几家单位的，在一格里写几家，用顿号隔开，第一家是本单位。统筹审核、查看不属于一家单位，单位留空。",
    "三、角色：填报单位（填报人）、单位签发人；管理员上传时还可以是统筹审核、查看。管理员账号请在“账号”页单独新增。不填角色，就是填报单位。",
    "四、登录名用文字、数字或 . _ - @，最多64个，不能与别人重复。",
    "五、邮箱用来接收提醒，电话供统筹机构联系；都只有本人和统筹机构看得到。",
    "六、已有账号的行，登录名、角色、本单位不要改，兼管哪些单位只有管理员能改；姓名、邮箱、电话留空的照旧。要停用账号或重设密码，请到“账号”页。",
    "七、上传后先列出将要开通的账号和每一处错误（行、列），全部没有错误才能开通；要么全部开通，要么一个也不开通。",
    "八、开通后显示一份首次登录密码单，每人一张，只显示这一次，请打印后分别交给本人；系统里不保存明文。",
  ]

  static let noTable = "没有找到账号表的表头（应有“单位”“角色”“登录名”等列），请用本页下载的表填写"
  static let nothing = "表里没有填写任何账号"
  static let without = "还没有账号"

  static func state(_ user: UserAccount) -> String {
    user.lastSignIn == nil ? "已开通，还没有登录过" : "已开通"
  }

  static func unknownBody(_ name: String, alike: [String]) -> String {
    let hint = alike.isEmpty ? "，请照“单位名单”填写" : "，是不是“\(alike.joined(separator: "”“"))”？"
    return "本市没有名为“\(name)”的单位\(hint)"
  }

  static func unknownRole(_ word: String, _ roles: [Role]) -> String {
    "没有“\(word)”这个角色，或不能用表开通；可用\(roles.map(\.title).joined(separator: "、"))"
  }

  static func twice(_ row: Int) -> String { "登录名与第\(row)行相同" }
  static func taken(_ name: String) -> String { "登录名“\(name)”已有人使用；如果就是这个账号，单位和角色要与系统中的一致" }

  /// Which role a word means: its title, its code, or what people call it.
  static func role(_ word: String) -> Role? {
    switch word {
    case "": .agency
    case "填报人", "填报员", "填报": .agency
    case "签发人", "签发": .approver
    case "统筹", "审核": .supervisor
    default: Role.allCases.first { $0.title == word || $0.rawValue == word }
    }
  }

  /// Where and how a refusal of the store is told.
  static func refusal(_ error: StoreError) -> (column: AccountSheetColumn?, sentence: String) {
    switch error {
    case .nameTaken(let name): (.name, taken(name))
    case .invalid("账号", let reason): (.name, reason)
    case .invalid(let field, let reason): (AccountSheetColumn(rawValue: field), reason)
    default: (nil, error.description)
    }
  }
}
