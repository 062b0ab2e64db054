import GRDB
import Policy

/// Writes what was read out of one version, before anything of it is published.
struct VersionRows {
  let db: Database

  /// Where a version belongs.
  struct Place {
    let document: Int64
    let text: Int64
    let part: Span
    let sum: String
    let readingSum: String
  }

  /// - Parameter rereading: the published version whose text is read again; what people said of it is taken over.
  /// - Returns: its id, and its candidates as they now stand in their table.
  func insert(
    _ document: Document, _ items: [ReadItem], _ place: Place, rereading: Int64? = nil, at now: Moment
  ) throws -> (id: Int64, candidates: [CandidateRow]) {
    try db.execute(
      kept: """
        INSERT INTO version (document_id, number, state, text_id, span_start, span_end, sha256, reading_sha256,
          title, status, saved_at)
        VALUES (?, (SELECT coalesce(max(number), 0) + 1 FROM version WHERE document_id = ?), 'review', ?, ?, ?, ?, ?,
          ?, ?, ?)
        """,
      arguments: [
        place.document, place.document, place.text, place.part.start, place.part.end, place.sum, place.readingSum,
        document.title, document.status.rawValue, now.unixTime,
      ])
    let version = db.lastInsertedRowID
    try writeHead(version, document)
    let decided = try rereading.map { try decisions(of: $0) } ?? decisions(before: version, place)
    return (version, try writeItems(version, items, decided: decided))
  }

  /// What an editor already said of an earlier text, as far as it bears on this one.
  ///
  /// What was published lives on in its items; a version that still waits hands its decisions over. Items that a person
  /// added come along when their words are in the new text.
  private func decisions(before version: Int64, _ place: Place) throws -> [ItemKind: [CandidateRow]] {
    let row = try Row.fetchOne(
      db,
      kept: """
        SELECT w.id, w.state, \(Slices.sql) AS part FROM version v JOIN source_text x ON x.id = v.text_id
        JOIN version w ON w.document_id = v.document_id AND w.number < v.number AND w.state <> 'discarded'
        WHERE v.id = ? ORDER BY w.number DESC LIMIT 1
        """, arguments: [version])
    guard let row else { return [:] }
    let isWaiting = row["state"] as String == DocumentVersion.State.review.rawValue
    var decided: [ItemKind: [CandidateRow]] = [:]
    for candidate in try CandidateRow.all(db, version: row["id"]) where isWaiting || candidate.isAdded {
      guard candidate.isAdded else {
        decided[candidate.item.kind, default: []].append(candidate)
        continue
      }
      guard let moved = try candidate.relocated(in: row["part"]) else { continue }
      decided[candidate.item.kind, default: []].append(moved)
    }
    return decided
  }

  /// What stands of a published version, which another reading of its text starts with.
  private func decisions(of version: Int64) throws -> [ItemKind: [CandidateRow]] {
    let rows = try CandidateRow.all(db, version: version).map { try $0.standing(db) }
    return Dictionary(grouping: rows) { $0.item.kind }
  }

  /// Puts another reading of the same text in the place of the earlier one; an editor's decisions stay.
  func replace(
    _ version: Int64, _ document: Document, _ items: [ReadItem], sum: String
  ) throws -> [CandidateRow] {
    try db.execute(kept: "UPDATE version SET reading_sha256 = ? WHERE id = ?", arguments: [sum, version])
    for table in ["version_agency", "version_baseline", "version_governance", "version_enterprise"] {
      try db.execute(kept: "DELETE FROM \(table) WHERE version_id = ?", arguments: [version])
    }
    try writeHead(version, document)

    var decided: [ItemKind: [CandidateRow]] = [:]
    for row in try CandidateRow.all(db, version: version) { decided[row.item.kind, default: []].append(row) }
    try db.execute(kept: "DELETE FROM candidate WHERE version_id = ?", arguments: [version])
    return try writeItems(version, items, decided: decided)
  }

