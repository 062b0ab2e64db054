extension FindingFact {
  /// The Chinese sentence; the only place where it is made.
  public var words: String {
    switch self {
    case .values(let indicator, let area, let first, let second, let mixesLevels):
      "\(of(area))“\(indicator)”\(first.place.words)为\(first.figure)，\(second.place.words)为\(second.figure)，数值不一致"
        + (mixesLevels ? "，口径（国家级、国省级）也不同" : "") + "，请核实以哪个为准"
    case .deadlines(let indicator, let area, let first, let second, let moved):
      "\(of(area))“\(indicator)”数值同为\(first.figure)，完成时限不同："
        + "\(first.place.words)为\(first.year ?? 0)年，\(second.place.words)为\(second.year ?? 0)年"
        + (moved.map { "；印发稿相对征求意见稿\($0 > 0 ? "推迟" : "提前")了\(abs($0))年" } ?? "")
    case .repeated(let indicator, let area, let figure, let places, let undated, let stretchDiffers):
      "\(of(area))“\(indicator)”\(figure)为同一目标：\(list(places))"
        + (undated > 0 ? "；其中\(undated)处未写完成时限" : "") + (stretchDiffers ? "；有的写“力争”，有的未写" : "")
    case .breakdown(let indicator, let areas, let places):
      "分解到\(areas.joined(separator: "、"))的“\(indicator)”逐一重复：\(list(places))"
    case .sum(let indicator, let parts, let sum, let unit, let total, let gap, let balance):
      "“\(indicator)”各地合计\(plus(parts, summing: sum, unit))=\(Quantity.text(sum, unit: unit))，"
        + balance.words(total: total, gap: gap)
    case .part(let part, let whole): "“其中”部分\(part)大于总数\(whole)，请核实"
    case .beforePeriod(let deadline, let year): "完成时限\(deadline.words)早于本计划实施期（\(year)年起），请核实"
    case .beforeIssue(let deadline, let issued): "完成时限\(deadline.words)早于本计划印发日期\(issued.text)，请核实"
    case .name(let rare, let usual, let count):
      "“\(rare)”仅出现1次，与“\(usual)”（出现\(count)次）只差一个字，请核实是否为同一单位"
    case .listInTable(let row, let counted, let count, let listed, let items):
      "\(row)：“\(counted)”为\(count)，“\(listed)”列出\(items)项，数目不符，请核实"
    case .totalInTable(let column, let parts, let sum, let stated):
      "“\(column)”各行\(parts.map(String.init).joined(separator: "+"))=\(sum)，合计栏为\(stated)，"
        + (sum == stated ? "相符" : "不符，请核实")
    case .listInText(let announced, let count, let items):
      "写明“\(announced)”，所列\(items < count ? "只" : "")有\(items)项，数目不符，请核实"
    case .sumInText(let parts, let sum, let unit, let total, let holds):
      "“其中”各项\(plus(parts))=\(Quantity.text(sum))\(unit)，"
        + (holds ? "与总数相符" : "大于总数\(Quantity.text(total))\(unit)，请核实")
    case .text(let words): words
    }
  }

  private func of(_ area: String?) -> String { area.map { $0 + "：" } ?? "" }
  private func plus(_ parts: [Double]) -> String { parts.map { Quantity.text($0) }.joined(separator: "+") }
  private func plus(_ parts: [Double], summing sum: Double, _ unit: String) -> String {
    Quantity.list(parts, summing: sum, unit: unit).joined(separator: "+")
  }
  private func list(_ places: [Whereabouts]) -> String {
    places.map(\.words).joined(separator: "；") + "。填报一次即可"
  }
}

extension FindingFact.Whereabouts {
  /// 《…》“二、（四）”, or the section alone where all stand in one document.
  var words: String {
    let place = section.isEmpty ? "" : "“\(SectionPath.words(section))”"
    guard let title else { return place.isEmpty ? "另一处" : place }
    return "《\(title)》" + place
  }
}

extension FindingFact.Balance {
  fileprivate func words(total: String, gap: String) -> String {
    switch self {
    case .matches: "与总目标\(total)相符"
    case .notBelow: "不低于总目标\(total)"
    case .exceeds: "比总目标\(total)多\(gap)"
    case .within: "在总目标\(total)以内"
    case .short: "比总目标\(total)少\(gap)"
    }
  }
}

extension Finding.Kind {
  /// The word on pages.
  public var title: String {
    switch self {
    case .conflict: "前后不一致"
    case .repeat: "重复出现"
    case .sum: "分解与合计"
    case .deadline: "时限存疑"
    case .name: "名称相近"
    }
  }

  /// What it means for the reader.
  public var meaning: String {
    switch self {
    case .conflict: "同一指标出现了不同的数值，请核实以哪一个为准"
    case .repeat: "同一目标在多处或多份文件中出现，填报一次即可"
    case .sum: "各部分之和与合计的对照"
    case .deadline: "完成时限早于规划的起始时间"
    case .name: "两个单位名称只差一个字，可能是同一单位"
    }
  }
}
