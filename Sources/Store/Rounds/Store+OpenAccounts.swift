import GRDB
import Policy

extension Store {
  /// Bodies of a city that own targets or tell of measures and have no open account that fills in, by name.
  public func bodiesWithoutAccount(in city: CityID) throws(StoreError) -> [BodyWithoutAccount] {
    try read { (db: Database) throws -> [BodyWithoutAccount] in
      try Row.fetchAll(
        db,
        kept: """
          SELECT a.id, a.name, count(*) AS owned FROM (
            SELECT t.owner_id FROM target t
            WHERE t.city_id = ?1 AND \(Standing.isCurrent("t")) AND t.withdrawn_because IS NULL
            UNION ALL SELECT m.teller_id FROM measure m WHERE m.city_id = ?1 AND \(Standing.isCurrent("m"))
          ) o JOIN agency a ON a.id = o.owner_id
          WHERE NOT EXISTS (
            SELECT 1 FROM account u WHERE u.is_disabled = 0 AND u.role = 'agency' AND (u.agency_id = a.id
              OR EXISTS (SELECT 1 FROM account_further l WHERE l.account_id = u.id AND l.agency_id = a.id)))
          GROUP BY a.id ORDER BY a.id
          """, arguments: [city.raw]
      ).map { BodyWithoutAccount(id: $0.id("id"), name: $0["name"], owned: $0["owned"]) }
    }
  }

  /// So many passwords are hashed for one request: some four seconds.
  public static let mostAccounts = 60

  /// Makes accounts for bodies of a city, all or none, with passwords that must be changed at the first sign-in.
  ///
  /// - Parameter roles: of a body: whoever fills in, whoever signs, or both.
  public func openAccounts(
    for agencies: [AgencyID], roles: [Role], in city: CityID, by author: Actor, at now: Moment
  ) throws(StoreError) -> [OpenedAccount] {
    guard !agencies.isEmpty, !roles.isEmpty else { throw .invalid(field: "单位", reason: "请选择要开通账号的单位") }
    guard agencies.count * roles.count <= Self.mostAccounts else {
      throw .invalid(field: "单位", reason: "一次最多开通\(Self.mostAccounts)个账号")
    }
    guard roles.allSatisfy(\.belongsToAgency) else { throw .invalid(field: "角色", reason: "只能开通单位的账号") }
    let plans = try read { (db: Database) throws -> [NewAccount] in
      _ = try author.checked(.openAccounts, in: city, db)
      var taken: Set<String> = []
      return try agencies.flatMap { agency in
        try roles.map { try Self.planned(db, agency, $0, in: city, &taken) }
      }
    }
    let secrets = try firstPasswords(for: plans.map(\.name))
    return try write { (db: Database) throws -> [OpenedAccount] in
      let author = try author.checked(.openAccounts, in: city, db)
      return try plans.compactMap { plan in
        guard let secret = secrets[plan.name] else { return nil }
        return OpenedAccount(user: try plan.add(db, secret.kept, by: author, at: now), password: secret.text)
      }
    }
  }

  /// An account of a body with a name that nobody has.
  private static func planned(
    _ db: Database, _ agency: AgencyID, _ role: Role, in city: CityID, _ taken: inout Set<String>
  ) throws -> NewAccount {
    let body = try AgencyQuery.living(db, agency, in: city)
    return NewAccount(name: try freeName(db, body.name, role, in: city, &taken), role: role, agency: body.id)
  }

  /// A name that nobody has: the city's with the body's, or with the role's where there is no body, and a number where
  /// that is taken.
  static func freeName(
    _ db: Database, _ body: String, _ role: Role, in city: CityID, _ taken: inout Set<String>
  ) throws -> String {
    let region = try String.fetchOne(db, kept: "SELECT name FROM city WHERE id = ?", arguments: [city.raw]) ?? ""
    let place = body.hasPrefix("市") && region.hasSuffix("市") ? String(region.dropLast()) : region
    let plain = (place + (body.isEmpty ? role.title : body)).unicodeScalars.filter {
      $0.properties.isAlphabetic || $0.properties.numericType != nil
    }
    let base =
      String(String.UnicodeScalarView(plain.prefix(NewAccount.longestName - 8)))
      + (role == .approver ? "-签发" : "")
    var (name, number) = (base, 1)
    while try taken.contains(name.lowercased()) || AccountQuery.find(db, name: name) != nil {
      number += 1
      name = "\(base)\(number)"
    }
    taken.insert(name.lowercased())
    return name
  }
}

/// Passwords for a first sign-in: read from paper, typed once.
enum FirstPassword {
  /// 16 characters of an alphabet without look-alikes in groups of four, some 75 bits; three kinds of characters.
  static func random() -> String {
    let letters = Array("abcdefghijkmnpqrstuvwxyz")
    let digits = Array("23456789")
    var generator = SystemRandomNumberGenerator()
    let groups = (0..<4).map { _ in
      var group = (0..<3).map { _ in letters[Int.random(in: 0..<letters.count, using: &generator)] }
      group.append(digits[Int.random(in: 0..<digits.count, using: &generator)])
      return String(group)
    }
    return groups.joined(separator: "-")
  }
}
