import Policy

/// Finds in an earlier reading what a later one says again, so that ids stay; the rule is `Policy.revision`.
struct ItemMatch {
  /// What a new item continues.
  struct Pair {
    /// Index of the old item.
    let old: Int
    /// The same words; otherwise only alike.
    let isExact: Bool
  }

  /// For each new item what it continues, where it does.
  private(set) var pairs: [Pair?]

  /// - Parameter region: the city, whose name may stand in an indicator or not.
  init(old: [PlanItem], new: [PlanItem], region: String? = nil) {
    pairs = Array(repeating: nil, count: new.count)
    guard !old.isEmpty, !new.isEmpty else { return }
    let (before, after) = (Columns(old, region), Columns(new, region))
    let revision = Revision(from: before.document, to: after.document)
    let kinds: [(ItemKind, Revision.Items)] = [
      (.section, revision.sections), (.target, revision.targets), (.goal, revision.goals),
      (.measure, revision.measures), (.incentive, revision.incentives),
    ]
    for (subject, items) in kinds {
      for pair in items.pairs {
        pairs[after.places[subject, default: []][pair.new]] = Pair(
          old: before.places[subject, default: []][pair.old], isExact: pair.basis == .quote)
      }
    }
  }

  /// Items sorted into a document's own arrays, with the way back.
  private struct Columns {
    var document: Document
    /// For each kind, where its items stand in the list.
    var places: [ItemKind: [Int]] = [:]

    init(_ items: [PlanItem], _ region: String?) {
      document = Document(title: "", region: region)
      for (index, item) in items.enumerated() {
        places[item.kind, default: []].append(index)
        switch item {
        case .section(let section): document.sections.append(section)
        case .target(let target): document.targets.append(target)
        case .goal(let goal): document.qualitative.append(goal)
        case .measure(let measure): document.measures.append(measure)
        case .incentive(let incentive): document.incentives.append(incentive)
        }
      }
    }
  }
}
