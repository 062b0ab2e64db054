import GRDB
import Policy

extension Store {
  /// Measures of published documents, by id.
  ///
  /// - Parameter withFirms: whether the firms that each names are read along; no table of a page shows them.
  public func measures(_ filter: MeasureFilter = MeasureFilter(), _ page: Slice = Slice(), withFirms: Bool = true)
    throws(StoreError) -> Listing<MeasureSummary>
  {
    try read { (db: Database) throws -> Listing<MeasureSummary> in
      guard let conditions = MeasureQuery.conditions(filter) else { return Listing(items: [], total: 0) }
      let isAlone =
        filter.city == nil && filter.document == nil && filter.agency == nil && !filter.tellerless
        && filter.tellerReason == nil
      let walk = isAlone ? WordWalk(filter.words, in: "measure_words", Conditions(Standing.isCurrent("m"))) : nil
      let list = ListQuery(table: "measure", alias: "m", conditions, walk: walk)
      return try list.listing(db, page, by: filter.order.key, total: list.counted(db, in: memory)) {
        try MeasureQuery.fetch(db, $0, withFirms: withFirms)
      }
    }
  }

  /// One measure; also one that was dropped, never one that was rejected.
  public func measure(_ id: MeasureID) throws(StoreError) -> MeasureSummary? {
    try read { (db: Database) throws -> MeasureSummary? in
      let exact = Conditions("m.id = ?", [id.raw]).and(Standing.isNotRejected("m"))
      return try MeasureQuery.fetch(db, exact.select("measure m", limit: 1)).first
    }
  }
}

/// How measures are found and read.
enum MeasureQuery {
  static func conditions(_ filter: MeasureFilter) -> Conditions? {
    var found = Conditions(Standing.isCurrent("m"))
    if let city = filter.city { found = found.and("m.city_id = ?", [city.raw]) }
    if let document = filter.document { found = found.and("m.document_id = ?", [document.raw]) }
    if let agency = filter.agency {
      let role = filter.role.map { " AND role = '\($0.rawValue)'" } ?? ""
      found = found.and("m.id IN (SELECT measure_id FROM measure_agency WHERE agency_id = ?\(role))", [agency.raw])
    }
    if filter.tellerless { found = found.and("m.teller_id IS NULL") }
    if let reason = filter.tellerReason { found = found.and("m.teller_reason = ?", [reason.rawValue]) }
    return found.search(filter.words, in: "measure_words", column: "m.id")
  }

  /// A document's measures back in the vocabulary, for its rules.
  static func current(_ db: Database, _ document: Int64) throws -> [Measure] {
    let current = Conditions(Standing.isCurrent("m")).and("m.document_id = ?", [document])
    return try fetch(db, current.select("measure m")).map { measure in
      Measure(
        textStart: measure.textStart, quote: measure.quote,
        lead: measure.agencies.filter { $0.role == .lead }.map(\.verbatim),
        responsible: measure.agencies.filter { $0.role == .responsible }.map(\.verbatim),
        deadline: measure.deadline, section: measure.sectionPath, span: measure.span,
        provenance: Provenance(rule: measure.rule, confidence: measure.confidence))
    }
  }

  static func fetch(_ db: Database, _ ids: SQLQuery, withFirms: Bool = true) throws -> [MeasureSummary] {
    var measures = try db.all(
      MeasureColumn.self,
      kept: "SELECT \(MeasureColumn.list) FROM \(MeasureColumn.tables) WHERE m.id IN (\(ids.sql)) ORDER BY m.id",
      arguments: ids.arguments, MeasureSummary.init)
    if measures.isEmpty { return [] }
    let numbers = measures.map(\.id.raw)
    let agencies = try AgencyLinks.of("measure", db, numbers)
    let enterprises = withFirms ? try Enterprises.of(measures: numbers, db) : [:]
    for index in measures.indices {
      let id = measures[index].id.raw
      if let mine = agencies[id] { measures[index].agencies = mine }
      if let mine = enterprises[id] { measures[index].enterprises = mine }
    }
    return measures
  }
}
