import Policy
import Store

/// What is said in and about the sheets that agencies fill in.
enum ReportingWorkbookWords {
  static func lead(_ form: ReportingForm) -> String {
    "\(Wording.day(form.window.dueOn))前提交为按时。只填浅黄色单元格，可以只填一部分；填好后在网页“用 Excel 填报”处上传，先核对再提交。说明见“填写说明”表。"
  }

  static let instructions = [
    "一、只填浅黄色的单元格，其他单元格已锁定。不要新增、删除列；不填的行留空即可，不会提交。",
    "二、“本期数值”按“填什么”和“计量单位”填写。可以写 21.5、1,234、25万、二十五；需要用别的单位时，在“填报单位”里选择，系统自动换算。",
    "三、定性目标在“当前阶段”里选择，不填数值。举措（“目标”一列写明“举措”）选择当前阶段并写进展情况；没有变化的选“与上期相同”，可以不写；原文要求佐证材料而暂时没有的，在“说明”里写明原因。",
    "四、没有数据的，在“无数据原因”里选择：未开展、暂无数据、不适用、统计未出；选了原因就不填数值。",
    "五、数值比上期下降、超过目标很多、百分比超过100等情况，请在“说明”里写一句原因。",
    "六、百分比可以同时填分子和分母（可不填），系统会核对是否一致；只填分子分母时，数值自动计算。",
    "七、可以用公式，上传时按保存的计算结果读取；不要合并单元格。用 WPS、Excel、LibreOffice 填写都可以，请保存为 .xlsx 或 .csv。",
    "八、上传后先列出将要提交的内容和错误所在的单元格，没有错误、确认之后才会提交；重复上传同一份文件没有影响。",
    "九、如果下载之后有人在网页上改过同一项，上传时会提示，不会互相覆盖；请重新下载后再填。",
  ]

  /// Why a whole file is not taken.
  enum Refusal {
    case noTable
    case otherAgency
    case otherPeriod(String)
    case nothing

    var sentence: String {
      switch self {
      case .noTable: "没有找到填报表的表头（应有“目标编号”“本期数值”等列），请用本页下载的填报表填写"
      case .otherAgency: "这是另一个单位的填报表，没有读取"
      case .otherPeriod(let period): "这是\(period)的填报表，没有读取；请切换到该期再上传，或重新下载本期的填报表"
      case .nothing: "填报表里没有填写任何内容"
      }
    }
  }

  /// In the place of a stage.
  static let same = "与上期相同"
  /// Before a measure's number in the hidden column of ids.
  static let measureMark = "m"
  static func asked(_ line: ReportingForm.MeasureLine) -> String {
    guard let told = line.task.told else { return "选当前阶段，写进展情况；没有变化的选“与上期相同”" }
    return "本期已填报：\(told.stage.title)：\(told.progress)。不用再填，有补充或更正的再填"
  }
  static func foreignMeasure(_ id: String) -> String { "举措 \(id.dropFirst(measureMark.count)) 不由本单位在这一期填报" }
  static let twiceMeasure = "同一条举措在表里出现了两次"
  static let notOfMeasure = "举措只填“当前阶段”“进展情况”和“说明”，这一格请清空"
  static func stale(_ report: MeasureReport) -> String {
    "下载之后，\(report.by)已于\(Wording.minute(report.at))填报为“\(report.stage.title)：\(report.progress)”，请重新下载后再填"
  }
  static let noID = "这一行没有目标编号，不知道填的是哪一项：请不要新增行，也不要清空隐藏的编号列"
  static func foreign(_ id: String) -> String { "目标 \(id) 不由本单位在这一期填报" }
  static let twice = "同一项目标在表里出现了两次"
  static let noVersion = "隐藏的版本列被改动了，请重新下载填报表"
  static func period(_ text: String) -> String { "这一行属于 \(text)，不是本页的填报期" }
  static func stale(_ report: Report) -> String {
    "下载之后，\(report.newest.by)已于\(Wording.minute(report.newest.at))把这一项改为“\(report.newest.typedFigure ?? "空")”"
      + "（\(report.state.title)），请重新下载后再填"
  }
  static let locked = "这一期的填报已截止，不再接收；确需补报、更正的，请联系统筹协调机构为本单位延期"
  static func cleared(_ row: Int, _ indicator: String) -> String { "第\(row)行（\(indicator)）在表里是空的，系统中已有的内容保留不动" }
}
