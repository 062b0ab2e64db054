import GRDB
import Policy

extension Store {
  /// Gives many targets and measures of one city to a body at once: all of them, or none where somebody has changed one
  /// since.
  ///
  /// - Parameters:
  ///   - targets: with the revision that was seen of each. Doing it again with another body takes it back.
  ///   - measures: with the body that was seen to tell of each.
  public func distribute(
    _ targets: [(id: TargetID, seen: Int)], measures: [(id: MeasureID, seen: AgencyID?)] = [], to agency: AgencyID,
    because reason: String, by author: Actor, at now: Moment
  ) throws(StoreError) {
    try write(as: author, .assignOwners) { (db: Database) throws -> Void in
      if reason.allSatisfy(\.isWhitespace) { throw StoreError.invalid(field: "理由", reason: "请写明分配的理由") }
      for target in targets { try Self.give(target, to: agency, because: reason, db, author, now) }
      var giving = MeasureGiving(db: db, author: author, now: now, agency: agency, reason: reason)
      for measure in measures { try giving.give(measure.id, seen: measure.seen) }
    }
  }
}

/// Measures that a person gives to a body, inside their transaction.
private struct MeasureGiving {
  let db: Database
  let author: Actor
  let now: Moment
  let agency: AgencyID
  let reason: String
  /// Of each plan; what it knows of the plan does not change here.
  private var writers: [DocumentID: ItemWriter] = [:]

  init(db: Database, author: Actor, now: Moment, agency: AgencyID, reason: String) {
    (self.db, self.author, self.now, self.agency, self.reason) = (db, author, now, agency, reason)
  }

  mutating func give(_ id: MeasureID, seen: AgencyID?) throws {
    let exact = Conditions(Standing.isCurrent("m")).and("m.id = ?", [id.raw])
    guard let measure = try MeasureQuery.fetch(db, exact.select("measure m", limit: 1)).first else {
      throw StoreError.notFound(.measure, id: id.raw)
    }
    _ = try author.checked(.assignOwners, in: measure.city, db)
    guard measure.teller?.agency == seen else {
      throw StoreError.conflict(expected: Int(seen?.raw ?? 0), found: Int(measure.teller?.agency.raw ?? 0))
    }
    let body = try AgencyQuery.living(db, agency, in: measure.city)
    if measure.teller?.reason == .person, measure.teller?.agency == body.id, measure.teller?.note == reason { return }
    let writer = try writer(of: measure.document)
    guard let item = try ItemTable.measure(writer).item(db, id.raw) else {
      throw StoreError.notFound(.measure, id: id.raw)
    }
    let said = Corrections(db, .measure, id.raw)
    try said.set(.owner, to: body.id.description, over: item.item.texts)
    try said.set(.ownerNote, to: reason, over: item.item.texts)
    let effective = try Corrections.effective(db, item.item, item.id)
    _ = try writer.write(
      measure: ItemState(id: item.id, asRead: item.item, effective: effective, standing: item.standing))
    var old: Fields = [:]
    if let before = measure.teller { old["owner"] = before.name }
    try Audit.add(db, .measureTeller, id.raw, old: old, new: ["owner": body.name], reason: reason, by: author, at: now)
  }

  private mutating func writer(of document: DocumentID) throws -> ItemWriter {
    if let known = writers[document] { return known }
    let registry = try AgencyRegistry(db, document: document.raw)
    let writer = try ItemWriter(db, document: document.raw, registry, at: now)
    writers[document] = writer
    return writer
  }
}
