import Foundation
import GRDB
import Policy

/// The store of files under their SHA-256, whatever they go with: reports, matters, projects, meetings, papers.
enum EvidenceFiles {
  /// A file that is kept: told by its content, never by its name.
  struct Kept {
    var sum: String
    var name: String
    var kind: EvidenceKind
    var size: Int
  }

  /// Looks a file over without keeping it; fails with `invalid` for what is no picture, PDF or Office file, or too
  /// large.
  static func checked(_ name: String, _ bytes: [UInt8], field: String) throws -> Kept {
    guard let kind = EvidenceKind(bytes) else {
      throw StoreError.invalid(field: field, reason: "按内容不是\(EvidenceKind.allowed)，没有保存")
    }
    guard bytes.count <= Evidence.largestFile else {
      throw StoreError.invalid(field: field, reason: "超过\(Evidence.largestFile >> 20) MB，请压缩或拆分")
    }
    return Kept(
      sum: Digest.sha256(bytes).hex, name: EvidenceRows.name(name, kind), kind: kind, size: bytes.count)
  }

  /// Keeps a file; the same content again is there already.
  static func keep(_ db: Database, _ name: String, _ bytes: [UInt8], field: String) throws -> Kept {
    let kept = try checked(name, bytes, field: field)
    try keep(db, kept, bytes)
    return kept
  }

  /// The same of one that was looked over.
  static func keep(_ db: Database, _ checked: Kept, _ bytes: [UInt8]) throws {
    try db.execute(
      kept: "INSERT INTO evidence_file (sha256, bytes) VALUES (?, ?) ON CONFLICT DO NOTHING",
      arguments: [checked.sum, Data(bytes)])
  }

  static func bytes(_ db: Database, _ sum: String) throws -> [UInt8]? {
    let data = try Data.fetchOne(
      db, kept: "SELECT bytes FROM evidence_file WHERE sha256 = ?", arguments: [sum])
    return data.map { [UInt8]($0) }
  }
}

/// A file as it comes in: the name that it has there, and what is in it.
public struct SentFile: Sendable, Hashable {
  public var name: String
  public var bytes: [UInt8]

  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}
