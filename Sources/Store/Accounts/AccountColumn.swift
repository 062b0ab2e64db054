import GRDB
import Policy

/// What is read of an account: `u` itself, `a` its body, `c` that body's city, `o` the city that it runs.
enum AccountColumn: Int32, SelectColumn {
  case id, name, role, agency, agencyName, further, city, cityName, isDisabled, mustChange, lockedUntil
  case createdAt, lastSignIn, person, email, phone

  var sql: String {
    switch self {
    case .id: "u.id"
    case .name: "u.name"
    case .role: "u.role"
    case .agency: "u.agency_id"
    case .agencyName: "a.name"
    case .further:
      """
      (SELECT group_concat(b.id || ' ' || b.name, char(10)) FROM account_further l
        JOIN agency b ON b.id = l.agency_id WHERE l.account_id = u.id)
      """
    case .city: "u.city_id"
    case .cityName: "coalesce(c.name, o.name)"
    case .isDisabled: "u.is_disabled"
    case .mustChange: "u.must_change"
    case .lockedUntil: "u.locked_until"
    case .createdAt: "u.created_at"
    case .lastSignIn: "u.last_sign_in"
    case .person: "u.person"
    case .email: "u.email"
    case .phone: "u.phone"
    }
  }

  static let tables = "account u \(joined)"

  /// What belongs to an account.
  static let joined = """
    LEFT JOIN agency a ON a.id = u.agency_id
    LEFT JOIN city c ON c.id = a.city_id LEFT JOIN city o ON o.id = u.city_id
    """
}

extension UserAccount {
  init(_ row: Cells<AccountColumn>) throws {
    self.init(
      id: row.id(.id), name: row.text(.name), role: try row.word(.role), agency: row.idIfAny(.agency),
      agencyName: row.textIfAny(.agencyName), further: Self.further(row.textIfAny(.further)), city: row.idIfAny(.city),
      cityName: row.textIfAny(.cityName), isDisabled: row.bool(.isDisabled), mustChangePassword: row.bool(.mustChange),
      lockedUntil: row.momentIfAny(.lockedUntil), createdAt: row.moment(.createdAt),
      lastSignIn: row.momentIfAny(.lastSignIn),
      contact: ContactEntry(person: row.text(.person), email: row.text(.email), phone: row.text(.phone)))
  }

  /// `12 市经信局`, a line each.
  private static func further(_ text: String?) -> [Body] {
    guard let text else { return [] }
    return text.split(separator: "\n").compactMap { line in
      let parts = line.split(separator: " ", maxSplits: 1)
      guard parts.count == 2, let id = AgencyID(parts[0]) else { return nil }
      return Body(id: id, name: String(parts[1]))
    }.sorted { $0.id < $1.id }
  }
}
