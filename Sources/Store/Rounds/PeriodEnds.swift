import Policy

/// Periods of different kinds in the order of time: by the month with which they end. The indexes `report_ends` and
/// `report_counted` are made of the same expression.
enum PeriodEnds {
  /// `202603`.
  static func text(_ period: Period) -> String { "\(period.year * 100 + period.endMonth)" }

  /// The same of an expression that holds `2026Q1`, `2026M03`, …
  static func sql(_ period: String) -> String {
    """
    (substr(\(period), 1, 4) || CASE substr(\(period), 5, 1) WHEN 'M' THEN substr(\(period), 6, 2)
      WHEN 'Q' THEN substr('03060912', substr(\(period), 6, 1) * 2 - 1, 2)
      WHEN 'H' THEN substr('0612', substr(\(period), 6, 1) * 2 - 1, 2) ELSE '12' END)
    """
  }
}
