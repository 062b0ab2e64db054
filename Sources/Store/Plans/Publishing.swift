import GRDB
import Policy

/// Makes a version the one that everybody sees: its candidates become items with stable ids.
struct Publishing {
  let db: Database
  let version: Int64
  let document: Int64
  let author: Actor
  let now: Moment
  private let number: Int
  private let registry: AgencyRegistry

  /// - Parameter registry: of the document's city, where this transaction has one already.
  init(
    db: Database, version: Int64, document: Int64, author: Actor, now: Moment, registry: AgencyRegistry? = nil
  ) throws {
    self.db = db
    self.version = version
    self.document = document
    self.author = author
    self.now = now
    let number = try Int.fetchOne(
      db, kept: "SELECT number FROM version WHERE id = ? AND document_id = ?", arguments: [version, document])
    guard let number else { throw StoreError.notFound(.version, id: version) }
    self.number = number
    self.registry = try registry ?? AgencyRegistry(db, document: document)
  }

  /// Publishes, and compares the city's plans anew.
  func run() throws {
    try publish()
    try CityPlans.refresh(db, city: city, at: now)
    try WordIndex.refresh(db, document: document)
  }

  /// The city whose plans are to be compared afterwards.
  var city: Int64 { registry.city }

  /// Publishes; whoever publishes several plans of one city compares them once, when all are there, and writes their
  /// words last: from then on every statement that could fail in part has the index flushed first.
  ///
  /// - Parameter written: the version's candidates, where this transaction has just written them.
  func publish(_ written: [CandidateRow]? = nil) throws {
    try db.execute(
      kept: "UPDATE version SET state = 'superseded' WHERE document_id = ? AND state = 'published' AND id <> ?",
      arguments: [document, version])
    try db.execute(
      kept: "UPDATE version SET state = 'published', published_at = coalesce(published_at, ?) WHERE id = ?",
      arguments: [now.unixTime, version])
    try registerAgencies()

    let byKind = Dictionary(grouping: try written ?? CandidateRow.all(db, version: version)) { $0.item.kind }
    try place(byKind[.section] ?? [], ItemTable.section)
    // Targets take their owners from the measures: those are written first.
    let writer = try ItemWriter(db, document: document, registry, at: now)
    try place(byKind[.measure] ?? [], ItemTable.measure(writer))
    let targets = (byKind[.target] ?? []) + (byKind[.goal] ?? [])
    try place(targets, ItemTable.target(try writer.afterMeasures()))
    try place(byKind[.incentive] ?? [], ItemTable.incentive)
    try AskingSentences.follow(db, document: document)

    // A target must have a status before plans can be compared, and may get figures from other plans afterwards.
    try Statuses.refresh(db, .document(document), at: now)
  }

  /// Every body of the brackets and tables has a place in the city's registry.
  private func registerAgencies() throws {
    let names = try String.fetchAll(
      db, kept: "SELECT name FROM version_agency WHERE version_id = ? ORDER BY position", arguments: [version])
    for name in names { _ = try registry.id(of: name) }
  }

  /// Matches candidates with the items that the document already had, writes them, and drops what is gone.
  private func place(_ candidates: [CandidateRow], _ table: ItemTable) throws {
    let old = try table.items(db, document)
    // What an earlier publishing of this version decided holds; the rest is matched by its words.
    let fixed = Dictionary(old.enumerated().map { ($1.id, $0) }) { first, _ in first }
    let loose = candidates.indices.filter { candidates[$0].itemID.flatMap { fixed[$0] } == nil }
    let taken = Set(candidates.compactMap(\.itemID))
    let free = old.indices.filter { !taken.contains(old[$0].id) }
    let match = ItemMatch(
      old: free.map { old[$0].item }, new: loose.map { candidates[$0].item }, region: registry.cityName)
    let matched = Dictionary(
      zip(loose, match.pairs).compactMap { index, pair in
        pair.flatMap { continued(old[free[$0.old]], $0.isExact) }.map { (index, $0) }
      }
    ) { first, _ in first }

    var kept: Set<Int64> = []
    for (index, candidate) in candidates.enumerated() {
      let earlier = candidate.itemID.flatMap { fixed[$0] }.map { old[$0] } ?? matched[index]
      // A person's no is remembered: the same words stay out in later readings, until they are accepted.
      let isRejected =
        candidate.decision == .rejected || (earlier?.standing == .rejected && candidate.decision == .open)
      let state = ItemState(
        id: earlier?.id, asRead: candidate.item, asReadText: candidate.text,
        effective: try effective(candidate, earlier?.id),
        standing: isRejected ? .rejected : .current)
      let id = try table.write(db, document, state)
      kept.insert(id)
      try remember(candidate, id, table)
      if let earlier, earlier.standing == .current, !isRejected { try note(earlier, candidate, id, table) }
    }
    for item in old where item.standing == .current && !kept.contains(item.id) {
      try db.execute(
        kept: "UPDATE \(table.name) SET standing = ? WHERE id = ?",
        arguments: [Standing.dropped.rawValue, item.id])
      try Audit.add(
        db, .dropped(table.kind), item.id, old: ["quote": item.item.quote],
        new: ["version": String(number)], by: author, at: now)
    }
  }

  /// A person's no holds for the same words, not for what is only alike.
  private func continued(_ item: StoredItem, _ isExact: Bool) -> StoredItem? {
    item.standing == .rejected && !isExact ? nil : item
  }

  /// As read, with what people set laid over it.
  private func effective(_ candidate: CandidateRow, _ id: Int64?) throws -> PlanItem {
    guard let id else { return candidate.effective }
    let item = candidate.item
    let corrected = try Corrections(db, item.kind, id).inForce(over: item.texts)
    return try item.edited(with: corrected.merging(candidate.edited))
  }

  private func remember(_ candidate: CandidateRow, _ id: Int64, _ table: ItemTable) throws {
    if candidate.itemID != id {
      try db.run(Self.becomes, id, candidate.id)
    }
    if candidate.edited.isEmpty { return }
    let corrections = Corrections(db, candidate.item.kind, id)
    for field in candidate.edited.fields {
      try corrections.set(field, to: candidate.edited[field], over: candidate.item.texts)
    }
  }

  private static let becomes = KeptStatement("UPDATE candidate SET item_id = ? WHERE id = ?")

  /// Says in the trail what a version moved.
  private func note(_ earlier: StoredItem, _ candidate: CandidateRow, _ id: Int64, _ table: ItemTable) throws {
    let moved = earlier.item.texts.changes(to: candidate.item.texts)
    guard !moved.isEmpty else { return }
    var old: Fields = [:]
    var new: Fields = ["version": String(number)]
    for change in moved {
      old[change.field.rawValue] = change.old
      new[change.field.rawValue] = change.new
    }
    try Audit.add(db, .revised(table.kind), id, old: old, new: new, by: author, at: now)
  }
}
