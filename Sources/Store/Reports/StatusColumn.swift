import GRDB
import Policy

/// What a status depends on, as one row: `t` the target, `v` its plan's published version, `so` the file it came from.
enum StatusColumn: Int32, SelectColumn {
  case id, indicator, quote, unit, cadence, comparison, nature, owner, value, baseline, baselineUnit, deadline
  case firstReport, withdrawnBecause, periodFrom, periodTo, issuedOn, readOn, milestones, rhythm

  var sql: String {
    switch self {
    case .id: "t.id"
    case .indicator: "t.indicator"
    case .quote: "t.quote"
    case .unit: "t.unit"
    case .cadence: "t.cadence"
    case .comparison: "t.comparison"
    case .nature: "t.nature"
    case .owner: "t.owner_id"
    case .value: "t.value"
    case .baseline: "t.baseline"
    case .baselineUnit: "t.baseline_unit"
    case .deadline: "t.deadline"
    case .firstReport: "t.first_report"
    case .withdrawnBecause: "t.withdrawn_because"
    case .periodFrom: "v.period_from"
    case .periodTo: "v.period_to"
    case .issuedOn: "v.issued_on"
    case .readOn: "so.read_on"
    case .milestones: Self.earlierSteps
    case .rhythm: Rhythms.sql
    }
  }

  static let tables = """
    target t JOIN version v ON v.document_id = t.document_id AND v.state = 'published'
    JOIN source_text x ON x.id = v.text_id JOIN source so ON so.id = x.source_id
    """

  /// The figures that the same plan wants of the same indicator by earlier days: `[["2025-12-31", 220], …]`; found by
  /// `target_indicator`, since a long plan has thousands of targets.
  private static let earlierSteps = """
    (SELECT json_group_array(json_array(m.deadline_day, m.value)) FROM target m
      WHERE m.document_id = t.document_id AND m.indicator = t.indicator AND \(Standing.isCurrent("m"))
        AND m.deadline_day < t.deadline_day AND m.unit = t.unit AND m.area IS t.area AND m.comparison = t.comparison
        AND m.cadence = t.cadence AND m.id <> t.id AND m.withdrawn_because IS NULL)
    """
}

/// Each target `t` that a figure which counts feeds; the figure stands behind.
enum FedFigureColumn: Int32, SelectColumn {
  case target

  var sql: String { "t.id" }

  /// Of the targets that satisfy a condition, each with the reports of those that are the same.
  static func select(_ condition: String) -> String {
    """
    SELECT \(list), \(CountedFigureColumn.list) FROM target t LEFT JOIN target_join j ON j.target_id = t.id
    LEFT JOIN target_join k ON k.leader_id = j.leader_id JOIN report r ON r.target_id = coalesce(k.target_id, t.id)
    JOIN report_revision rr ON rr.report_id = r.id AND rr.number = r.counted
    WHERE \(condition) ORDER BY t.id, \(PeriodEnds.sql("r.period")), r.period, rr.at, r.id
    """
  }
}

/// Those that are the same as a target, itself among them where there are others; behind them the rule that holds. One
/// row at least.
enum SameTargetColumn: Int32, SelectColumn {
  case id

  var sql: String { "k.target_id" }

  static let select = KeptStatement(
    """
    SELECT \(list), \(RuleColumn.list) FROM (SELECT max(number) AS number FROM progress_rule) n
    LEFT JOIN progress_rule p ON p.number = n.number LEFT JOIN target_join j ON j.target_id = ?
    LEFT JOIN target_join k ON k.leader_id = j.leader_id
    """)
}
