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
  init(old: [ReadItem], new: [ReadItem], region: String? = nil) {
    pairs = Array(repeating: nil, count: new.count)
    guard !old.isEmpty, !new.isEmpty else { return }
    let (before, after) = (Columns(old, region), Columns(new, region))
    let revision = Revision(from: before.document, to: after.document)
    let kinds: [(VersionChange.Subject, Revision.Items)] = [
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
    var places: [VersionChange.Subject: [Int]] = [:]

    init(_ items: [ReadItem], _ region: String?) {
      document = Document(title: "", region: region)
      for (index, item) in items.enumerated() {
        places[item.subject, default: []].append(index)
        switch item.subject {
        case .section: document.sections.append(item.section)
        case .target: document.targets.append(item.target)
        case .goal: document.qualitative.append(item.goal)
        case .measure: document.measures.append(item.measure)
        case .incentive: document.incentives.append(item.incentive)
        }
      }
    }
  }
}
