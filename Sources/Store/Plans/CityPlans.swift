import GRDB
import Policy

/// Published plans that a transaction has read for comparing them, and that it has not written since.
final class ComparedPlans {
  fileprivate var plans: [Int64: CityPlans.Plan] = [:]

  /// This one is written anew.
  func forget(_ document: Int64) { plans[document] = nil }
}

/// What holds between the published plans of one city: findings, and targets that are the same in several plans.
struct CityPlans {
  let db: Database
  let city: Int64
  private let plans: [Plan]

  /// A published plan with its targets' numbers, in the order of its document's arrays.
  fileprivate struct Plan {
    let id: Int64
    let version: Int64
    let text: Int64
    let document: Document
    let targets: [Int64]
  }

  /// - Parameter known: what the transaction has read of them, and keeps.
  init(_ db: Database, city: Int64, knowing known: ComparedPlans = ComparedPlans()) throws {
    self.db = db
    self.city = city
    let rows = try Row.fetchAll(
      db,
      kept: """
        SELECT v.*, c.name AS city FROM document d JOIN city c ON c.id = d.city_id
        JOIN version v ON v.document_id = d.id AND v.state = 'published' WHERE d.city_id = ? ORDER BY d.id
        """, arguments: [city])
    plans = try rows.map { row in
      let (id, version): (Int64, Int64) = (row["document_id"], row["id"])
      if let before = known.plans[id], before.version == version { return before }
      var document = Document(title: row["title"], region: row["city"])
      document.status = try row.word("status")
      document.issuedOn = try row.dateIfAny("issued_on")
      let (from, to): (Int?, Int?) = (row["period_from"], row["period_to"])
      document.period = from == nil && to == nil ? nil : PlanPeriod(from: from, to: to)
      document.agencies = try String.fetchAll(
        db, kept: "SELECT name FROM version_agency WHERE version_id = ? ORDER BY position",
        arguments: [version])
      document.measures = try MeasureQuery.current(db, id)
      let targets = try StoredTargets.current(db, id)
      document.targets = targets.map(\.target)
      let plan = Plan(
        id: id, version: version, text: row["text_id"], document: document, targets: targets.map(\.id))
      known.plans[id] = plan
      return plan
    }
  }

  /// Compares the city's plans and keeps what comes out.
  ///
  /// - Returns: the targets that get their figures from other places than before.
  func refresh() throws -> [Int64] {
    let compared = Finding.comparison(of: plans.map(\.document))
    try keep(compared.findings)
    return try join(compared.same)
  }

  /// The same, and judges those targets anew. A target must have a status before.
  static func refresh(
    _ db: Database, city: Int64, knowing known: ComparedPlans = ComparedPlans(), at now: Moment
  ) throws {
    let moved = try CityPlans(db, city: city, knowing: known).refresh()
    if !moved.isEmpty { try Statuses.refresh(db, .some(moved), at: now) }
  }

  // MARK: One report feeds all

  private func join(_ same: [[Finding.Place]]) throws -> [Int64] {
    let said = try SamePairs.of(db, city: city)
    var groups = SameGroups(apart: said.apart)
    let kinds = Dictionary(
      plans.flatMap { plan in zip(plan.targets, plan.document.targets.map { "\($0.unit) \($0.cadence.rawValue)" }) }
    ) { first, _ in first }
    // A person's word stands as long as both are in force and counted alike.
    for pair in said.same where kinds[pair[0]] != nil && kinds[pair[0]] == kinds[pair[1]] {
      groups.join(pair[0], pair[1])
    }
    for group in same {
      let members = group.compactMap { place -> (id: Int64, target: Target)? in
        guard let index = place.target else { return nil }
        return (plans[place.document].targets[index], plans[place.document].document.targets[index])
      }
      // A figure feeds only what is counted in the same unit and the same rhythm.
      for alike in Dictionary(grouping: members, by: { "\($0.target.unit) \($0.target.cadence.rawValue)" }).values {
        let ids = alike.map(\.id).sorted()
        for (index, id) in ids.enumerated().dropFirst() {
          // Where somebody parts two of them, the others still find each other.
          for earlier in said.apart.isEmpty ? ids[(index - 1)..<index] : ids[..<index] { groups.join(earlier, id) }
        }
      }
    }
    let wanted = groups.leaders
    let rows = try Row.fetchAll(
      db,
      kept:
        "SELECT j.target_id, j.leader_id FROM target_join j JOIN target t ON t.id = j.target_id WHERE t.city_id = ?",
      arguments: [city])
    let known = Dictionary(uniqueKeysWithValues: rows.map { ($0["target_id"] as Int64, $0["leader_id"] as Int64) })
    for id in known.keys.sorted() where wanted[id] == nil {
      try db.execute(kept: "DELETE FROM target_join WHERE target_id = ?", arguments: [id])
    }
    for (id, leader) in wanted.sorted(by: { $0.key < $1.key }) where known[id] != leader {
      try db.execute(
        kept: "INSERT OR REPLACE INTO target_join (target_id, leader_id) VALUES (?, ?)", arguments: [id, leader])
    }
    return Self.fedOtherwise(known, wanted)
  }

  /// Whoever left a group or came to one, and all who are or were in it with them.
  private static func fedOtherwise(_ known: [Int64: Int64], _ wanted: [Int64: Int64]) -> [Int64] {
    let moved = Set(known.keys).union(wanted.keys).filter { known[$0] != wanted[$0] }
    let leaders = Set(moved.flatMap { [known[$0], wanted[$0]] }.compactMap(\.self))
    let beside = [known, wanted].flatMap { groups in groups.filter { leaders.contains($0.value) }.keys }
    return moved.union(beside).sorted()
  }

  // MARK: Findings between plans

  /// Those within one text were found when it was read.
  private func keep(_ findings: [Finding]) throws {
    let rows = FindingWriter(db: db, city: city)
    var kept: Set<Int64> = []
    for finding in findings {
      let texts = Set(finding.places.map { plans[$0.document].text })
      guard texts.count > 1, finding.places.count == finding.quotes.count else { continue }
      let id = try rows.id(of: finding, origin: .city)
      kept.insert(id)
      let places = finding.quotes.indices.map { index in
        let plan = plans[finding.places[index].document]
        let span = index < finding.spans.count ? finding.spans[index] : nil
        return FindingWriter.Place(
          text: plan.text, quote: finding.quotes[index], span: span, document: plan.id)
      }
      try rows.setPlaces(of: id, places)
    }
    let known = try Int64.fetchAll(
      db,
      kept: """
        SELECT f.id FROM finding f WHERE f.city_id = ? AND f.origin = 'city'
          AND EXISTS (SELECT 1 FROM finding_place p WHERE p.finding_id = f.id)
        """, arguments: [city])
    for id in known where !kept.contains(id) { try rows.setPlaces(of: id, []) }
  }
}
