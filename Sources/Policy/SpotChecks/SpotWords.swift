extension SpotEntry.Field {
  public var title: String {
    switch self {
    case .day: "检查日期"
    case .colour: "现场所见阶段"
    case .step: "现场已完成到哪个环节"
    case .inspectors: "检查人"
    case .note: "现场情况"
    }
  }
}

extension SpotEntry.Fault {
  public var message: String {
    switch reason {
    case .missing: "请填写\(field.title)"
    case .notADay: "\(field.title)写作 2026-03-31，这样的日子要真实存在"
    case .inFuture: "\(field.title)在今天之后"
    case .beforeDraw(let day): "\(field.title)早于抽取的日子（\(day.text)）"
    case .unknown: "\(field.title)不在可选范围内，请重新选择"
    case .tooLong(let longest): "\(field.title)最多\(longest)字，请精简"
    case .undescribed: "现场与上报不一致，请写明现场情况"
    }
  }
}

extension SpotDifference {
  public var title: String {
    switch self {
    case .colour(true): "上报阶段快于现场"
    case .colour(false): "上报阶段慢于现场"
    case .step(true): "上报环节快于现场"
    case .step(false): "上报环节慢于现场"
    }
  }
}

extension SpotStanding {
  /// `蓝 · 开工在建，已完成到“施工图”`.
  public var words: String {
    let done = step.map { "已完成到“\($0.title)”" } ?? "十二个环节都还没有完成"
    return "\(colour.name) · \(colour.title)，\(done)"
  }
}

extension SpotRule {
  /// The rule in words, as it stands beside what was drawn.
  public var words: String {
    let place = county.isEmpty ? "全部县区园区" : county
    let stages = ProjectColour.allCases.filter(colours.contains).map(\.name).joined()
    let stage = colours.isEmpty ? "绿、蓝、黄色项目" : "\(stages)色项目"
    let amount = leastInvestment.map { "，总投资\(Quantity.text($0))亿元以上" } ?? ""
    let count = isPerCounty ? "每个县区园区抽\(size)个" : "抽\(size)个"
    return "\(place)\(amount)的\(stage)，\(count)"
  }
}
