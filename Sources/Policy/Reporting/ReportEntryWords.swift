extension ReportEntry.Fault {
  /// The Chinese sentence that stands beside the field; the only place where it is made.
  public var message: String {
    switch reason {
    case .number(let fault, let typed, let unit):
      fault.words(asked: field == .baseline ? field.title : "本期数值", typed: typed, unit: unit)
    case .baselineNotAsked: "基期值只在规划没有写明基期、又是首次填报的存量和比率指标上填写，这一项不填"
    case .shareOutOfRange: "请填写0到100之间的数：符合时限的件数占全部件数的百分比"
    case .negative: "数值不能为负数，请填写0或更大的数字"
    case .tooLarge(let unit): "数值过大，请检查是否多输了位数，单位为\(unit)"
    case .unexplained(let doubts, let value, let unit): ReportDoubt.demand(doubts, value, unit)
    case .unproven(let sentence): "原文要求“\(sentence)”：请上传佐证材料；暂时没有的，请在“说明”里写明原因"
    case .stageMissing: "请选择当前所处的阶段"
    case .stageUnknown(let typed):
      "没有阶段“\(typed)”，可填：\(Stage.allCases.map { "\($0.rawValue)（\($0.title)）" }.joined(separator: "、"))"
    case .stageOfFigure: "这是量化目标，请填写数值，不填阶段"
    case .valueOfGoal: "这是定性目标，请填写阶段，不填数值"
    case .unitUnknown(let typed, let choices): "没有单位“\(typed)”，可填：\(choices.joined(separator: "、"))"
    case .missingUnknown(let typed):
      "没有“\(typed)”这个原因，可填：\(MissingReason.allCases.map(\.title).joined(separator: "、"))"
    case .valueAndMissing: "已经填了数值或阶段，就不要再选无数据的原因；确实没有数据的，请清空数值"
    case .partOfNoShare: "这一项不是百分比，不填分子和分母"
    case .partAlone: "分子和分母要一起填写，或者都不填"
    case .partOfNothing: "分母不能为0"
    case .partsDisagree(let given, let parts):
      "分子除以分母是\(Quantity.text(parts))%，与所填的\(Quantity.text(given))%不一致，请核对"
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
    case .jump(let step, let usual):
      """
      本期数值与上期相差\(Quantity.text(Quantity.tidy(step)))\(unit)，\
      是以往每期变化（\(Quantity.text(Quantity.tidy(usual)))\(unit)左右）的\(Int(step / usual))倍
      """
    case .unmoved(let times): "本期数值与前\(times - 1)期完全相同，请确认是否漏了更新"
    case .sumOfParts(let sum): "各县（市、区）本期合计为\(Quantity.text(Quantity.tidy(sum)))\(unit)，与本期数值不一致"
    }
  }

  private static func percent(_ share: Double) -> String { Quantity.text(Quantity.tidy(share * 100)) }

  fileprivate static func demand(_ doubts: [ReportDoubt], _ value: Double, _ unit: String) -> String {
    let odd = doubts.map { $0.words(value, unit: unit) }.joined(separator: "；")
    let isOnlyFall = doubts.allSatisfy { if case .fall = $0 { true } else { false } }
    return odd + (isOnlyFall ? "，请说明原因" : "；如确实如此，请说明原因")
  }
}

extension ReportEntry.Field {
  /// The word on pages and in the head of a sheet.
  public var title: String {
    switch self {
    case .value: "本期数值"
    case .unit: "填报单位"
    case .stage: "当前阶段"
    case .missing: "无数据原因"
    case .numerator: "分子"
    case .denominator: "分母"
    case .baseline: "基期值"
    case .narrative: "进展情况"
    case .problems: "存在问题"
    case .nextSteps: "下一步安排"
    case .coordination: "需协调事项"
    case .explanation: "说明"
    }
  }
}
