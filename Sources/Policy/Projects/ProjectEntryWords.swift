extension ProjectEntry.Fault {
  /// What is wrong and what to do.
  public var message: String {
    switch reason {
    case .missing: "请填写\(field.title)"
    case .tooLong(let length): "\(field.title)最多\(field.longest)字，现有\(length)字，请精简"
    case .notADay: "\(field.title)写作 2026-03-31，这样的日子要真实存在"
    case .notANumber: "\(field.title)请填数字，例如 12.5"
    case .notPositive: "\(field.title)要大于0"
    case .tooLarge: "\(field.title)超过\(Quantity.text(ProjectEntry.largest))亿元，请核对单位是否填成了万元"
    case .before(let other): "\(field.title)不能早于\(other.title)"
    case .inFuture: "\(field.title)在今天之后；还没有发生的请留空，计划投产填“承诺投产日期”"
    case .unknown: "\(field.title)不在可选范围内，请重新选择"
    case .noStartingPoint: "签约日期和入库日期至少填一项"
    }
  }
}
