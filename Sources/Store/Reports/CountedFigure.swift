import GRDB
import Policy

/// What counts of a target in one period.
struct CountedFigure {
  var report: Int64
  var period: Period
  var value: Double?
  var stage: Stage?
  var missing: MissingReason?
  var state: ReportState
  /// The figure to start from, where it was told.
  var baseline: Double?
  /// When it was written.
  var at: Int

  /// In the order of time: by the month in which its period ends, whatever kind that is; of those that end together
  /// in a fixed order, the one that came last at the end.
  static func precedes(_ first: CountedFigure, _ second: CountedFigure) -> Bool {
    let (one, two) = (first.ends, second.ends)
    if one != two { return one < two }
    if first.period != second.period { return first.period.text < second.period.text }
    return (first.at, first.report) < (second.at, second.report)
  }

  /// `202603`, as `PeriodEnds` has it.
  var ends: Int { period.year * 100 + period.endMonth }
}

extension [CountedFigure] {
  /// All of one target, in the order of time.
  static func all(of target: Int64, _ db: Database) throws -> [CountedFigure] {
    var figures: [CountedFigure] = []
    try db.each(CountedFigureColumn.self, CountedFigureColumn.select, bound: target) { row in
      figures.append(try CountedFigure(row))
    }
    figures.sort(by: CountedFigure.precedes)
    return figures
  }

  /// The figure that counted last before a period; one without data is none.
  func previous(to period: Period) -> Double? {
    let end = period.year * 100 + period.endMonth
    return filter { $0.missing == nil && $0.ends < end }.max { ($0.ends, $0.report) < ($1.ends, $1.report) }?.value
  }

  /// What a figure of a period is held beside, as `EarlierFigures.earlier` tells it: the newest first, one of each end,
  /// the one of the period's own kind before others, else the one that came last.
  func earlier(than period: Period) -> [Double] {
    let end = period.year * 100 + period.endMonth
    func isBetter(_ one: CountedFigure, _ two: CountedFigure) -> Bool {
      let (mine, other) = (one.period.kind == period.kind, two.period.kind == period.kind)
      return mine == other ? one.report > two.report : mine
    }
    var found: [CountedFigure] = []
    for figure in self
    where figure.value != nil && figure.ends < end && figure.period.endMonth.isMultiple(of: period.kind.months) {
      if let last = found.last, last.ends == figure.ends {
        if isBetter(figure, last) { found[found.count - 1] = figure }
      } else {
        found.append(figure)
      }
    }
    return found.reversed().prefix(EarlierFigures.most).compactMap(\.value)
  }

  /// Puts what counts of a report in the place of what counted of it before; nil where nothing does.
  mutating func replace(_ report: Int64, with figure: CountedFigure?) {
    removeAll { $0.report == report }
    guard let figure else { return }
    insert(figure, at: firstIndex { CountedFigure.precedes(figure, $0) } ?? endIndex)
  }
}

/// The row of a figure that counts: `r` the report, `rr` the revision.
enum CountedFigureColumn: Int32, SelectColumn {
  case report, period, value, stage, missing, state, baseline, at

  var sql: String {
    switch self {
    case .report: "r.id"
    case .period: "r.period"
    case .value: "rr.value"
    case .stage: "rr.stage"
    case .missing: "rr.missing"
    case .state: "rr.state"
    case .baseline: "rr.baseline"
    case .at: "rr.at"
    }
  }

  static let select = KeptStatement(
    """
    SELECT \(list) FROM report r JOIN report_revision rr ON rr.report_id = r.id AND rr.number = r.counted
    WHERE r.target_id = ? AND r.counted IS NOT NULL
    """)
}

extension CountedFigure {
  init(_ row: Cells<CountedFigureColumn>) throws {
    self.init(
      report: row.integer(.report), period: try row.period(.period), value: row.numberIfAny(.value),
      stage: try row.wordIfAny(.stage), missing: try row.wordIfAny(.missing), state: try row.word(.state),
      baseline: row.numberIfAny(.baseline), at: row.int(.at))
  }
}
