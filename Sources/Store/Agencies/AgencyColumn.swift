import GRDB
import Policy

/// What is read of a body: `a` the body, `c` its city, and how much is its business.
enum AgencyColumn: Int32, SelectColumn {
  case id, city, cityName, name, isGroup, targets, owned, measures, accounts, aliases

  var sql: String {
    switch self {
    case .id: "a.id"
    case .city: "a.city_id"
    case .cityName: "c.name"
    case .name: "a.name"
    case .isGroup: "a.is_group"
    case .targets:
      """
      (SELECT count(*) FROM target t WHERE \(Standing.isCurrent("t")) AND t.id IN (
        SELECT target_id FROM target_agency WHERE agency_id = a.id
        UNION ALL SELECT id FROM target WHERE owner_id = a.id))
      """
    case .owned: "(SELECT count(*) FROM target t WHERE t.owner_id = a.id AND \(Standing.isCurrent("t")))"
    case .measures:
      """
      (SELECT count(DISTINCT ma.measure_id) FROM measure_agency ma JOIN measure m ON m.id = ma.measure_id
        WHERE ma.agency_id = a.id AND \(Standing.isCurrent("m")))
      """
    case .accounts: "(SELECT count(*) FROM account u WHERE u.agency_id = a.id AND u.is_disabled = 0)"
    case .aliases:
      "(SELECT group_concat(x.name, char(10)) FROM agency_alias x WHERE x.agency_id = a.id AND x.name <> a.name)"
    }
  }
}

extension AgencySummary {
  init(_ row: Cells<AgencyColumn>) throws {
    let aliases = row.textIfAny(.aliases)?.split(separator: "\n").map(String.init) ?? []
    self.init(
      id: row.id(.id), city: row.id(.city), cityName: row.text(.cityName), name: row.text(.name),
      aliases: aliases.sorted(), isGroup: row.bool(.isGroup), targets: row.int(.targets), owned: row.int(.owned),
      measures: row.int(.measures), accounts: row.int(.accounts))
  }
}
