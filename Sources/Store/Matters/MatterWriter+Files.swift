import Foundation
import GRDB
import Policy

extension MatterWriter {
  /// Keeps a file in the store of those that bear out reports.
  func keep(_ name: String, _ bytes: [UInt8], with id: MatterID) throws {
    guard let kind = EvidenceKind(bytes) else {
      throw StoreError.invalid(field: "附件", reason: "按内容不是\(EvidenceKind.allowed)，没有保存")
    }
    guard bytes.count <= Evidence.largestFile else {
      throw StoreError.invalid(field: "附件", reason: "超过\(Evidence.largestFile >> 20) MB，请压缩或拆分")
    }
    let sum = Digest.sha256(bytes).hex
    let there = try Bool.fetchOne(
      db, kept: "SELECT 1 FROM matter_file WHERE matter_id = ? AND sha256 = ?", arguments: [id.raw, sum])
    if there != nil { return }
    let count = try Int.fetchOne(
      db, kept: "SELECT count(*) FROM matter_file WHERE matter_id = ?", arguments: [id.raw])
    guard (count ?? 0) < Evidence.most else {
      throw StoreError.invalid(field: "附件", reason: "每个事项最多\(Evidence.most)份附件")
    }
    try db.execute(
      kept: "INSERT INTO evidence_file (sha256, bytes) VALUES (?, ?) ON CONFLICT DO NOTHING",
      arguments: [sum, Data(bytes)])
    let name = EvidenceRows.name(name, kind)
    try db.execute(
      kept: """
        INSERT INTO matter_file (matter_id, sha256, name, kind, size, account_id, by, at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        id.raw, sum, name, kind.rawValue, bytes.count, author.user?.raw, author.name, now.unixTime,
      ])
    try Audit.add(db, .matterFileAdded, id.raw, new: ["file": name, "sha256": sum], by: author, at: now)
  }
}
