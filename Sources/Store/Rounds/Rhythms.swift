import Policy

/// How often a target `t` is asked, in SQL: as somebody said, else as the plan's own sentence has it.
enum Rhythms {
  /// The word; held to `AskRhythm.usual` by building it from there.
  static let sql = "coalesce((SELECT th.rhythm FROM target_rhythm th WHERE th.target_id = t.id), \(usual))"

  /// As the sentence has it.
  static let usual: String = {
    let word = AskRhythm.reportWords[0]
    let isReport = AskRhythm.reportWords.map { "instr(t.indicator, '\($0)') > 0" }.joined(separator: " OR ")
    let cases = Cadence.allCases.compactMap { cadence -> String? in
      let (plain, report) = (AskRhythm.usual(cadence, indicator: ""), AskRhythm.usual(cadence, indicator: word))
      if plain == report {
        return plain == .quarterly ? nil : "WHEN t.cadence = '\(cadence.rawValue)' THEN '\(plain.rawValue)'"
      }
      return """
        WHEN t.cadence = '\(cadence.rawValue)' AND (\(isReport)) THEN '\(report.rawValue)'
        WHEN t.cadence = '\(cadence.rawValue)' THEN '\(plain.rawValue)'
        """
    }
    return "CASE \(cases.joined(separator: " ")) ELSE '\(AskRhythm.quarterly.rawValue)' END"
  }()

  /// Those that have no periods before the one in which somebody made them so: nobody owes what was not yet asked.
  static func asks(in period: Period) -> Conditions {
    let rhythm = AskRhythm(period.kind)
    let asked = Conditions("\(sql) = '\(rhythm.rawValue)'").and(
      """
      NOT EXISTS (SELECT 1 FROM target_rhythm tn WHERE tn.target_id = t.id
        AND date(tn.at + 28800, 'unixepoch') > ?)
      """, [period.lastDay.text])
    if rhythm == .quarterly { return asked }
    return asked.and("NOT EXISTS (SELECT 1 FROM rhythm_start WHERE day > ?)", [period.lastDay.text])
  }
}
