import Foundation
import GRDB
import Policy

extension Store {
  /// So many accounts are made of one sheet: their passwords are hashed before anybody has an answer.
  public static let mostInSheet = 150

  /// What is said of more.
  public static let tooManyInSheet = "一份表最多开通\(mostInSheet)个账号，请分几份上传"

  /// What the store would refuse of these rows, by their place; nothing is written.
  public func accountFaults(_ rows: [AccountRow], in city: CityID, of author: Actor) throws(StoreError)
    -> [(row: Int, error: StoreError)]
  {
    try read { (db: Database) throws -> [(row: Int, error: StoreError)] in
      let author = try author.checked(.openAccounts, in: city, db)
      var (taken, faults): (Set<String>, [(row: Int, error: StoreError)]) = ([], [])
      for (index, row) in rows.enumerated() {
        do {
          _ = try AccountPlan(row, in: city, by: author, &taken, db)
        } catch {
          faults.append((index, StoreError(error)))
        }
      }
      return faults
    }
  }

  /// Makes the accounts of a sheet, and says who uses those that are there; all or none.
  ///
  /// - Returns: those that were made, with their passwords for the first sign-in.
  public func saveAccounts(_ rows: [AccountRow], in city: CityID, by author: Actor, at now: Moment) throws(StoreError)
    -> [OpenedAccount]
  {
    let plans = try read { (db: Database) throws -> [AccountPlan] in
      let author = try author.checked(.openAccounts, in: city, db)
      var taken: Set<String> = []
      return try rows.map { try AccountPlan($0, in: city, by: author, &taken, db) }
    }
    let names = plans.compactMap { $0.account == nil ? $0.new.name : nil }
    guard names.count <= Self.mostInSheet else {
      throw .invalid(field: "账号", reason: Self.tooManyInSheet)
    }
    // The slow part is done outside of any transaction.
    let secrets = try firstPasswords(for: names)
    return try write { (db: Database) throws -> [OpenedAccount] in
      let author = try author.checked(.openAccounts, in: city, db)
      var (taken, opened): (Set<String>, [OpenedAccount]) = ([], [])
      for (row, planned) in zip(rows, plans) {
        let plan = try AccountPlan(row, in: city, by: author, &taken, db)
        // Somebody took the name, or made the account, meanwhile.
        guard plan.account?.id == planned.account?.id, plan.new.name == planned.new.name else {
          throw StoreError.nameTaken(planned.new.name)
        }
        let secret = secrets[plan.new.name]
        let user = try plan.account ?? plan.add(db, secret?.kept, by: author, at: now)
        try Self.setContact(db, row.contact.keeping(user.contact), of: user, by: author, at: now)
        try plan.setFurther(of: user, db, by: author, at: now)
        if let secret, plan.account == nil {
          opened.append(OpenedAccount(user: try Self.account(db, user.id), password: secret.text))
        }
      }
      return opened
    }
  }
}

/// What one row of a sheet comes to.
struct AccountPlan {
  let new: NewAccount
  /// The account that is there already.
  let account: UserAccount?
  private let city: CityID
  private let agencies: [AgencyID]

  /// Fails with what is wrong with the row; a name that an earlier row has is taken.
  init(_ row: AccountRow, in city: CityID, by author: Actor, _ taken: inout Set<String>, _ db: Database) throws {
    self.city = city
    let isOwnRole = row.role.belongsToAgency || author.may(.manageAccounts)
    guard AccountRow.roles.contains(row.role), isOwnRole else {
      throw StoreError.invalid(field: "角色", reason: "不能用表开通“\(row.role.title)”的账号")
    }
    var bodies: [(id: Int64, city: Int64, name: String)] = []
    for agency in row.agencies {
      let body = try Store.living(db, agency)
      guard body.city == city.raw else { throw StoreError.invalid(field: "单位", reason: "不是本市的单位") }
      if !bodies.contains(where: { $0.id == body.id }) { bodies.append((body.id, body.city, body.name)) }
    }
    agencies = bodies.map { ID($0.id) }
    guard row.role.belongsToAgency == !bodies.isEmpty else {
      throw StoreError.invalid(field: "单位", reason: row.role.belongsToAgency ? "请填写单位" : "这个角色不属于一家单位，请留空")
    }
    if let fault = row.contact.faults.first { throw StoreError.invalid(field: fault.title, reason: fault.fault) }
    let name = try row.name ?? Store.freeName(db, bodies.first?.name ?? "", row.role, in: city, &taken)
    new = NewAccount(
      name: name, role: row.role, agency: agencies.first, city: row.role.belongsToCity ? city : nil)
    try new.check()
    account = try AccountQuery.find(db, name: name)
    if row.name != nil, !taken.insert(name.lowercased()).inserted { throw StoreError.nameTaken(name) }
    guard let account else { return }
    guard account.role == row.role, account.agency == agencies.first, account.city == new.city else {
      throw StoreError.nameTaken(name)
    }
    if account.isDisabled { throw StoreError.invalid(field: "登录名", reason: "账号“\(name)”已停用，请先在“账号”页启用") }
    guard try author.may(.manageAccounts) || Set(further(of: account, db).own) == Set(agencies.dropFirst()) else {
      throw StoreError.invalid(field: "单位", reason: "账号“\(name)”兼管哪些单位由管理员在“账号”页调整，表里请照原样写")
    }
  }

  func add(_ db: Database, _ kept: Password?, by author: Actor, at now: Moment) throws -> UserAccount {
    guard let kept else { throw StoreError.nameTaken(new.name) }
    return try new.add(db, kept, by: author, at: now)
  }

  /// The further bodies of the city are as the row has them; those of other cities stay.
  func setFurther(of user: UserAccount, _ db: Database, by author: Actor, at now: Moment) throws {
    let away = try further(of: user, db).away
    try Store.setFurther(db, away + agencies.dropFirst(), of: user, by: author, at: now)
  }

  /// An account's further bodies: those of the city, and those of others.
  private func further(of user: UserAccount, _ db: Database) throws -> (own: [AgencyID], away: [AgencyID]) {
    let all = try user.further.map { (id: $0.id, isOwn: try Store.living(db, $0.id).city == city.raw) }
    return (all.filter(\.isOwn).map(\.id), all.filter { !$0.isOwn }.map(\.id))
  }
}
