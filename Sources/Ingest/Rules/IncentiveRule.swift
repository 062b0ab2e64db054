/// The rules that make a sum one that applicants can get.
public enum IncentiveRule: String, ReadingRule {
  case granted = "incentive.granted"
  case share = "incentive.share"
  case remark = "incentive.remark"

  public var entry: RuleEntry {
    switch self {
    case .granted: RuleEntry("“给予”“最高”等词之后的金额或比例", "对新建冷库的企业，给予20万元奖励。", 0.9)
    case .share: RuleEntry("“给予”之前的比例、折扣或上限", "按实际投资的20%给予补助。", 0.7)
    case .remark: RuleEntry("括号内说明的减免或上限", "对冷链企业减免租金（甲类减免100%，乙类减免50%）。", 0.7)
    }
  }
}
