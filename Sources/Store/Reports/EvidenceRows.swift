import GRDB
import Policy

/// The rows of `evidence`.
enum EvidenceRows {
  /// Whoever may add or take away: the account of the owner, as long as the row can be written.
  static func writer(
    _ db: Database, _ place: ReportingRow, _ period: Period, by author: Actor, at now: Moment
  ) throws -> Actor {
    let writer = try ReportWriter(.saveDraft, db: db, author: author, now: now)
    guard case .target(let target) = place else {
      guard let measure = place.measure else { return writer.author }
      _ = try MeasureWriter(writer, [measure]).place(measure, period)
      try writer.check(.saveDraft, from: try MeasureReviews.states(db, [measure.raw], in: period)[measure.raw])
      return writer.author
    }
    try writer.checkTyping(ReportingSheet.Line(target: target, period: period, entry: ReportEntry()))
    let state = try String.fetchOne(
      db, kept: "SELECT state FROM report WHERE target_id = ? AND period = ?", arguments: [target.raw, period.text])
    try writer.check(.saveDraft, from: state.flatMap(ReportState.init(rawValue:)))
    return writer.author
  }

  private static let columns = """
    SELECT e.*, coalesce(t.owner_id, m.teller_id) AS owner_id, coalesce(t.city_id, m.city_id) AS city_id
    FROM evidence e LEFT JOIN target t ON t.id = e.target_id LEFT JOIN measure m ON m.id = e.measure_id
    """

  static func list(_ db: Database, _ place: ReportingRow, in period: Period) throws -> [Evidence] {
    guard let measure = place.measure else { return try list(db, [place.raw], in: period) }
    return try list(db, measures: [measure.raw], in: period)
  }

  /// What a plan demands stays with a row that has left the desk of whoever fills in: the last file goes only after
  /// another has come.
  static func checkRemoval(of evidence: Evidence, _ memory: PlanMemory, _ db: Database) throws {
    let (id, period) = (evidence.place.raw, evidence.period)
    let state: ReportState?
    let document: Int64?
    switch evidence.place {
    case .target(let target):
      state = try String.fetchOne(
        db, kept: "SELECT state FROM report WHERE target_id = ? AND period = ?", arguments: [target.raw, period.text]
      ).flatMap(ReportState.init(rawValue:))
      document = try Int64.fetchOne(db, kept: "SELECT document_id FROM target WHERE id = ?", arguments: [id])
    case .measure(let measure):
      state = try MeasureReviews.states(db, [measure.raw], in: period)[measure.raw]
      document = try Int64.fetchOne(db, kept: "SELECT document_id FROM measure WHERE id = ?", arguments: [id])
    }
    guard let state, [.signing, .submitted, .approved].contains(state), let document else { return }
    guard let demands = try EvidenceDemands.of([ID(document)], memory, db)[ID(document)] else { return }
    let sentence = evidence.place.measure == nil ? demands.sentence(for: id) : demands.sentence(forMeasure: id)
    guard let sentence, try list(db, evidence.place, in: period).count == 1 else { return }
    throw StoreError.invalid(
      field: "佐证材料", reason: "原文要求附材料（“\(sentence)”），这一行\(state.title)；请先上传新的材料，再删去“\(evidence.name)”")
  }

  /// How many there are of each of these measures; those without any are left out.
  static func counts(_ db: Database, measures: [Int64], in period: Period) throws -> [Int64: Int] {
    guard !measures.isEmpty else { return [:] }
    let rows = try Row.fetchAll(
      db,
      kept: """
        SELECT e.measure_id, count(*) AS count FROM evidence e
        WHERE e.measure_id IN (SELECT value FROM json_each(?)) AND e.period = ? AND e.removed_at IS NULL
        GROUP BY e.measure_id
        """, arguments: [IDList(measures), period.text])
    return Dictionary(rows.map { ($0["measure_id"] as Int64, $0["count"] as Int) }) { first, _ in first }
  }

  static func list(_ db: Database, _ targets: [Int64], in period: Period) throws -> [Evidence] {
    try list(db, "target_id", targets, period)
  }

  static func list(_ db: Database, measures: [Int64], in period: Period) throws -> [Evidence] {
    try list(db, "measure_id", measures, period)
  }

  private static func list(
    _ db: Database, _ column: String, _ places: [Int64], _ period: Period
  ) throws -> [Evidence] {
    try Row.fetchAll(
      db,
      kept: """
        \(columns) WHERE e.\(column) IN (SELECT value FROM json_each(?)) AND e.period = ? AND e.removed_at IS NULL
        ORDER BY e.id
        """, arguments: [IDList(places), period.text]
    ).map(evidence)
  }

  static func one(_ db: Database, _ id: EvidenceID) throws -> Evidence? {
    try Row.fetchOne(db, kept: "\(columns) WHERE e.id = ? AND e.removed_at IS NULL", arguments: [id.raw]).map(evidence)
  }

  private static func evidence(_ row: Row) throws -> Evidence {
    let place: ReportingRow =
      if let measure: Int64 = row["measure_id"] { .measure(ID(measure)) } else { .target(row.id("target_id")) }
    return Evidence(
      id: row.id("id"), place: place, period: try row.period(), owner: row.idIfAny("owner_id"), city: row.id("city_id"),
      sha256: row["sha256"], name: row["name"], kind: try row.word("kind"), size: row["size"], by: row["by"],
      at: row.moment("at"))
  }

  /// The name without what a file system or a header could stumble over, and never empty.
  static func name(_ given: String, _ kind: EvidenceKind) -> String {
    let kept = given.unicodeScalars.filter { scalar in
      !scalar.properties.isWhitespace && scalar.value >= 0x20 && !"/\\\":<>|*?\u{7F}".unicodeScalars.contains(scalar)
        && scalar.properties.generalCategory != .format
    }
    let text = String(String.UnicodeScalarView(kept.suffix(Evidence.longestName)))
    return text.isEmpty ? kind.title : text
  }
}
