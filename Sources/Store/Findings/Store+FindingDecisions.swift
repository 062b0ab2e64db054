import GRDB
import Policy

extension Store {
  /// A person's word on a finding: confirmed, dismissed, or open again; with a note that stays with it.
  ///
  /// A note alone may be added later: the state is then given as it is.
  ///
  /// - Parameter seen: the state that the person looked at; fails with `conflict` when it is another one by now.
  public func decide(
    _ finding: FindingID, _ state: FindingSummary.State, note: String? = nil, seen: FindingSummary.State? = nil,
    by author: Actor, at now: Moment
  ) throws(StoreError) {
    let note = note.flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 }
    try write(as: author, .decideFindings) { (db: Database) throws -> Void in
      let old = try String.fetchOne(db, kept: "SELECT state FROM finding WHERE id = ?", arguments: [finding.raw])
      guard let old else { throw StoreError.notFound(.finding, id: finding.raw) }
      if let seen, seen.rawValue != old { throw StoreError.conflict(expected: 0, found: 1) }
      if old == state.rawValue {
        guard let note else { return }
        try Audit.add(db, .findingNoted, finding.raw, reason: note, by: author, at: now)
        return
      }
      try db.execute(kept: "UPDATE finding SET state = ? WHERE id = ?", arguments: [state.rawValue, finding.raw])
      try Audit.add(
        db, .decided(state), finding.raw, old: ["state": old], new: ["state": state.rawValue],
        reason: note, by: author, at: now)
    }
  }
}
