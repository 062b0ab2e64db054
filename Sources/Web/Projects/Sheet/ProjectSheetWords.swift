import Policy
import Store

/// What is said in and about the sheets in which projects are entered.
enum ProjectSheetWords {
  static let lead = "只填浅黄色单元格；已登记的项目直接改，新项目写在后面的空行里。填好后在网页“用 Excel 登记项目”处上传，先核对再保存。说明见“填写说明”表。"

  static let instructions = [
    "一、一行一个项目。已登记的项目在原来的行里改，不要挪动隐藏的编号列；新项目写在后面的空行里。",
    "二、城市、项目类型、牵头单位、责任单位、出处文件从下拉列表中选择；没有的留空。",
    "三、总投资和年产值的单位是亿元，要大于0。",
    "四、日期写作 2026-03-31、2026/3/31 或 2026年3月31日。签约、开工、投产、达产依次不早于前一个；还没有发生的留空。",
    "五、签约日期和入库日期至少填一项；填了“承诺投产日期”的，从这一天倒排工期，否则从签约日期正排。",
    "六、文件里有要求做这个项目的原句的，把它粘贴到“文件原句”，在“出处文件”里选择文件；“出处文件”留空时在本市各文件里查找。",
    "七、“环节：……”各列填实际完成的日期，没有完成的留空。",
    "八、所处阶段（四色）不在表里改，请在项目页面办理升级、降级、退出。要删去项目，也请办理退出。",
    "九、上传后先列出将要改动的内容和每一处错误（行、列），全部没有错误才能保存；要么全部保存，要么全部不保存。",
    "十、重复上传同一份表没有影响。下载之后别人改过的项目会提示，不会互相覆盖；请重新下载后再改。",
  ]

  static let noTable = "没有找到项目登记表的表头（应有“项目名称”“总投资（亿元）”等列），请用本页下载的表填写"
  static let nothing = "表里没有填写任何项目"
  static func twice(_ row: Int) -> String { "与第\(row)行是同一个项目，一个项目只能占一行" }
  static func foreign(_ id: String) -> String { "编号为 \(id) 的项目不存在，或不由本单位登记" }
  static func unknown(_ name: String, _ field: ProjectField) -> String {
    switch field {
    case .city: "没有名为“\(name)”的城市，或不在本账号的范围内"
    case .document: "这个城市没有名为“\(name)”的已发布文件，请从下拉列表中选择"
    default: "这个城市没有名为“\(name)”的单位，请从下拉列表中选择"
    }
  }
  static let isThere = "这个城市已经登记了同名项目，内容与表里不同；请下载最新的表，在它的行里修改"
  static let stale = "下载之后有人改动过这个项目，没有采用；请重新下载后再改"
  static let noDay = "日期写作 2026-03-31，这样的日子要真实存在"
  static let notMine = "只能登记和修改本单位牵头或负责的项目，请把牵头单位或责任单位选为本单位"
  static let taken = "这个城市已经登记了同名项目"

  /// Where and how a refusal of the store is told.
  static func refusal(_ error: StoreError) -> (column: ProjectSheetColumn?, sentence: String) {
    switch error {
    case .nameTaken: (.field(.name), taken)
    case .notAllowed: (.field(.responsible), notMine)
    case .conflict: (nil, stale)
    case .invalid(let field, let reason):
      if let field = ProjectField(rawValue: field) {
        (.field(field), reason)
      } else {
        (ProjectStep(rawValue: field).map { .step($0) }, reason)
      }
    default: (nil, error.description)
    }
  }
}
