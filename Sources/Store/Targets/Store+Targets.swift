import GRDB
import Policy

extension Store {
  /// Targets and goals of published documents, by id.
  ///
  /// - Parameter withAgencies: whether the bodies that each names are read along; no table of a page shows them.
  public func targets(_ filter: TargetFilter = TargetFilter(), _ page: Slice = Slice(), withAgencies: Bool = true)
    throws(StoreError) -> Listing<TargetSummary>
  {
    try read { (db: Database) throws -> Listing<TargetSummary> in
      // Many look at the same pages before the next report comes.
      let name = withAgencies ? "targets with their bodies" : "targets"
      return try firstPages.first(page, of: name, filter, words: filter.words, until: .all, db) {
        try found(filter, page, withAgencies, db)
      }
    }
  }

  private func found(
    _ filter: TargetFilter, _ page: Slice, _ withAgencies: Bool, _ db: Database
  ) throws -> Listing<TargetSummary> {
    let way = try TargetQuery.way(filter, db)
    guard let conditions = TargetQuery.conditions(filter, way) else { return Listing(items: [], total: 0) }
    let walk: (any PageWalk)? =
      filter.hasWordsAlone
      ? WordWalk(filter.words, in: "target_words", TargetQuery.inForce)
      : way == .walk ? StatusWalk(filter) : nil
    let list = ListQuery(table: "target", alias: "t", conditions, walk: walk)
    func total() throws -> Int {
      if let total = try TargetCounts.total(filter, db) { return total }
      // All are counted, and none is passed over: by whatever index leads to the fewest.
      let all = ListQuery(table: "target", alias: "t", TargetQuery.conditions(filter) ?? conditions)
      return try all.counted(db, in: memory, until: filter.asksStatus ? .all : .plans)
    }
    if filter.order == .worst {
      let listing = try WorstFirst(filter)?
        .listing(db, page, total: page.wantsTotal ? total() : 0, withAgencies: withAgencies)
      return listing ?? Listing(items: [], total: 0)
    }
    return try list.listing(db, page, by: filter.order.key, total: total()) {
      try TargetQuery.fetch(db, $0, withAgencies: withAgencies)
    }
  }

  /// One commitment with its sentence, reports and past; also one that was dropped, never one that was rejected.
  public func target(_ id: TargetID) throws(StoreError) -> TargetDetail? {
    try read { (db: Database) throws -> TargetDetail? in
      let exact = Conditions("t.id = ?", [id.raw]).and(Standing.isNotRejected("t"))
      guard let summary = try TargetQuery.fetch(db, exact.select("target t", limit: 1)).first else { return nil }
      return try TargetQuery.detail(db, summary, memory)
    }
  }

  /// Open targets whose deadline comes on or after a day, nearest first; without the bodies that they name.
  public func deadlines(from day: CivilDate, city: CityID? = nil, limit: Int = 10)
    throws(StoreError) -> [TargetSummary]
  {
    try read { (db: Database) throws -> [TargetSummary] in
      var conditions = Conditions(Standing.isCurrent("t")).and("t.deadline_day >= ?", [day.text])
      conditions = conditions.and("t.withdrawn_because IS NULL")
      conditions = conditions.and(
        """
        NOT EXISTS (SELECT 1 FROM status_result z WHERE z.target_id = t.id AND z.state IN ('achieved', 'achieved_late'))
        """)
      if let city { conditions = conditions.and("+t.city_id = ?", [city.raw]) }
      let ids = conditions.select(
        "target t", order: "t.deadline_day, t.id", limit: min(max(limit, 1), Slice.largestLimit))
      return try TargetQuery.fetch(db, ids, order: "t.deadline_day, t.id", withAgencies: false)
    }
  }
}

extension TargetFilter {
  /// Whether what it lets through moves with reports, and not only with plans.
  var asksStatus: Bool { !states.isEmpty || isOpen || hasData != nil }

  /// Whether nothing but words is asked for.
  var hasWordsAlone: Bool {
    var rest = self
    (rest.words, rest.order) = ("", .plan)
    return rest == TargetFilter()
  }

  /// Whether it lets through few of all.
  var isNarrow: Bool { city != nil || document != nil || agency != nil || !words.isEmpty }
}

/// How targets are found and read.
enum TargetQuery {
  /// How a page is found where many targets fit, and where few do.
  enum Way {
    /// In the order of ids, until the page is full: few are passed over.
    case walk
    /// All that fit are gathered by state and deadline, then sorted: they are few.
    case gather
  }

