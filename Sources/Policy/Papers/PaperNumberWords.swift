extension PaperNumber.Fault {
  /// What is wrong and what to do.
  public var message: String {
    switch self {
    case .missing: "请填写发文字号，例如 某政办发〔2026〕3号"
    case .notANumber: "发文字号由机关代字、年份、顺序号组成，写作 某政办发〔2026〕3号"
    case .codeMissing: "发文字号缺少机关代字，写作 某政办发〔2026〕3号"
    case .codeTooLong: "机关代字最多\(PaperNumber.longestCode)字"
    case .noYear: "发文字号的年份写四位数字，用六角括号括入，例如〔2026〕"
    case .noSerial: "发文顺序号从1起编，不加“第”字，不编虚位（1不编为01）"
    }
  }
}
