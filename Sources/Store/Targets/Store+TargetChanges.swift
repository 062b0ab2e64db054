import GRDB
import Policy

extension Store {
  /// Gives a target to a body of its city; stays through later readings. Nil takes it from everybody.
  public func setOwner(
    of target: TargetID, to agency: AgencyID?, because reason: String, seen revision: Int, by author: Actor,
    at now: Moment
  ) throws(StoreError) {
    try write(as: author, .assignOwners) { (db: Database) throws -> Void in
      let change = try TargetChanging(db, target, seen: revision, author, now, .assignOwners)
      try change.setOwner(agency, because: reason)
    }
  }

  /// Gives one of many targets to a body, inside their transaction.
  static func give(
    _ target: (id: TargetID, seen: Int), to agency: AgencyID, because reason: String, _ db: Database,
    _ author: Actor, _ now: Moment
  ) throws {
    try TargetChanging(db, target.id, seen: target.seen, author, now, .assignOwners).setOwner(agency, because: reason)
  }

  /// Takes a person's choice of the owner back: the plan's own words decide again.
  public func releaseOwner(
    of target: TargetID, because reason: String, seen revision: Int, by author: Actor, at now: Moment
  ) throws(StoreError) {
    try write(as: author, .assignOwners) { (db: Database) throws -> Void in
      try TargetChanging(db, target, seen: revision, author, now, .assignOwners).releaseOwner(because: reason)
    }
  }

  /// A target, or goal, as the rules read it, without what people set; for the form that corrects it.
  public func itemAsRead(of target: TargetID) throws(StoreError) -> PlanItem {
    try read { (db: Database) throws -> PlanItem in
      let row = try Row.fetchOne(db, kept: "SELECT is_goal, as_read FROM target WHERE id = ?", arguments: [target.raw])
      guard let row else { throw StoreError.notFound(.target, id: target.raw) }
      return try PlanItem(row["is_goal"] ? .goal : .target, row.edits("as_read"))
    }
  }

  /// Corrects fields of a target, those that its kind names `correctable`; stays through later readings of the same or
  /// a revised text.
  ///
  /// An empty text unsets. A corrected figure gives way when a revision of the plan has other words with another one.
  public func correct(
    _ target: TargetID, _ edits: Edits<ItemField>, because reason: String, seen revision: Int, by author: Actor,
    at now: Moment
  ) throws(StoreError) {
    try write(as: author, .correctTargets) { (db: Database) throws -> Void in
      let change = try TargetChanging(db, target, seen: revision, author, now)
      try change.correct(edits, because: reason)
    }
  }

  /// Takes a target out of its plan by a decision; nil puts it back.
  public func withdraw(
    _ target: TargetID, because reason: String?, seen revision: Int, by author: Actor, at now: Moment
  ) throws(StoreError) {
    if let reason, reason.allSatisfy(\.isWhitespace) { throw .invalid(field: "理由", reason: "退出计划必须说明理由") }
    try write(as: author, .correctTargets) { (db: Database) throws -> Void in
      let change = try TargetChanging(db, target, seen: revision, author, now)
      try change.withdraw(because: reason, said: reason)
    }
  }

  /// Puts a target that was taken out back into its plan; the reason stands in the trail.
  public func restore(
    _ target: TargetID, because reason: String, seen revision: Int, by author: Actor, at now: Moment
  ) throws(StoreError) {
    try write(as: author, .correctTargets) { (db: Database) throws -> Void in
      let change = try TargetChanging(db, target, seen: revision, author, now)
      try change.withdraw(because: nil, said: reason)
    }
  }
}

/// One change of one target by a person, inside its transaction.
private struct TargetChanging {
  let db: Database
  let target: TargetSummary
  let author: Actor
  let now: Moment

  init(
    _ db: Database, _ id: TargetID, seen revision: Int, _ author: Actor, _ now: Moment,
    _ permission: Permission = .correctTargets
  ) throws {
    let exact = Conditions("t.id = ?", [id.raw]).and(Standing.isNotRejected("t"))
    guard let target = try TargetQuery.fetch(db, exact.select("target t", limit: 1)).first else {
      throw StoreError.notFound(.target, id: id.raw)
    }
    _ = try author.checked(permission, in: target.city, db)
    guard target.revision == revision else {
      throw StoreError.conflict(expected: revision, found: target.revision)
    }
    self.db = db
    self.target = target
    self.author = author
    self.now = now
  }

