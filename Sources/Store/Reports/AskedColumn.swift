import GRDB
import Policy

/// What is asked where a line stands, in the period `?2` that ends with the month `?3`: `t` the target.
enum AskedColumn: Int32, SelectColumn {
  case target, document, plans, owner, city, isWithdrawn, comparison, cadence, value, unit, instead, planStart, nature
  case baseline, parts

  var sql: String {
    switch self {
    case .target: "t.id"
    case .document: "t.document_id"
    case .plans: "(SELECT plans FROM generation)"
    case .owner: "t.owner_id"
    case .city: "t.city_id"
    case .isWithdrawn: "t.withdrawn_because IS NOT NULL"
    case .comparison: "t.comparison"
    case .cadence: "t.cadence"
    case .value: "t.value"
    case .unit: "t.unit"
    case .instead: ReportQuery.askedInstead
    case .planStart: PlanStart.sql("t")
    case .nature: "coalesce(t.nature, (SELECT s.nature FROM status_result s WHERE s.target_id = t.id))"
    case .baseline: "t.baseline"
    case .parts: EarlierFigures.parts("?2", ending: "?3")
    }
  }

  static let select = KeptStatement("SELECT \(list) FROM target t WHERE t.id = ?1 AND \(Standing.isCurrent("t"))")
}

extension AskedReport {
  init(
    _ row: Cells<AskedColumn>, in period: Period, _ windows: Windows, _ said: SaidReport?, _ figures: [CountedFigure]
  ) throws {
    let (owner, city): (AgencyID?, CityID) = (row.idIfAny(.owner), row.id(.city))
    let question = ReportQuestion(
      nature: try row.wordIfAny(.nature), comparison: try row.word(.comparison), cadence: try row.word(.cadence),
      value: row.numberIfAny(.value), unit: row.textIfAny(.unit),
      baseline: row.numberIfAny(.baseline))
    let start = try row.date(.planStart)
    self.init(
      target: row.id(.target), period: period, owner: owner, city: city, isWithdrawn: row.bool(.isWithdrawn),
      window: try windows.window(of: period, city: city.raw, agency: owner?.raw), instead: row.idIfAny(.instead),
      // The day, where the period ends before it.
      planStartsLater: period.lastDay < start ? start : nil,
      context: ReportContext(
        question, previous: figures.previous(to: period), earlier: figures.earlier(than: period),
        sumOfParts: row.numberIfAny(.parts)),
      said: said)
  }
}
