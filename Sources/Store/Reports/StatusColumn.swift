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

/// A figure that counts, for each target that it feeds.
enum FedFigureColumn: Int32, SelectColumn {
  case target, period, value, stage, missing, state, baseline

  var sql: String {
    switch self {
    case .baseline: "rr.baseline"
    case .target: "f.target_id"
    case .period: "r.period"
    case .value: "rr.value"
    case .stage: "rr.stage"
    case .missing: "rr.missing"
    case .state: "rr.state"
    }
  }
}

/// What is stored of a status, as far as it tells whether it still holds.
enum KeptStatusColumn: Int32, SelectColumn {
  case target, period, state, ruleVersion, latestApproved, facts

  var sql: String {
    switch self {
    case .target: "r.target_id"
    case .period: "r.period"
    case .state: "r.state"
    case .ruleVersion: "r.rule_version"
    case .latestApproved: "r.latest_approved"
    case .facts: "r.facts"
    }
  }
}
