extension ReportEntry.Fault {
  /// The Chinese sentence that stands beside the field; the only place where it is made.
  public var message: String {
    switch reason {
    case .number(let fault, let typed, let unit): fault.words(asked: "本期数值", typed: typed, unit: unit)
    case .shareOutOfRange: "请填写0到100之间的数：符合时限的件数占全部件数的百分比"
    case .negative: "数值不能为负数，请填写0或更大的数字"
    case .tooLarge(let unit): "数值过大，请检查是否多输了位数，单位为\(unit)"
    case .unexplained(let doubts, let value, let unit): ReportDoubt.demand(doubts, value, unit)
    case .stageMissing: "请选择当前所处的阶段"
    case .stageUnknown(let typed):
      "没有阶段“\(typed)”，可填：\(Stage.allCases.map { "\($0.rawValue)（\($0.title)）" }.joined(separator: "、"))"
    case .stageOfFigure: "这是量化目标，请填写数值，不填阶段"
    case .valueOfGoal: "这是定性目标，请填写阶段，不填数值"
    case .tooLong(let count, let most): "最多\(most)字，现有\(count)字，请精简"
    }
  }
}

extension ReportDoubt {
  /// What looks odd, as a part of a sentence.
  public func words(_ value: Double, unit: String) -> String {
    switch self {
    case .fall(let previous, let rises): "本期数值比上期（\(Quantity.text(previous))\(unit)）\(rises ? "上升" : "下降")"
    case .farBeyond(let target, let times):
      "本期数值是目标值（\(Quantity.text(target))\(unit)）的\(times)倍，请确认单位没有看错"
    case .overHundred: "本期数值超过100%"
    case .fraction(let value):
      "\(Quantity.text(value))表示\(Quantity.text(value))%，如为\(Self.percent(value))%请填\(Self.percent(value))"
    case .notWhole: "以“\(unit)”计的数值一般是整数"
    }
  }

  private static func percent(_ share: Double) -> String { Quantity.text(Quantity.tidy(share * 100)) }

  fileprivate static func demand(_ doubts: [ReportDoubt], _ value: Double, _ unit: String) -> String {
    let odd = doubts.map { $0.words(value, unit: unit) }.joined(separator: "；")
    let isOnlyFall = doubts.allSatisfy { if case .fall = $0 { true } else { false } }
    return odd + (isOnlyFall ? "，请说明原因" : "；如确实如此，请说明原因")
  }
}