  func setOwner(_ agency: AgencyID?, because reason: String) throws {
    let body = try agency.map { try AgencyQuery.living(db, $0, in: target.city) }
    let item = try stored()
    let said = Corrections(db, item.item.kind, item.id)
    let isDecided = try said.value(of: .owner) != nil
    if isDecided, body?.id == target.owner?.agency, reason == target.owner?.note ?? "" { return }
    try said.set(.owner, to: body?.id.description, over: item.item.texts)
    try said.set(.ownerNote, to: reason, over: item.item.texts)
    try rewrite(item)
    try addAudit(.targetOwner, old: ["owner": target.owner?.name], new: ["owner": body?.name], reason)
  }

  func releaseOwner(because reason: String) throws {
    let item = try stored()
    let said = Corrections(db, item.item.kind, item.id)
    guard try said.value(of: .owner) != nil else { return }
    for field in [ItemField.owner, .ownerNote] { try said.forget(field) }
    try rewrite(item)
    let owner = Conditions("t.id = ?", [target.id.raw]).select("target t", limit: 1)
    let name = try TargetQuery.fetch(db, owner).first?.owner?.name
    try addAudit(.targetOwnerReleased, old: ["owner": target.owner?.name], new: ["owner": name], reason)
  }

  func correct(_ edits: Edits<ItemField>, because reason: String) throws {
    let item = try stored()
    if let other = edits.fields.first(where: { !item.item.kind.correctable.contains($0) }) {
      throw FieldFault(other, edits[other], expected: .nothing)
    }
    let read = item.item.texts
    let corrections = Corrections(db, item.item.kind, item.id)
    let inForce = try corrections.inForce(over: read)
    let before = read.overlaid(with: inForce)
    let moved = before.changes(to: before.overlaid(with: edits))
    if moved.isEmpty { return }
    try item.item.edited(with: inForce).checked(with: edits)
    try corrections.keep(moved, over: read)
    try rewrite(item)
    // With other words or figures it may be the same as another target, or no longer be.
    try CityPlans.refresh(db, city: target.city.raw, at: now)
    // It may be a step on the way of another target of its plan.
    try Statuses.refresh(db, .document(target.document.raw), at: now)
    let changes = Dictionary(uniqueKeysWithValues: moved.map { ($0.field.rawValue, $0) })
    try addAudit(.targetCorrected, old: changes.mapValues(\.old), new: changes.mapValues(\.new), reason)
  }

  func withdraw(because reason: String?, said: String?) throws {
    let old = try String.fetchOne(
      db, kept: "SELECT withdrawn_because FROM target WHERE id = ?", arguments: [target.id.raw])
    if old == reason { return }
    try db.execute(
      kept: "UPDATE target SET withdrawn_because = ?, revision = revision + 1 WHERE id = ?",
      arguments: [reason, target.id.raw])
    // It may be a step on the way of another target of its plan.
    try Statuses.refresh(db, .document(target.document.raw), at: now)
    try Statuses.refresh(db, sameAs: [target.id.raw], at: now)
    try addAudit(
      reason == nil ? .targetRestored : .targetWithdrawn, old: ["withdrawn": old], new: ["withdrawn": reason], said)
  }

  private func writer() throws -> ItemWriter {
    let registry = try AgencyRegistry(db, document: target.document.raw)
    return try ItemWriter(db, document: target.document.raw, registry, at: now)
  }

  private func stored() throws -> StoredItem {
    let item = try ItemTable.target(writer()).item(db, target.id.raw)
    guard let item else { throw StoreError.notFound(.target, id: target.id.raw) }
    return item
  }

  /// Writes the row anew from what was read and what people set, with all that hangs on it.
  private func rewrite(_ item: StoredItem) throws {
    let effective = try Corrections.effective(db, item.item, item.id)
    _ = try writer().write(
      target: ItemState(id: item.id, asRead: item.item, effective: effective, standing: item.standing))
    try Statuses.refresh(db, sameAs: [target.id.raw], at: now)
    try WordIndex.refresh(db, document: target.document.raw)
  }

  private func addAudit(_ action: AuditAction, old: [String: String?], new: [String: String?], _ reason: String?) throws
  {
    try Audit.add(
      db, action, target.id.raw, old: old.compactMapValues(\.self),
      new: new.compactMapValues(\.self),
      reason: reason, by: author, at: now)
  }
}
