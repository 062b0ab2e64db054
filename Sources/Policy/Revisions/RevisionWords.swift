extension Revision {
  /// One line for each target that was added, dropped or moved, as a page or a notice lists them.
  public func lines(from old: Document, to new: Document) -> [String] {
    var lines: [String] = []
    for pair in targets.moved {
      let was = old.targets[pair.old]
      let now = new.targets[pair.new]
      let parts = pair.changes.compactMap { $0.text(from: was, to: now) }
      lines.append("调整：\(now.indicator)，" + parts.joined(separator: "；"))
    }
    lines += targets.added.map { "新增：\(new.targets[$0].quote)" }
    lines += targets.dropped.map { "删去：\(old.targets[$0].quote)" }
    return lines
  }
}

extension Revision.Change {
  /// 完成时限由2025年改为2026年; nil for changes of wording and place.
  func text(from old: Target, to new: Target) -> String? {
    func moved(_ a: String, _ b: String) -> String { "\(title)由\(a)改为\(b)" }
    switch self {
    case .value, .comparison: return moved(old.figure, new.figure)
    case .deadline: return moved(old.deadline?.words ?? "未写", new.deadline?.words ?? "未写")
    case .cadence: return moved(old.cadence.title, new.cadence.title)
    case .area: return moved(old.area ?? "未分解", new.area ?? "未分解")
    case .agencies:
      return moved(
        old.agencies.isEmpty ? "未写" : old.agencies.joined(separator: "、"),
        new.agencies.isEmpty ? "未写" : new.agencies.joined(separator: "、"))
    case .wording, .stretch, .section: return nil
    }
  }
}