  private func writeHead(_ version: Int64, _ document: Document) throws {
    try db.execute(
      kept: """
        UPDATE version SET title = ?, issuer = ?, doc_number = ?, issued_on = ?, status = ?, period_from = ?,
          period_to = ? WHERE id = ?
        """,
      arguments: [
        document.title, document.issuer, document.docNumber, document.issuedOn?.text, document.status.rawValue,
        document.period?.from, document.period?.to, version,
      ])
    let start = document.span.start
    for (position, name) in document.agencies.enumerated() where !name.isEmpty {
      try db.execute(
        kept: "INSERT INTO version_agency (version_id, position, name) VALUES (?, ?, ?)",
        arguments: [version, position, name])
    }
    for (position, baseline) in document.baselines.enumerated() {
      let span = baseline.span.moved(by: -start)
      try db.execute(
        kept: """
          INSERT INTO version_baseline (version_id, position, quote, indicator, value, unit, year, span_start, span_end,
            rule, confidence)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          version, position, baseline.quote, baseline.indicator, baseline.value, baseline.unit, baseline.year,
          span.start, span.end, baseline.provenance.rule, baseline.provenance.confidence,
        ])
    }
    for (position, fact) in document.governance.enumerated() {
      let span = fact.span.moved(by: -start)
      try db.execute(
        kept: """
          INSERT INTO version_governance (version_id, position, role, holder, quote, span_start, span_end, rule,
            confidence)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          version, position, fact.role, fact.holder, fact.quote, span.start, span.end, fact.provenance.rule,
          fact.provenance.confidence,
        ])
    }
    try writeEnterprises(version, document)
  }

  private func writeEnterprises(_ version: Int64, _ document: Document) throws {
    guard !document.enterprises.isEmpty else { return }
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO version_enterprise (version_id, position, name, role, section_path, span_start, span_end, rule,
          confidence)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    for (position, firm) in document.enterprises.enumerated() {
      let span = firm.span.moved(by: -document.span.start)
      try statement.execute(arguments: [
        version, position, firm.name, firm.role, firm.section, span.start, span.end, firm.provenance.rule,
        firm.provenance.confidence,
      ])
    }
  }

  private func writeItems(
    _ version: Int64, _ items: [ReadItem], decided: [ItemKind: [CandidateRow]]
  ) throws -> [CandidateRow] {
    var written: [CandidateRow] = []
    written.reserveCapacity(items.count)
    for kind in ItemKind.allCases {
      let mine = items.filter { $0.item.kind == kind }
      let before = decided[kind] ?? []
      let match = ItemMatch(old: before.map(\.item), new: before.isEmpty ? [] : mine.map(\.item))
      var position = 0
      for (index, read) in mine.enumerated() {
        let earlier = before.isEmpty ? nil : match.pairs[index].map { before[$0.old] }
        let (edited, decision) = (earlier?.edited ?? [:], earlier?.decision ?? .open)
        try db.run(
          Self.candidate, version, kind.rawValue, position, earlier?.itemID, read.json,
          edited.isEmpty ? "{}" : edited.json(), decision.rawValue, false)
        let id = db.lastInsertedRowID
        written.append(
          try CandidateRow(id: id, read, itemID: earlier?.itemID, edited: edited, decision: decision))
        position += 1
      }
      // What a person added is not the rules' to take away.
      let matched = Set(match.pairs.compactMap { $0?.old })
      for (index, row) in before.enumerated() where row.isAdded && !matched.contains(index) {
        try db.run(
          Self.candidate, version, kind.rawValue, position, row.itemID, row.item.texts.json(), row.edited.json(),
          row.decision.rawValue, true)
        written.append(
          try CandidateRow(
            id: db.lastInsertedRowID, itemID: row.itemID, item: row.item, edited: row.edited, decision: row.decision,
            isAdded: true))
        position += 1
      }
    }
    return written
  }

  private static let candidate = KeptStatement(
    """
    INSERT INTO candidate (version_id, subject, position, item_id, fields, edited, decision, is_added)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
    """)
}
