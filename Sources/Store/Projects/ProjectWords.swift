import GRDB
import Policy

/// The word index of the register: what projects and their investors are called.
enum ProjectWords {
  static func put(_ db: Database, _ id: Int64, _ name: String, _ investor: String) throws {
    let terms = SearchTerms.index([name, investor])
    let old = try String.fetchOne(db, kept: "SELECT terms FROM project_words WHERE rowid = ?", arguments: [id])
    if old == nil {
      try db.execute(kept: "INSERT INTO project_words (rowid, terms) VALUES (?, ?)", arguments: [id, terms])
    } else if old != terms {
      try db.execute(kept: "UPDATE project_words SET terms = ? WHERE rowid = ?", arguments: [terms, id])
    }
  }

  /// Projects that were entered before there was an index, or while it was filled.
  private static let rest = """
    SELECT id, name, investor FROM project WHERE id NOT IN (SELECT rowid FROM project_words) ORDER BY id
    """

  /// A database of an earlier shape has no index, and nothing to fill in.
  static func isBehind(_ db: Database) throws -> Bool {
    let table = try Int.fetchOne(db, kept: "SELECT 1 FROM sqlite_schema WHERE name = 'project_words'")
    return try table != nil && Row.fetchOne(db, kept: rest + " LIMIT 1") != nil
  }

  static func fill(_ db: Database) throws {
    for row in try Row.fetchAll(db, kept: rest) { try put(db, row["id"], row["name"], row["investor"]) }
  }
}
