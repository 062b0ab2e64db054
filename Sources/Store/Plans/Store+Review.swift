import GRDB
import Policy

extension Store {
  /// Shows a version to everybody, with the editor's decisions; what is still open counts as accepted.
  ///
  /// What its rule was less sure of than `least` needs a decision of its own; 0 where somebody has looked at all of it.
  ///
  /// - Parameter seen: the mark of what was looked at; fails with `conflict` when an editor has decided since.
  public func publish(
    _ version: VersionID, unsureBelow least: Double = 0, seen: String? = nil, by author: Actor, at now: Moment
  )
    throws(StoreError)
  {
    try write(as: author, .managePlans) { (db: Database) throws -> Void in
      let found = try Self.version(db, version)
      try Self.check(db, version, seen)
      guard [.review, .superseded].contains(found.state) else {
        throw StoreError.wrongState(.version, state: found.state.title)
      }
      let unsure = least > 0 ? try CandidateRow.all(db, version: version.raw).count { $0.isUnsure(below: least) } : 0
      guard unsure == 0 else {
        throw StoreError.unsure(count: unsure, percent: Int((least * 100).rounded()))
      }
      try Publishing(db: db, version: version.raw, document: found.document.raw, author: author, now: now).run()
      try Audit.add(
        db, .documentPublished, found.document.raw,
        new: ["title": found.title, "version": String(found.number)], by: author, at: now)
    }
  }

  private static func check(_ db: Database, _ version: VersionID, _ seen: String?) throws {
    guard let seen else { return }
    let candidates = try CandidateRow.all(db, version: version.raw).map {
      (id: $0.id, mark: Candidate.mark($0.decision, $0.edited))
    }
    guard ReviewDetail.mark(candidates) == seen else { throw StoreError.conflict(expected: 0, found: 1) }
  }

  /// Throws a version under review away; it stays in the history.
  ///
  /// - Parameter seen: the mark of what was looked at; fails with `conflict` when an editor has decided since.
  public func discard(
    _ version: VersionID, because reason: String, seen: String? = nil, by author: Actor, at now: Moment
  ) throws(StoreError) {
    try write(as: author, .managePlans) { (db: Database) throws -> Void in
      let found = try Self.version(db, version)
      try Self.check(db, version, seen)
      guard found.state == .review else { throw StoreError.wrongState(.version, state: found.state.title) }
      try db.execute(kept: "UPDATE version SET state = 'discarded' WHERE id = ?", arguments: [version.raw])
      try Audit.add(
        db, .documentDiscarded, found.document.raw,
        new: ["title": found.title, "version": String(found.number)], reason: reason, by: author, at: now)
    }
  }

  /// Versions that wait for an editor, by document.
  public func versionsUnderReview() throws(StoreError) -> [DocumentVersion] {
    try read { (db: Database) throws -> [DocumentVersion] in
      try VersionQuery.fetch(db, Conditions("v.state = 'review'"))
    }
  }

  /// A version with its text and candidates, in the order of the text.
  public func review(_ version: VersionID) throws(StoreError) -> ReviewDetail {
    try read { (db: Database) throws -> ReviewDetail in
      let found = try Self.version(db, version)
      let row = try Row.fetchOne(
        db,
        kept: """
          SELECT c.name, \(Slices.sql) AS part FROM version v JOIN source_text x ON x.id = v.text_id
          JOIN document d ON d.id = v.document_id JOIN city c ON c.id = d.city_id WHERE v.id = ?
          """, arguments: [version.raw])
      let candidates = try CandidateRow.all(db, version: version.raw).map { $0.shown(in: version) }
      return ReviewDetail(
        version: found, cityName: row?["name"] ?? "", text: row?["part"] ?? "",
        candidates: candidates.sorted { ($0.span.start, $0.id) < ($1.span.start, $1.id) },
        changes: try VersionChanges.of(db, found), isRereading: try Self.isRereading(db, version))
    }
  }

  /// The published version has the same text: only the reading is another.
  private static func isRereading(_ db: Database, _ version: VersionID) throws -> Bool {
    try Bool.fetchOne(
      db,
      kept: """
        SELECT EXISTS (SELECT 1 FROM version v JOIN version w ON w.document_id = v.document_id AND w.sha256 = v.sha256
          AND w.state = 'published' WHERE v.id = ? AND v.state = 'review')
        """, arguments: [version.raw]) ?? false
  }

  /// What a version added, dropped and moved against the version before it; nothing for the first.
  public func changes(in version: VersionID) throws(StoreError) -> [VersionChange] {
    try read { (db: Database) throws -> [VersionChange] in
      try VersionChanges.of(db, try Self.version(db, version))
    }
  }

  /// An editor's word on one candidate; `edited` holds only the fields that change, an empty text unsets.
  ///
  /// Names in `agencies`, `lead` and `responsible` stand one a line.
  ///
  /// - Parameter seen: the mark of what the editor looked at; fails with `conflict` when it is another one by now.
  public func decide(
    _ candidate: CandidateID, _ decision: Candidate.Decision, edited: Edits<ItemField> = [:], seen: String? = nil,
    by author: Actor, at now: Moment
  ) throws(StoreError) {
    try writeQuietly(as: author, .managePlans) { (db: Database) throws -> Void in
      let row = try Row.fetchOne(db, kept: "SELECT * FROM candidate WHERE id = ?", arguments: [candidate.raw])
      guard let row else { throw StoreError.notFound(.candidate, id: candidate.raw) }
      let version = try Self.version(db, row.id("version_id"))
      guard version.state == .review else { throw StoreError.wrongState(.version, state: version.state.title) }
      let before = try CandidateRow(row)
      if let seen, seen != Candidate.mark(before.decision, before.edited) {
        throw StoreError.conflict(expected: 0, found: 1)
      }
      // A field that is set back to what was read is no longer edited.
      let after = before.edited.merging(edited).filter { before.item.text(of: $0) ?? "" != $1 }
      try before.item.checked(with: after)
      if after == before.edited, decision == before.decision { return }
      try db.execute(
        kept: "UPDATE candidate SET decision = ?, edited = ? WHERE id = ?",
        arguments: [decision.rawValue, after.json(), candidate.raw])
      var (old, new) = (before.edited.codes, after.codes)
      old["decision"] = before.decision.rawValue
      new["decision"] = decision.rawValue
      try Audit.add(db, .candidateDecided, candidate.raw, old: old, new: new, by: author, at: now)
    }
  }

