/// The rules that make words the name of a firm.
public enum EnterpriseRule: String, ReadingRule {
  case fullName = "enterprise.full-name"
  case ending = "enterprise.ending"
  case listed = "enterprise.listed"
  case besideFirms = "enterprise.beside-firms"

  public var entry: RuleEntry {
    switch self {
    case .fullName: RuleEntry("以“有限公司”等结尾的全称", "支持云岭瑞禾食品有限公司建设冷库。", 0.95)
    case .ending: RuleEntry("以“集团”“银行”“药业”等结尾的名称", "依托瑞禾集团建设冷库。", 0.9, 0.85)
    case .listed: RuleEntry("在“等企业”之前并列，并带有行业字样的简称", "支持瑞禾食品、岭川机械等企业建设冷库。", 0.75)
    case .besideFirms: RuleEntry("在“等企业”之前与其他企业并列的简称", "支持瑞禾食品、岭川机械、云鼎等企业建设冷库。", 0.6)
    }
  }
}
