import Foundation
import GRDB
import Policy

extension MatterWriter {
  /// Keeps a file in the store of those that bear out reports.
  func keep(_ name: String, _ bytes: [UInt8], with id: MatterID) throws {
    let file = try EvidenceFiles.checked(name, bytes, field: "附件")
    let there = try Bool.fetchOne(
      db, kept: "SELECT 1 FROM matter_file WHERE matter_id = ? AND sha256 = ?", arguments: [id.raw, file.sum])
    if there != nil { return }
    let count = try Int.fetchOne(
      db, kept: "SELECT count(*) FROM matter_file WHERE matter_id = ?", arguments: [id.raw])
    guard (count ?? 0) < Evidence.most else {
      throw StoreError.invalid(field: "附件", reason: "每个事项最多\(Evidence.most)份附件")
    }
    try EvidenceFiles.keep(db, file, bytes)
    try db.execute(
      kept: """
        INSERT INTO matter_file (matter_id, sha256, name, kind, size, account_id, by, at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        id.raw, file.sum, file.name, file.kind.rawValue, file.size, author.user?.raw, author.name, now.unixTime,
      ])
    try Audit.add(db, .matterFileAdded, id.raw, new: ["file": file.name, "sha256": file.sum], by: author, at: now)
  }
}
