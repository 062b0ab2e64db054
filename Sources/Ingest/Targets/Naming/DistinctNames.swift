import Policy

/// Tells targets apart that a plan calls by one name in chapter after chapter: 培育链主企业数 of each chain.
struct DistinctNames {
  private let outline: DocumentOutline

  init(outline: DocumentOutline) { self.outline = outline }

  private struct Key: Hashable {
    var name: ExactText
    var area: ExactText?
    var deadline: Deadline?
    var cadence: Cadence
  }

  /// Letters of a heading that is put behind a name.
  private static let longest = 16

  func apply(to targets: inout [Target]) {
    // Most names stand alone: a group is made only when a second of its name is met.
    var firsts: [Key: Int] = [:]
    firsts.reserveCapacity(targets.count)
    var groups: [Int: [Int]] = [:]
    for k in targets.indices {
      let key = Key(
        name: ExactText(targets[k].indicator), area: targets[k].area.map { ExactText($0) },
        deadline: targets[k].deadline, cadence: targets[k].cadence)
      guard let first = firsts[key] else {
        firsts[key] = k
        continue
      }
      groups[first, default: [first]].append(k)
    }
    // Each group renames its own members, so that their order does not matter.
    for members in groups.values {
      let sections = Set(members.map { ExactText(targets[$0].section) })
      guard sections.count > 1, differ(members, targets) else { continue }
      rename(members, &targets)
    }
  }

  /// Puts the innermost heading behind each name that is not the same for all.
  private func rename(_ members: [Int], _ targets: inout [Target]) {
    let headings = members.map { titles(above: targets[$0]) }
    for depth in 0..<Self.deepest {
      let titles = headings.map { depth < $0.count ? $0[depth] : "" }
      guard Set(titles).count > 1 else { continue }
      for (k, title) in zip(members, titles)
      where title.count >= 2 && targets[k].indicator.count + title.count + 2 <= NameFinisher.longest {
        targets[k].indicator += "（\(title)）"
      }
      return
    }
  }

  /// Other values, or chapters side by side: the same promise made twice keeps one name.
  private func differ(_ members: [Int], _ targets: [Target]) -> Bool {
    let values = Set(members.map { "\(targets[$0].value)\(targets[$0].unit)" })
    let parents = members.map { parent(of: targets[$0].section) }
    return values.count > 1 || members.count > 2 && Set(parents).count < parents.count
      || parents.count == 2 && parents[0] == parents[1]
  }

  private func parent(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
  }

  private static let deepest = 3

  /// The headings that the target stands under, the innermost first, without marks.
  private func titles(above target: Target) -> [String] {
    var at = outline.sections.partitionPoint { $0.span.start > target.span.start } - 1
    var out: [String] = []
    while at >= 0, out.count < Self.deepest {
      out.append(short(outline.sections[at].title))
      let level = outline.sections[at].level
      var above = at - 1
      while above >= 0, at - above < Self.siblings, outline.sections[above].level >= level { above -= 1 }
      guard above >= 0, outline.sections[above].level < level else { break }
      at = above
    }
    return out
  }

  /// Headings that one chapter may hold.
  private static let siblings = 60

  private func short(_ title: String) -> String {
    var title = title
    if let end = title.firstIndex(where: { "。：:，；".contains($0) }) { title = String(title[..<end]) }
    if title == "其中" { return "" }
    title.removeAll { $0.isWhitespace || "“”".contains($0) }
    return title.count <= Self.longest ? title : ""
  }
}
