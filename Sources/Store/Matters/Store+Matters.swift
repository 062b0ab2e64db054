import Foundation
import GRDB
import Policy

extension Store {
  /// Matters by id, or as the filter sorts them.
  public func matters(_ filter: MatterFilter = MatterFilter(), _ page: Slice = Slice())
    throws(StoreError) -> Listing<MatterSummary>
  {
    try read { (db: Database) throws -> Listing<MatterSummary> in
      guard let found = filter.conditions else { return Listing(items: [], total: 0) }
      let walk = filter.hasWordsAlone ? WordWalk(filter.words, in: "matter_words", Conditions("1")) : nil
      let list = ListQuery(table: "matter", alias: "m", found, walk: walk)
      func total() throws -> Int { try list.counted(db, in: memory, until: .registers) }
      return try list.listing(db, page, by: filter.order.key, total: total()) { try MatterQuery.fetch(db, $0) }
    }
  }

  /// How many matters there are; none of them is read.
  public func matterCount(_ filter: MatterFilter) throws(StoreError) -> Int {
    try read { (db: Database) throws -> Int in
      guard let found = filter.conditions else { return 0 }
      return try ListQuery(table: "matter", alias: "m", found).counted(db, in: memory, until: .registers)
    }
  }

  /// One matter with its past.
  public func matter(_ id: MatterID) throws(StoreError) -> MatterDetail? {
    try read { (db: Database) throws -> MatterDetail? in
      guard let summary = try MatterQuery.one(db, id) else { return nil }
      return MatterDetail(
        summary: summary, events: try MatterQuery.events(db, id), files: try MatterQuery.files(db, id),
        setting: try SupervisionSettings.of(db, summary.city))
    }
  }

  /// Whether a scope holds a matter.
  public func matter(_ id: MatterID, isIn scope: SupervisionScope) throws(StoreError) -> Bool {
    try read { (db: Database) throws -> Bool in
      var filter = MatterFilter()
      filter.scope = scope
      guard let found = filter.conditions?.and("m.id = ?", [id.raw]) else { return false }
      return try ListQuery(table: "matter", alias: "m", found).counted(db) > 0
    }
  }

  /// One file of a matter, with its content.
  public func matterFile(_ id: MatterFileID) throws(StoreError) -> (file: MatterFile, bytes: [UInt8])? {
    try read { (db: Database) throws -> (file: MatterFile, bytes: [UInt8])? in
      let row = try Row.fetchOne(db, kept: "SELECT * FROM matter_file WHERE id = ?", arguments: [id.raw])
      guard let row,
        let bytes = try EvidenceFiles.bytes(db, row["sha256"])
      else { return nil }
      return (try MatterQuery.file(row), bytes)
    }
  }

  /// How a city supervises.
  public func supervision(of city: CityID) throws(StoreError) -> SupervisionSetting {
    try read { (db: Database) throws -> SupervisionSetting in try SupervisionSettings.of(db, city) }
  }

  /// The city of what a reference stands for, and the body that answers for it; nil for what is not there.
  public func place(of subject: SubjectReference) throws(StoreError) -> (city: CityID, agency: AgencyID?)? {
    try read { (db: Database) throws -> (city: CityID, agency: AgencyID?)? in
      guard let city = try Subjects.city(db, subject) else { return nil }
      return (CityID(city), try Subjects.owner(db, subject).map { AgencyID($0) })
    }
  }

  /// The city of what a reference stands for; nil for what is not there.
  public func city(of subject: SubjectReference) throws(StoreError) -> CityID? {
    try read { (db: Database) throws -> CityID? in try Subjects.city(db, subject).map { CityID($0) } }
  }

  /// Whether anything was remarked, ordered or brought up about a thing: of most things nothing was, and one question
  /// says so.
  public func isSupervised(_ subject: SubjectReference) throws(StoreError) -> Bool {
    try read { (db: Database) throws -> Bool in
      try Bool.fetchOne(
        db,
        kept: """
          SELECT EXISTS (SELECT 1 FROM remark WHERE subject_kind = ?1 AND subject_id = ?2)
            OR EXISTS (SELECT 1 FROM supervision_order WHERE subject_kind = ?1 AND subject_id = ?2)
            OR EXISTS (SELECT 1 FROM matter WHERE subject_kind = ?1 AND subject_id = ?2)
          """, arguments: [subject.kind.rawValue, subject.id]) ?? false
    }
  }

  /// What a reference stands for; nil for what is not there.
  public func name(of subject: SubjectReference) throws(StoreError) -> String? {
    try read { (db: Database) throws -> String? in
      try String.fetchOne(
        db,
        kept: "SELECT \(Subjects.name(of: "x")) FROM (SELECT ? AS subject_kind, ? AS subject_id) x",
        arguments: [subject.kind.rawValue, subject.id])
    }
  }
}

/// How matters are read.
enum MatterQuery {
  static func one(_ db: Database, _ id: MatterID) throws -> MatterSummary? {
    try fetch(db, SQLQuery(sql: "SELECT ?", arguments: [id.raw])).first
  }

  static func fetch(_ db: Database, _ ids: SQLQuery) throws -> [MatterSummary] {
    try db.all(
      MatterColumn.self,
      kept: """
        SELECT \(MatterColumn.list) FROM \(MatterColumn.tables) WHERE m.id IN (\(ids.sql)) ORDER BY m.id
        """, arguments: ids.arguments, MatterSummary.init)
  }

  static func events(_ db: Database, _ id: MatterID) throws -> [MatterEvent] {
    let rows = try Row.fetchAll(
      db,
      kept: """
        SELECT e.*, a.name AS agency FROM matter_event e LEFT JOIN agency a ON a.id = e.agency_id
        WHERE e.matter_id = ? ORDER BY e.id
        """, arguments: [id.raw])
    return try rows.map { row in
      MatterEvent(
        kind: try row.word("kind"), state: try row.word("state"), level: try row.word("level"), agency: row["agency"],
        due: try row.dateIfAny("due_on"), reason: row["reason"], by: row["by"], at: row.moment("at"))
    }
  }

  static func files(_ db: Database, _ id: MatterID) throws -> [MatterFile] {
    try Row.fetchAll(db, kept: "SELECT * FROM matter_file WHERE matter_id = ? ORDER BY id", arguments: [id.raw])
      .map(file)
  }

  static func file(_ row: Row) throws -> MatterFile {
    MatterFile(
      id: row.id("id"), matter: row.id("matter_id"), name: row["name"], kind: try row.word("kind"), size: row["size"],
      by: row["by"], at: row.moment("at"))
  }
}
