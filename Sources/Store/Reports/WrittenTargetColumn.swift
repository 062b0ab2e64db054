import GRDB
import Policy

/// What a writer must know of a target `t` that is in force.
enum WrittenTargetColumn: Int32, SelectColumn {
  case owner, city, isWithdrawn, planStart

  var sql: String {
    switch self {
    case .owner: "t.owner_id"
    case .city: "t.city_id"
    case .isWithdrawn: "t.withdrawn_because IS NOT NULL"
    case .planStart: PlanStart.sql("t")
    }
  }

  /// Whose a target is, and from when it may be reported.
  struct Asked {
    var owner: AgencyID?
    var city: CityID
    var isWithdrawn: Bool
    var planStart: CivilDate
  }

  private static let select = KeptStatement(
    "SELECT \(list) FROM target t WHERE t.id = ? AND \(Standing.isCurrent("t"))")

  static func find(_ target: TargetID, _ db: Database) throws -> Asked? {
    try db.first(Self.self, select, bound: target.raw) { row in
      Asked(
        owner: row.idIfAny(.owner), city: row.id(.city), isWithdrawn: row.bool(.isWithdrawn),
        planStart: try row.date(.planStart))
    }
  }
}