  /// Adds a target or a measure that the rules did not see; its spans count from the start of the version's text.
  @discardableResult
  public func addCandidate(_ item: PlanItem, to version: VersionID, by author: Actor, at now: Moment)
    throws(StoreError) -> CandidateID
  {
    try writeQuietly(as: author, .managePlans) { (db: Database) throws -> CandidateID in
      let found = try Self.version(db, version)
      guard found.state == .review else { throw StoreError.wrongState(.version, state: found.state.title) }
      // As it will be read again: what could not be is refused now.
      _ = try PlanItem(item.kind, item.texts)
      try db.execute(
        kept: """
          INSERT INTO candidate (version_id, subject, position, fields, decision, is_added)
          VALUES (?, ?, (SELECT coalesce(max(position), -1) + 1 FROM candidate
            WHERE version_id = ? AND subject = ?), ?, 'accepted', 1)
          """,
        arguments: [
          version.raw, item.kind.rawValue, version.raw, item.kind.rawValue, item.texts.json(),
        ])
      let id = db.lastInsertedRowID
      try Audit.add(db, .candidateAdded, id, new: ["quote": item.quote], by: author, at: now)
      return ID(id)
    }
  }

  private static func version(_ db: Database, _ id: VersionID) throws -> DocumentVersion {
    guard let found = try VersionQuery.fetch(db, Conditions("v.id = ?", [id.raw])).first else {
      throw StoreError.notFound(.version, id: id.raw)
    }
    return found
  }
}

extension CandidateRow {
  /// No person has said anything of it, and its rule was not sure.
  func isUnsure(below least: Double) -> Bool {
    decision == .open && !isAdded && item.provenance.confidence < least
  }

  func shown(in version: VersionID) -> Candidate {
    Candidate(
      id: ID(id), version: version, subject: item.kind, decision: decision, read: item.texts, edited: edited,
      quote: effective.quote, span: effective.span, confidence: item.provenance.confidence,
      rule: item.provenance.rule, isAdded: isAdded)
  }
}

extension DocumentVersion.State {
  /// The word on pages.
  public var title: String {
    switch self {
    case .review: "待审核"
    case .published: "已发布"
    case .superseded: "已被取代"
    case .discarded: "已弃用"
    }
  }
}

/// Compares a version with the one before it.
enum VersionChanges {
  static func of(_ db: Database, _ version: DocumentVersion) throws -> [VersionChange] {
    let before = try Int64.fetchOne(
      db,
      kept: """
        SELECT id FROM version WHERE document_id = ? AND number < ? AND state <> 'discarded'
        ORDER BY number DESC LIMIT 1
        """, arguments: [version.document.raw, version.number])
    guard let before else { return [] }
    let old = try CandidateRow.all(db, version: before).filter { $0.decision != .rejected }
    let new = try CandidateRow.all(db, version: version.id.raw).filter { $0.decision != .rejected }
    let reported = try PeoplesWork.reported(db, document: version.document.raw)
    var changes: [VersionChange] = []
    for kind in ItemKind.allCases {
      let mine = old.filter { $0.item.kind == kind }
      let standing = version.state == .review ? try mine.map { try $0.standing(db).effective } : mine.map(\.effective)
      changes += compare(mine, standing, new.filter { $0.item.kind == kind }, reported)
    }
    return changes
  }

  /// - Parameter standing: the earlier items as they are by now, with what people corrected.
  private static func compare(
    _ old: [CandidateRow], _ standing: [PlanItem], _ new: [CandidateRow], _ reported: Set<String>
  ) -> [VersionChange] {
    let match = ItemMatch(old: standing, new: new.map(\.effective))
    func change(
      _ row: CandidateRow, _ kind: VersionChange.Kind, _ fields: [FieldChange<ItemField>], of old: CandidateRow?
    )
      -> VersionChange
    {
      let isReported = old?.itemID.map { reported.contains("\(row.item.kind.table) \($0)") } ?? false
      return row.change(kind, fields, isReported: isReported)
    }
    var changes: [VersionChange] = []
    for (index, row) in new.enumerated() {
      guard let pair = match.pairs[index] else {
        changes.append(change(row, .added, [], of: nil))
        continue
      }
      let moved = standing[pair.old].texts.changes(to: row.effective.texts)
      if !moved.isEmpty { changes.append(change(row, .moved, moved, of: old[pair.old])) }
    }
    let kept = Set(match.pairs.compactMap { $0?.old })
    for (index, row) in old.enumerated() where !kept.contains(index) {
      changes.append(change(row, .dropped, [], of: row))
    }
    return changes
  }
}

extension CandidateRow {
  fileprivate func change(_ kind: VersionChange.Kind, _ fields: [FieldChange<ItemField>], isReported: Bool)
    -> VersionChange
  {
    VersionChange(
      kind: kind, subject: item.kind, item: itemID, quote: effective.quote, fields: fields, isReported: isReported)
  }
}
