extension OwnerFact {
  /// The Chinese sentence; the only place where it is made.
  public var words: String {
    switch self {
    case .lead(let names): "牵头单位：\(list(names))"
    case .bracket(let names, let passedOver):
      "责任单位：\(list(names))" + (passedOver.isEmpty ? "" : "；“\(list(passedOver))”不能填报，顺延")
    case .group(let name, let area): "责任单位为“\(name)”，该数值分解到\(area)"
    case .subject(let name): "原文句子的主语为“\(name)”"
    case .area(let name): "该数值分解到\(name)，原文未另列责任单位"
    case .clause(let start): "所在举措：\(start)…"
    case .section(let title, let times): "原文未列责任单位；“\(title)”部分的条目中出现最多（\(times)次）"
    case .office(let quote): "原文未列责任单位；统筹协调：“\(quote)”"
    case .officeInstead(let names, let quote): "原文责任单位“\(list(names))”不能填报，提请统筹协调单位分配：“\(quote)”"
    case .plan(let times): "原文未列责任单位，也未写明统筹协调单位；全文条目中出现最多（\(times)次）"
    case .text(let words): words
    }
  }

  private func list(_ names: [String]) -> String { names.joined(separator: "、") }
}

extension OwnerReason {
  /// The words on pages.
  public var title: String {
    switch self {
    case .bracket: "目标所在条款列明的责任单位"
    case .clause: "由所在举措的责任单位推定"
    case .section: "由所在章节的责任单位推定"
    case .office: "由规划的统筹协调机构暂代，待分配"
    case .person: "人工指定"
    }
  }
}
