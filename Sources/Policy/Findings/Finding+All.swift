extension Finding {
  /// What does not add up in one plan or between several, each finding with its sentences and a note for officials.
  ///
  /// Pass the documents of one reading, or all of one city. `Finding.places` count `documents`. What needs attention
  /// comes first; the order is the same for the same documents. Near linear in the number of targets.
  public static func all(in documents: [Document]) -> [Finding] {
    let read = Originals(documents)
    let entries = TargetEntry.all(of: read.documents)
    return all(in: read, entries, TargetPairs(entries))
  }

  /// Both at once, for whoever keeps both: what does not add up, and the targets that are one and the same.
  public static func comparison(of documents: [Document]) -> (findings: [Finding], same: [[Finding.Place]]) {
    let read = Originals(documents)
    let entries = TargetEntry.all(of: read.documents)
    let pairs = TargetPairs(entries)
    let found = all(in: read, entries, pairs)
    // A copy finds nothing new, but a report on it feeds the original.
    guard read.places.count == documents.count else { return (found, sameTargets(in: documents)) }
    return (found, pairs.groups.map { $0.map(\.place) })
  }

  private static func all(in originals: Originals, _ entries: [TargetEntry], _ pairs: TargetPairs) -> [Finding] {
    let (read, kept) = (originals.documents, originals.places)
    var found = conflicts(pairs, in: read)
    found += sums(entries, in: read)
    found += subsets(entries)
    found += earlyDeadlines(in: read)
    found += nearNames(in: read)
    found += repeats(pairs, in: read)
    for index in found.indices {
      for place in found[index].places.indices {
        found[index].places[place].document = kept[found[index].places[place].document]
      }
    }
    return found.filter(\.needsAttention) + found.filter { !$0.needsAttention }
  }

  /// Targets that are one and the same in several places or plans, so that one report feeds all.
  ///
  /// Each group has two members or more, in reading order; a target is in one group at most.
  public static func sameTargets(in documents: [Document]) -> [[Finding.Place]] {
    TargetPairs(TargetEntry.all(of: documents)).groups.map { $0.map(\.place) }
  }

}

/// The documents without those that repeat an earlier one word for word: a copy finds nothing new.
private struct Originals {
  /// Where they stand among all.
  let places: [Int]
  let documents: [Document]

  init(_ all: [Document]) {
    places = Self.places(all)
    documents = places.map { all[$0] }
  }

  private static func places(_ documents: [Document]) -> [Int] {
    var first: [ExactText: Int] = [:]
    return documents.indices.filter { index in
      let title = ExactText(documents[index].title)
      guard let earlier = first[title] else {
        first[title] = index
        return true
      }
      return documents[index].region != documents[earlier].region
        || differ(documents[index].targets, documents[earlier].targets, \.quote)
        || differ(documents[index].measures, documents[earlier].measures, \.quote)
    }
  }

  /// By their bytes: a String outside ASCII takes a hundred times as long where two differ.
  private static func differ<Item>(_ a: [Item], _ b: [Item], _ quote: (Item) -> String) -> Bool {
    a.count != b.count || !a.indices.allSatisfy { ExactText(quote(a[$0])) == ExactText(quote(b[$0])) }
  }
}
