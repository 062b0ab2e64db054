import Foundation
import GRDB
import Policy

/// One file of `Migrations/`: applied once, in order, with foreign keys off, and never edited afterwards.
struct Migration: Sendable {
  /// 1, 2, … without a gap.
  let number: Int
  /// The file's name, e.g. `0001_plans.sql`.
  let name: String
  let sql: String
  let sha256: String

  /// `can_report(name, city)`, which files may ask: whether a body of that name can (`AgencyKind.canReport`).
  private static let canReport = DatabaseFunction("can_report", argumentCount: 2, pure: true) { values in
    String.fromDatabaseValue(values[0]).map { Agency($0, city: String.fromDatabaseValue(values[1])).canReport }
  }

  /// Runs its statements and nothing else.
  func execute(_ db: Database) throws {
    db.add(function: Self.canReport)
    defer { db.remove(function: Self.canReport) }
    try db.execute(sql: sql)
  }

  /// Reads a folder; other files in it are left alone.
  static func all(in folder: String) throws(StoreError) -> [Migration] {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".sql") }.sorted()
    } catch {
      throw .migrationFailed(name: folder, reason: "找不到迁移文件夹")
    }
    guard !names.isEmpty else { throw .migrationFailed(name: folder, reason: "文件夹里没有迁移文件") }
    var all: [Migration] = []
    for name in names {
      guard let number = Int(name.prefix { $0 != "_" }), number == all.count + 1 else {
        throw .migrationFailed(name: name, reason: "编号应为 \(all.count + 1)，不得重复或间断")
      }
      guard let data = FileManager.default.contents(atPath: folder + "/" + name),
        let sql = String(validating: data, as: UTF8.self)
      else { throw .migrationFailed(name: name, reason: "文件无法读取或不是 UTF-8") }
      all.append(Migration(number: number, name: name, sql: sql, sha256: Digest.sha256([UInt8](data)).hex))
    }
    return all
  }

  /// How many are applied, once it is certain that they are ours and unchanged.
  static func faultlessCount(_ db: Database, _ known: [Migration]) throws -> Int {
    guard try db.tableExists("migration") else { return 0 }
    let rows = try Row.fetchAll(db, sql: "SELECT number, sha256 FROM migration ORDER BY number")
    for (index, row) in rows.enumerated() {
      let number: Int = row["number"]
      guard index < known.count else {
        throw StoreError.newerDatabase(found: rows.last?["number"] ?? rows.count, known: known.count)
      }
      guard number == index + 1, known[index].sha256 == row["sha256"] as String else {
        throw StoreError.migrationChanged(name: known[index].name)
      }
    }
    return rows.count
  }
}