  /// What a page costs either way follows from how many fit: walking passes over all / fitting targets for each of the
  /// page's, gathering touches all that fit.
  static func way(_ filter: TargetFilter, _ db: Database) throws -> Way {
    guard !filter.isNarrow, !filter.states.isEmpty || filter.deadlineFrom != nil || filter.deadlineTo != nil else {
      return .walk
    }
    let all = try TargetCounts.count(TargetFilter(), db)
    let fitting = try TargetCounts.count(filter, db)
    return fitting * fitting >= Slice.usualLimit * all ? .walk : .gather
  }

  static let inForce = Conditions(Standing.isCurrent("t"))

  /// Nil when nothing can fit, e.g. words without a letter.
  static func conditions(_ filter: TargetFilter, _ way: Way = .gather) -> Conditions? {
    var found = Conditions(filter.includesDropped ? Standing.isNotRejected("t") : Standing.isCurrent("t"))
    if let city = filter.city { found = found.and("t.city_id = ?", [city.raw]) }
    if let document = filter.document { found = found.and("t.document_id = ?", [document.raw]) }
    if let agency = filter.agency {
      switch filter.part {
      case .owner: found = found.and("t.owner_id = ?", [agency.raw])
      case .any:
        found = found.and(
          """
          t.id IN (SELECT target_id FROM target_agency WHERE agency_id = ?
            UNION ALL SELECT id FROM target WHERE owner_id = ?)
          """, [agency.raw, agency.raw])
      }
    }
    // A plus keeps SQLite from gathering by the index of deadlines.
    let day = way == .walk ? "+t.deadline_day" : "t.deadline_day"
    if let from = filter.deadlineFrom { found = found.and("\(day) >= ?", [yearText(from) + "-01-01"]) }
    if let to = filter.deadlineTo { found = found.and("\(day) <= ?", [yearText(to) + "-12-31"]) }
    if let from = filter.dueFrom { found = found.and("\(day) >= ?", [from.text]) }
    if let to = filter.dueTo { found = found.and("\(day) <= ?", [to.text]) }
    if filter.isOpen {
      found = found.and("t.withdrawn_because IS NULL").and(
        """
        NOT EXISTS (SELECT 1 FROM status_result z WHERE z.target_id = t.id AND z.state IN ('achieved', 'achieved_late'))
        """)
    }
    if let hasData = filter.hasData {
      found = found.and(
        "EXISTS (SELECT 1 FROM status_result z WHERE z.target_id = t.id AND (z.latest_period IS NOT NULL) = ?)",
        [hasData])
    }
    if !filter.states.isEmpty {
      let states = ProgressState.sql(filter.states)
      found = found.and(
        way == .walk
          ? "EXISTS (SELECT 1 FROM status_result z WHERE z.target_id = t.id AND z.state IN (\(states)))"
          : "t.id IN (SELECT target_id FROM status_result WHERE state IN (\(states)))")
    }
    if let goals = filter.goals { found = found.and("t.is_goal = ?", [goals]) }
    if let reason = filter.ownerReason { found = found.and("t.owner_reason = ?", [reason.rawValue]) }
    if filter.ownerless { found = found.and("t.owner_id IS NULL") }
    guard let searched = found.search(filter.words, in: "target_words", column: "t.id") else { return nil }
    return searched
  }

  private static func yearText(_ year: Int) -> String {
    let text = String(min(max(year, 0), 9999))
    return String(repeating: "0", count: 4 - text.count) + text
  }

  /// The targets whose ids a query gives.
  static func fetch(
    _ db: Database, _ ids: SQLQuery, order: String = "t.id", withAgencies: Bool = true
  ) throws -> [TargetSummary] {
    var targets: [TargetSummary] = []
    var common = TargetSummary.Common()
    try db.each(
      TargetColumn.self, kept: columns + " WHERE t.id IN (\(ids.sql)) ORDER BY \(order)", arguments: ids.arguments
    ) { targets.append(try TargetSummary($0, &common)) }
    guard withAgencies else { return targets }
    let agencies = try AgencyLinks.of("target", db, targets.map(\.id.raw))
    for index in targets.indices {
      if let mine = agencies[targets[index].id.raw] { targets[index].agencies = mine }
    }
    return targets
  }

  private static let columns = "SELECT \(TargetColumn.list) FROM \(TargetColumn.tables)"
}
