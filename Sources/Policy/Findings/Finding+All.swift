extension Finding {
  /// What does not add up in one plan or between several, each finding with its sentences and a note for officials.
  ///
  /// Pass the documents of one reading, or all of one city. `Finding.places` count `documents`. What needs attention
  /// comes first; the order is the same for the same documents. Near linear in the number of targets.
  public static func all(in documents: [Document]) -> [Finding] {
    let kept = originals(documents)
    let read = kept.map { documents[$0] }
    let entries = TargetEntry.all(of: read)
    let pairs = TargetPairs(entries)
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

  /// The documents without those that repeat an earlier one word for word: a copy finds nothing new.
  private static func originals(_ documents: [Document]) -> [Int] {
    var first: [String: Int] = [:]
    return documents.indices.filter { index in
      let document = documents[index]
      guard let earlier = first[document.title] else {
        first[document.title] = index
        return true
      }
      let other = documents[earlier]
      return document.region != other.region || document.targets.map(\.quote) != other.targets.map(\.quote)
        || document.measures.map(\.quote) != other.measures.map(\.quote)
    }
  }
}
