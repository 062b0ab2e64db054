extension TemplateEntry.Field {
  public var title: String {
    switch self {
    case .daysToStart: "签约到开工（天）"
    case .small: "开工到投产，1至5亿元（月）"
    case .middle: "开工到投产，5至10亿元（月）"
    case .large: "开工到投产，10亿元以上（月）"
    case .begins(let step): "\(step.title)开始"
    case .ends(let step): "\(step.title)结束"
    case .reason: "调整理由"
    }
  }
}

extension TemplateEntry.Fault {
  public var message: String {
    switch reason {
    case .notWhole(let range): "\(field.title)请填\(range.lowerBound)至\(range.upperBound)的整数"
    case .endsBeforeItBegins: "\(field.title)不能早于开始"
    case .lessThan(let other): "\(field.title)不能少于“\(other.title)”"
    case .missing: "请填写\(field.title)"
    case .tooLong(let length): "\(field.title)最多\(TemplateEntry.longestReason)字，现有\(length)字，请精简"
    }
  }
}

extension ProjectTemplate.Anchor {
  /// From where, and in what.
  public var title: String {
    switch self {
    case .signing: "签约后第几天"
    case .building: "建设期的百分之几"
    case .production: "投产后第几天"
    }
  }
}
