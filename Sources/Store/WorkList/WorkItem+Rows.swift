import Policy

/// Where the rows of each kind stand, and what they are sorted by.
extension WorkItem.Kind {
  var alias: String {
    switch self {
    case .target: "t"
    case .measure: "m"
    case .project: "p"
    }
  }

  /// The table of its rows.
  var rows: String {
    switch self {
    case .target: "target t"
    case .measure: "measure m"
    case .project: "project p"
    }
  }

  /// The same with what it is sorted by.
  var tables: String { self == .target ? "target t JOIN status_result s ON s.target_id = t.id" : rows }

  /// Which of them are on the list.
  var isListed: Conditions {
    switch self {
    case .target: Conditions(Standing.isCurrent("t")).and("t.withdrawn_because IS NULL")
    case .measure: Conditions(Standing.isCurrent("m"))
    case .project: Conditions("1")
    }
  }

  /// The body's name.
  var body: String {
    switch self {
    case .target: "coalesce((SELECT name FROM agency WHERE id = t.owner_id), '')"
    case .measure: "coalesce((SELECT name FROM agency WHERE id = m.teller_id), '')"
    case .project: "coalesce((SELECT name FROM agency WHERE id = coalesce(p.responsible_id, p.lead_id)), '')"
    }
  }

  /// What is stuck comes first.
  ///
  /// - Parameter isOnDay: whether the office's word and what is late are told, on the day of `Today`.
  func rank(isOnDay: Bool) -> String {
    switch self {
    case .target:
      let state = isOnDay ? "coalesce(\(StatusOverrides.said(of: "t")), s.state)" : "s.state"
      return Self.rank(state, ProgressState.allCases.map { ($0.rawValue, WorkState($0)) }, otherwise: .silent)
    case .measure:
      let usual = Self.rank(
        MeasureCourses.stage(of: "m"), Stage.allCases.map { ($0.rawValue, WorkState($0)) },
        otherwise: WorkState(Stage?.none))
      guard isOnDay else { return usual }
      return "CASE WHEN \(MeasureCourses.isLate("m")) THEN \(WorkState.stuck.rawValue) ELSE \(usual) END"
    case .project:
      return Self.rank("p.colour", ProjectColour.allCases.map { ($0.rawValue, WorkState($0)) }, otherwise: .running)
    }
  }

  private static func rank(_ column: String, _ words: [(String, WorkState)], otherwise: WorkState) -> String {
    let cases = words.map { "WHEN '\($0)' THEN \($1.rawValue)" }.joined(separator: " ")
    return "CASE \(column) \(cases) ELSE \(otherwise.rawValue) END"
  }
}
