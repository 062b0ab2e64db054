import Foundation
import GRDB
import Policy

extension Store {
  /// The city of a plan that names none.
  static let unnamedCity = "未注明地区"

  /// Keeps a reading and its file. The same text with the same reading changes nothing.
  ///
  /// Items that an earlier version already had keep their ids; what people corrected stays corrected. Another reading
  /// of a published text waits as a version of its own until a person has seen what it would change: always where it is
  /// not to be published, and where somebody has reviewed, corrected or reported on anything of the plan.
  /// With `publish` the version is seen by everybody at once, otherwise it waits for an editor. A draft, or an older
  /// plan, that is read after the issued one becomes an earlier version of it and is not shown in its place.
  public func save(
    _ reading: Reading, source: SourceFile, publish: Bool, by author: Actor, at now: Moment
  ) throws(StoreError) -> SaveOutcome {
    let outcomes = try save([IncomingPlan(reading, source: source, publish: publish, at: now)], by: author)
    guard let outcome = outcomes.first else { throw .failed(detail: "a plan was saved without an outcome") }
    return outcome
  }

  /// The same for several files in one transaction, each as if it came alone after those before; all or none.
  ///
  /// What is done once for all: writing the words that are searched, flushing the disk, and reading those plans of a
  /// city with which several of the files are compared.
  public func save(_ plans: [IncomingPlan], by author: Actor) throws(StoreError) -> [SaveOutcome] {
    try write(as: author, .managePlans) { (db: Database) throws -> [SaveOutcome] in
      let run = SavingRun()
      let outcomes = try plans.map { plan in
        try Saving(db: db, source: plan.source, author: author, now: plan.now, run: run)
          .save(plan.reading, publish: plan.publish)
      }
      for document in run.published.sorted() { try WordIndex.refresh(db, document: document) }
      return outcomes
    }
  }
}

/// What files that are saved in one transaction share.
final class SavingRun {
  /// Documents whose words are to be found when all is written.
  fileprivate(set) var published: Set<Int64> = []
  /// By their cities.
  private var registries: [Int64: AgencyRegistry] = [:]
  /// The plans that a city's are compared with, as this transaction has read them.
  let compared = ComparedPlans()

  fileprivate func registry(_ db: Database, document: Int64) throws -> AgencyRegistry {
    let new = try AgencyRegistry(db, document: document)
    let registry = registries[new.city] ?? new
    registries[new.city] = registry
    return registry
  }
}

/// One run of saving, inside its transaction.
struct Saving {
  let db: Database
  let source: SourceFile
  let author: Actor
  let now: Moment
  let run: SavingRun
  /// How many scalars the file's text has.
  private let length: Int

  init(db: Database, source: SourceFile, author: Actor, now: Moment, run: SavingRun) {
    self.db = db
    self.source = source
    self.author = author
    self.now = now
    self.run = run
    length = source.text.unicodeScalars.count
  }

  func save(_ reading: Reading, publish: Bool) throws -> SaveOutcome {
    guard !reading.documents.isEmpty else { throw StoreError.invalid(field: source.name, reason: "没有读出任何规划") }
    if reading.lacksTitle { throw StoreError.untitled }
    let textID = try keepText()
    var saved: [SaveOutcome.Saved] = []
    // Those whose plans are to be compared anew.
    var cities: Set<Int64> = []
    for document in reading.documents {
      saved.append(try save(document, textID: textID, publish: publish, touching: &cities))
    }
    // Once, however many plans the file holds.
    for city in cities.sorted() { try CityPlans.refresh(db, city: city, knowing: run.compared, at: now) }
    let findings = try keepFindings(reading, textID: textID, documents: saved.map(\.document))
    return SaveOutcome(documents: saved, findings: findings)
  }

  /// The file once by its sum, each text that was made of it once.
  private func keepText() throws -> Int64 {
    let sourceID: Int64
    if let found = try Int64.fetchOne(db, kept: "SELECT id FROM source WHERE sha256 = ?", arguments: [source.sha256]) {
      sourceID = found
    } else {
      try db.execute(
        kept: "INSERT INTO source (name, sha256, bytes, address, read_on) VALUES (?, ?, ?, ?, ?)",
        arguments: [source.name, source.sha256, Data(source.bytes), source.address, source.readOn.text])
      sourceID = db.lastInsertedRowID
    }
    let sum = Digest.sha256(source.text).hex
    if let found = try Int64.fetchOne(
      db, kept: "SELECT id FROM source_text WHERE source_id = ? AND sha256 = ?", arguments: [sourceID, sum])
    {
      return found
    }
    try db.execute(
      kept: "INSERT INTO source_text (source_id, sha256, text) VALUES (?, ?, ?)",
      arguments: [sourceID, sum, source.text])
    return db.lastInsertedRowID
  }

