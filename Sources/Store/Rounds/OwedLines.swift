import GRDB
import Policy

/// Of whose lines something is asked; nil means all.
struct OwedBodies {
  var city: CityID?
  var agency: AgencyID?
  /// Only what this plan asks.
  var document: DocumentID?
  /// Only cities that show their rounds to everybody.
  var isPublic = false

  /// For a target `t`.
  var targets: Conditions {
    let owner = agency.map { Conditions("t.owner_id = ?", [$0.raw]) } ?? Conditions("t.owner_id IS NOT NULL")
    return places("t").map(owner.and) ?? owner
  }

  /// For a measure `m`, once it is known to be asked.
  var measures: Conditions {
    let teller = agency.map { Conditions("m.teller_id = ?", [$0.raw]) } ?? Conditions("m.teller_id IS NOT NULL")
    return places("m").map(teller.and) ?? teller
  }

  private func places(_ item: String) -> Conditions? {
    var parts: [Conditions] = []
    if let city { parts.append(Conditions("\(item).city_id = ?", [city.raw])) }
    if let document { parts.append(Conditions("\(item).document_id = ?", [document.raw])) }
    if isPublic {
      parts.append(Conditions("\(item).city_id IN (SELECT city_id FROM round_setting WHERE is_public = 1)"))
    }
    return parts.dropFirst().reduce(parts.first) { $0?.and($1) }
  }
}

/// What bodies owe in a period: a row for each target and each measure that is asked of one, with what came of it. The
/// board, its doors, the to-do, reminders, letters and bulletins count these rows and nothing else.
enum OwedLines {
  /// A target or a measure, whose it is to tell of it, and how it stands: `owner_id`, `is_measure`, `has_figure`,
  /// `state` (of reports, NULL for nothing), `is_counted` and `is_late`.
  static func query(_ period: Period, of bodies: OwedBodies) -> SQLQuery {
    let targets = Asking.conditions(in: period).and(bodies.targets)
    let measures = MeasureAsking.asked(in: period).and(bodies.measures)
    let due: StatementArguments = [period.dueOn.text]
    let sql = """
      SELECT t.owner_id, 0 AS is_measure, t.value IS NOT NULL AS has_figure, r.state,
        r.counted IS NOT NULL AS is_counted,
        r.counted IS NOT NULL AND \(handedIn) > coalesce(\(Windows.movedDue("t.owner_id")), ?) AS is_late
      FROM target t LEFT JOIN report r ON r.target_id = t.id AND r.period = ? WHERE \(targets.sql)
      """
    guard period.kind == .quarter else {
      return SQLQuery(sql: sql, arguments: due + [period.text] + targets.arguments)
    }
    let told = """
      SELECT m.teller_id AS owner_id, 1, 0, \(MeasureReviews.state), \(MeasureReviews.isCounted),
        \(MeasureReviews.isCounted) AND \(toldOn)
          > coalesce(\(Windows.movedDue("m.teller_id", of: "m")), ?)
      FROM measure m \(MeasureReviews.joins) WHERE \(measures.sql)
      """
    return SQLQuery(
      sql: "\(sql) UNION ALL \(told)",
      arguments: due + [period.text] + targets.arguments + due + [period.text, period.text] + measures.arguments)
  }

  /// The day on which a report `r` left its body first.
  private static let handedIn = """
    (SELECT date(min(h.at) + 28800, 'unixepoch') FROM report_revision h
      WHERE h.report_id = r.id AND h.state = 'submitted')
    """

  /// The same of a measure `m`, of which `r` was told last in the period.
  private static let toldOn = """
    (SELECT date(min(h.at) + 28800, 'unixepoch') FROM measure_report h
      WHERE h.measure_id = m.id AND h.period = r.period)
    """

  /// What a statement counts of these lines `line`, and `OwedCount` reads.
  static let counts = """
    count(*) AS asked, sum(line.is_counted) AS reported, sum(line.is_late) AS late,
    count(*) FILTER (WHERE line.state = 'approved') AS accepted,
    count(*) FILTER (WHERE line.state = 'returned') AS returned,
    count(*) FILTER (WHERE line.state = 'signing') AS signing,
    count(*) FILTER (WHERE NOT line.is_counted AND coalesce(line.state, '') NOT IN ('returned', 'signing')) AS open,
    count(*) FILTER (WHERE NOT line.is_counted AND line.state = 'draft') AS drafts,
    sum(line.has_figure) AS figures, sum(line.is_measure) AS measures,
    count(*) FILTER (WHERE line.is_measure AND line.is_counted) AS measures_reported
    """
}

/// The lines of one body in one period, counted.
struct OwedCount {
  var round: RoundCount
  /// Never handed in; what waits for whoever signs is not among them.
  var open: Int
  /// Of these, what was begun.
  var drafts: Int
  private var figures: Int

  init(_ row: Row) {
    round = RoundCount(
      asked: row["asked"], reported: row["reported"], late: row["late"], accepted: row["accepted"],
      returned: row["returned"], signing: row["signing"], measures: row["measures"],
      measuresReported: row["measures_reported"])
    (open, drafts, figures) = (row["open"], row["drafts"], row["figures"])
  }

  func burden(duplicates: Int) -> ReportingBurden {
    ReportingBurden(
      figures: figures, stages: round.asked - round.measures - figures, measures: round.measures,
      duplicates: duplicates)
  }

  /// Nil where nothing is asked.
  static func of(_ db: Database, _ agency: AgencyID, in period: Period) throws -> OwedCount? {
    let lines = OwedLines.query(period, of: OwedBodies(agency: agency))
    let row = try Row.fetchOne(
      db, kept: "SELECT \(OwedLines.counts) FROM (\(lines.sql)) line HAVING count(*) > 0", arguments: lines.arguments)
    return row.map { OwedCount($0) }
  }
}
