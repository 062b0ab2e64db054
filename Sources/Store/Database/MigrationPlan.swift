import Foundation
import GRDB

/// What opening a database would do to its shape, without doing it.
public struct MigrationPlan: Sendable, Hashable {
  public struct Step: Sendable, Hashable {
    /// The file's name, e.g. `0006_words.sql`.
    public let name: String
    /// Of the file.
    public let bytes: Int
  }

  /// How many migrations have been applied; nil when there is no database yet.
  public let version: Int?
  /// The database as it is on disk, its journal included.
  public let bytes: Int
  /// What is due, in order.
  public let steps: [Step]
  /// Where a copy would be kept; nil when nothing is due, or there are no rows to lose.
  public let copy: String?

  /// Looks at a database and changes nothing.
  ///
  /// - Parameter migrations: the folder of `0001_….sql`.
  public init(path: String, migrations: String, at now: Moment = .now) throws(StoreError) {
    let known = try Migration.all(in: migrations)
    guard FileManager.default.fileExists(atPath: path) else {
      (version, bytes, copy) = (nil, 0, nil)
      steps = known.map(Step.init)
      return
    }
    let found = try Self.look(path, known)
    version = found.applied
    bytes = ["", "-wal"].reduce(0) { $0 + Self.size(path + $1) }
    steps = known.dropFirst(found.applied).map(Step.init)
    copy = found.hasRows && !steps.isEmpty ? Self.copyPath(of: path, version: found.applied, at: now) : nil
  }

  private static func look(_ path: String, _ known: [Migration]) throws(StoreError) -> (applied: Int, hasRows: Bool) {
    var configuration = Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(Store.busySeconds)
    do {
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      defer { try? queue.close() }
      return try queue.read { db in
        let applied = try Migration.faultlessCount(db, known)
        return (applied, try applied > 0 && WordTable.hasOtherRows(db))
      }
    } catch {
      throw StoreError(opening: path, error)
    }
  }

  private static func size(_ path: String) -> Int {
    (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
  }

  /// Passwords' hashes are in it: nobody but the owner reads a copy.
  static let copyPermissions: mode_t = 0o600

  /// Beside the database, named after its version and the time: `liance.sqlite.v5-20261127T105800.sqlite`.
  static func copyPath(of path: String, version: Int, at now: Moment) -> String {
    let stamp = now.text.filter { $0 != "-" && $0 != ":" }.replacing(" ", with: "T")
    let first = "\(path).v\(version)-\(stamp)"
    var (name, number) = ("\(first).sqlite", 1)
    while FileManager.default.fileExists(atPath: name) {
      number += 1
      name = "\(first)-\(number).sqlite"
    }
    return name
  }
}

extension MigrationPlan.Step {
  fileprivate init(_ migration: Migration) {
    self.init(name: migration.name, bytes: migration.sql.utf8.count)
  }
}