  private func save(
    _ document: Document, textID: Int64, publish: Bool, touching cities: inout Set<Int64>
  ) throws -> SaveOutcome.Saved {
    let cityID = try city(document.region ?? Store.unnamedCity)
    let documentID = try self.document(DocumentKey.of(document.title), in: cityID)
    let part = clamped(document.span)
    let sum = Digest.sha256(text(of: part)).hex
    let items = PlanItem.all(of: document).map(ReadItem.init)
    let readingSum = ReadingSum.of(document, items)

    let known = try Row.fetchOne(
      db,
      kept: """
        SELECT id, state, reading_sha256 FROM version
        WHERE document_id = ? AND sha256 = ? AND state <> 'discarded' ORDER BY number DESC LIMIT 1
        """, arguments: [documentID, sum])
    var change = SaveOutcome.Saved.Change.unchanged
    var state = DocumentVersion.State.review
    let versionID: Int64
    var written: [CandidateRow]?
    let head = VersionRows.Place(document: documentID, text: textID, part: part, sum: sum, readingSum: readingSum)
    if let known, known["reading_sha256"] as String == readingSum {
      versionID = known["id"]
      state = try known.word("state")
    } else if let known {
      change = .reread
      state = try known.word("state")
      // What everybody sees changes only when somebody wants to publish.
      if try state == .published && (!publish || PeoplesWork.exists(db, document: documentID)) {
        (versionID, written) = try VersionRows(db: db)
          .insert(document, items, head, rereading: known["id"], at: now)
        state = .review
      } else {
        versionID = known["id"]
        written = try VersionRows(db: db).replace(versionID, document, items, sum: readingSum)
        if state == .published { try republish(versionID, documentID, written, &cities) }
      }
    } else {
      (versionID, written) = try VersionRows(db: db).insert(document, items, head, at: now)
      let isFirst =
        try Int.fetchOne(
          db, kept: "SELECT count(*) FROM version WHERE document_id = ?", arguments: [documentID]) == 1
      change = isFirst ? .added : .newVersion
    }
    let waitsForYes =
      try state == .review && isRereading(documentID, sum) && PeoplesWork.exists(db, document: documentID)
    let waited = known != nil && state == .review && !waitsForYes
    if publish, state == .review, !waitsForYes {
      if try isEarlier(document, than: documentID) {
        state = .superseded
        try db.execute(kept: "UPDATE version SET state = 'superseded' WHERE id = ?", arguments: [versionID])
      } else {
        try republish(versionID, documentID, written, &cities)
        state = .published
      }
    }
    if let action = AuditAction.saved(change) {
      try Audit.add(
        db, action, documentID, new: ["title": document.title, "file": source.name],
        by: author, at: now)
    }
    if waited, state == .published {
      try Audit.add(
        db, .documentPublished, documentID, new: ["title": document.title, "file": source.name], by: author, at: now)
    }
    return SaveOutcome.Saved(
      document: ID(documentID), version: ID(versionID), title: document.title, change: change,
      targets: document.targets.count, goals: document.qualitative.count, measures: document.measures.count,
      isPublished: state == .published, isNewlyPublished: waited && state == .published)
  }

  /// Whether the same text is published already: what people have done with it changes only when a person says so.
  private func isRereading(_ documentID: Int64, _ sum: String) throws -> Bool {
    try Bool.fetchOne(
      db, kept: "SELECT EXISTS (SELECT 1 FROM version WHERE document_id = ? AND sha256 = ? AND state = 'published')",
      arguments: [documentID, sum]) ?? false
  }

  private func republish(
    _ versionID: Int64, _ documentID: Int64, _ written: [CandidateRow]?, _ cities: inout Set<Int64>
  ) throws {
    let publishing = try Publishing(
      db: db, version: versionID, document: documentID, author: author, now: now,
      registry: try run.registry(db, document: documentID))
    try publishing.publish(written)
    cities.insert(publishing.city)
    run.published.insert(documentID)
    run.compared.forget(documentID)
  }

  /// Whether what is shown is newer in the plan's own life: issued against a draft, or issued later.
  private func isEarlier(_ document: Document, than documentID: Int64) throws -> Bool {
    guard
      let shown = try Row.fetchOne(
        db, kept: "SELECT status, issued_on FROM version WHERE document_id = ? AND state = 'published'",
        arguments: [documentID])
    else { return false }
    let status: Document.Status = try shown.word("status")
    if status != document.status { return status == .issued }
    guard let its = try shown.dateIfAny("issued_on"), let mine = document.issuedOn else { return false }
    return mine < its
  }

  private func city(_ name: String) throws -> Int64 {
    try existing("SELECT id FROM city WHERE name = ?", [name])
      ?? inserted("INSERT INTO city (name) VALUES (?)", [name])
  }

  private func document(_ key: String, in cityID: Int64) throws -> Int64 {
    try existing("SELECT id FROM document WHERE city_id = ? AND key = ?", [cityID, key])
      ?? inserted("INSERT INTO document (city_id, key) VALUES (?, ?)", [cityID, key])
  }

  private func existing(_ sql: String, _ arguments: StatementArguments) throws -> Int64? {
    try Int64.fetchOne(db, kept: sql, arguments: arguments)
  }

  private func inserted(_ sql: String, _ arguments: StatementArguments) throws -> Int64 {
    try db.execute(kept: sql, arguments: arguments)
    return db.lastInsertedRowID
  }

  // MARK: Places in the text

  private func clamped(_ span: Span) -> Span {
    let start = min(max(span.start, 0), length)
    // A reading that gives no place means the whole file.
    let end = span.end <= span.start ? length : min(span.end, length)
    return Span(start, max(start, end))
  }

  private func text(of span: Span) -> String {
    if span.start == 0, span.end == length { return source.text }
    let scalars = source.text.unicodeScalars
    let start = scalars.index(scalars.startIndex, offsetBy: span.start)
    return String(scalars[start..<scalars.index(start, offsetBy: span.end - span.start)])
  }
}
