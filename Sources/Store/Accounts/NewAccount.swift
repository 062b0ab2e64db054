import Foundation
import GRDB
import Policy

/// An account that is about to be made.
struct NewAccount {
  var name: String
  var role: Role
  var agency: AgencyID?
  var city: CityID?
  /// Whether somebody else knows the password, so that its owner is asked for another one first.
  var isTemporary = true

  /// Longer names break pages and only serve to fill the disk.
  static let longestName = 64

  /// What is wrong with a name to sign in; nil when nothing is.
  static func fault(ofName name: String) -> String? {
    let isPlain = name.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || $0.properties.numericType != nil || "._-@".unicodeScalars.contains($0)
    }
    guard !name.isEmpty, name.unicodeScalars.count <= longestName, isPlain else {
      return "请用1至\(longestName)个文字、数字或 . _ - @"
    }
    return nil
  }

  /// Fails with what is wrong with the name, or with what the account belongs to.
  func check() throws(StoreError) {
    if let fault = Self.fault(ofName: name) { throw .invalid(field: "账号", reason: fault) }
    guard role.belongsToAgency == (agency != nil) else {
      throw .invalid(field: "单位", reason: role.belongsToAgency ? "填报、签发账号必须指定单位" : "只有单位的账号才能指定单位")
    }
    guard role.belongsToCity == (city != nil) else {
      throw .invalid(field: "城市", reason: role.belongsToCity ? "\(role.title)账号必须指定城市" : "只有统筹审核账号才能指定城市")
    }
  }

  func add(_ db: Database, _ kept: Password, by author: Actor, at now: Moment) throws -> UserAccount {
    if try AccountQuery.find(db, name: name) != nil { throw StoreError.nameTaken(name) }
    let home = try agency.map { try Store.living(db, $0).id }
    if let city, try Int.fetchOne(db, kept: "SELECT 1 FROM city WHERE id = ?", arguments: [city.raw]) == nil {
      throw StoreError.notFound(.city, id: city.raw)
    }
    try db.execute(
      kept: """
        INSERT INTO account (name, role, agency_id, city_id, password_hash, password_salt, scrypt_n, scrypt_r, scrypt_p,
          created_at, must_change) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        name, role.rawValue, home, city?.raw, Data(kept.hash), Data(kept.salt), kept.cost.n, kept.cost.r, kept.cost.p,
        now.unixTime, isTemporary,
      ])
    let id = db.lastInsertedRowID
    var new: Fields = ["name": name, "role": role.rawValue]
    new["agency"] = home.map(String.init)
    new["city"] = city?.description
    try Audit.add(db, .userAdded, id, new: new, by: author, at: now)
    return try Store.account(db, ID(id))
  }
}
