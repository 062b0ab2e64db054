import CSQLite
import Foundation
import GRDB
import Policy
import Synchronization

/// Everything that is kept: plans, bodies, reports, accounts and the audit trail, in one SQLite file.
///
/// Reads see one consistent state; writes are one transaction each, on disk when the call returns.
/// Safe to call from any thread; every call blocks until it is done.
public final class Store: Sendable {
  let pool: DatabasePool
  /// Where everything is read.
  let readers: Readers
  /// What this program knows of the database's shape.
  let migrations: [Migration]
  /// What opening did to the database's shape; nil when there was nothing to do.
  public let migrated: MigrationOutcome?
  private let counter: Atomic<Int>
  private let moves = Mutex(Moves(at: 0))
  /// What those have moved that share the transaction that runs.
  private let reported = Mutex(Reported.nothing)
  private let patience: WriterPatience
  private let rule = Mutex(PasswordRule.length)
  /// What new passwords must be.
  public var passwordRule: PasswordRule {
    get { rule.withLock { $0 } }
    set { rule.withLock { $0 = newValue } }
  }
  /// What a guess at a new password costs.
  let passwordCost: PasswordCost
  /// What runs a thread's wait until others have written; a server lets other requests run meanwhile.
  public var whileWaiting: @Sendable (() -> Void) -> Void {
    get { line.whileWaiting.withLock { $0 }.run }
    set { line.whileWaiting.withLock { $0 = WriteLine.Waiting(run: newValue) } }
  }
  /// Sessions that were to end while nothing could be written: this process knows them no more.
  let ended = Mutex<Set<Data>>([])
  /// What was read out of the plans and is good until they move.
  let memory = PlanMemory()
  /// The same of first pages of targets: some hundred kilobytes each, as long as no report comes.
  let firstPages = PlanMemory(most: 50)
  /// Where reports wait for one another.
  let line = WriteLine()
  /// What brings the log into the file.
  let log: LogKeeper

  /// How long a writer waits for another process, e.g. an ingest beside a running server: longer than one of its
  /// transactions takes, and shorter than a person waits for a page.
  public static let busySeconds = 5.0
  /// Kilobytes of pages that the writer keeps, as far as it has read so many: a report touches some forty pages, half
  /// of them of what was told years ago.
  private static let writerCache = 16_384
  /// Once, before anything of SQLite is used; elsewhere it is too late and changes nothing.
  private static let withoutStatistics = liance_sqlite_without_statistics()
  /// Readers that work at once: more than worker threads would only hold memory.
  static let readers = 8

  /// What happens to the database's shape when it is opened.
  public enum Opening: Sendable {
    /// It is made when it is missing, and brought up to what this program knows.
    case migrating
    /// It must be there; it is only read, in whatever version it is. Data of an older version may not be readable,
    /// but a backup and the look at what is whole are.
    case asItIs
  }

  /// Opens the database.
  ///
  /// - Parameters:
  ///   - path: the file, e.g. `data/liance.sqlite`; its folder must exist.
  ///   - migrations: the folder of `0001_….sql`.
  ///   - now: stands in the list of applied migrations.
  ///   - opening: whether the database may be changed.
  ///   - patience: how many seconds a writer waits for another process.
  ///   - passwordCost: of the passwords that are set here; those that are kept keep theirs.
  public init(
    path: String, migrations: String, at now: Moment = .now, _ opening: Opening = .migrating,
    patience seconds: Double = Store.busySeconds, passwordCost: PasswordCost = .standard
  ) throws(StoreError) {
    let known = try Migration.all(in: migrations)
    self.migrations = known
    self.passwordCost = passwordCost
    let patience = WriterPatience(seconds: seconds)
    self.patience = patience
    let pool = try Self.open(path, opening, patience)
    self.pool = pool
    readers = Readers(path, Self.configuration(opening, patience), most: Self.readers)
    log = LogKeeper(path, Self.configuration(opening, patience), for: pool)
    counter = Atomic(0)
    do {
      switch opening {
      case .migrating:
        migrated = try Migrator(known: known, now: now, patience: patience).run(on: pool)
        if try pool.read(ProjectWords.isBehind) { try pool.write(ProjectWords.fill) }
        try log.begin()
      case .asItIs:
        migrated = nil
        let version = try Self.version(of: pool, known)
        guard version > 0 else { throw StoreError.cannotOpen(path: path, reason: "其中没有链策的数据") }
      }
      try refreshGeneration()
    } catch {
      try? readers.close()
      try? log.close()
      try? pool.close()
      throw StoreError(error)
    }
  }

  private static func version(of pool: DatabasePool, _ known: [Migration]) throws(StoreError) -> Int {
    do { return try pool.read { try Migration.faultlessCount($0, known) } } catch { throw StoreError(error) }
  }

  private static func open(_ path: String, _ opening: Opening, _ patience: WriterPatience) throws(StoreError)
    -> DatabasePool
  {
    _ = withoutStatistics
    let configuration = configuration(opening, patience)
    guard DatabaseFile.isPlausible(path) else {
      throw .cannotOpen(path: path, reason: "它不是链策的数据库，或者开头已经损坏；文件没有被改动")
    }
    if opening == .migrating { PrivateFiles.keep(path) }
    do {
      let pool = try DatabasePool(path: path, configuration: configuration)
      try pool.writeWithoutTransaction { db in
        // The pool chooses NORMAL, which loses acknowledged commits when the power fails.
        try db.execute(sql: "PRAGMA synchronous = FULL")
        // Nobody else writes as a rule, so that what the writer has read stays good from one transaction to the next.
        try db.execute(sql: "PRAGMA cache_size = -\(writerCache)")
      }
      return pool
    } catch {
      throw StoreError(opening: path, error)
    }
  }

  private static func configuration(_ opening: Opening, _ patience: WriterPatience) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = opening == .asItIs
    configuration.foreignKeysEnabled = true
    configuration.busyMode = .callback { patience.waits($0) }
    configuration.label = "store"
    return configuration
  }

  /// Moves with every commit that a reader could see; a cached answer belongs to one value of it.
  ///
  /// Read it before the data: then an answer is never kept under a newer number than its content.
  /// Drafts, sessions and attempts to sign in do not move it: no shared page shows them.
  public var generation: Int { counter.load(ordering: .acquiring) }

  /// Looks whether another process has written, e.g. `liance ingest` beside a running server.
  @discardableResult
  public func refreshGeneration() throws(StoreError) -> Int {
    let value: Int
    do {
      // It is asked twice a second: a page that ran meanwhile would be left a connection that knows nothing yet.
      value = try readers.readAside { db in
        try db.first(GenerationColumn.self, GenerationColumn.select) { $0.int(.value) } ?? 0
      }
    } catch { throw StoreError(error) }
    moves.withLock { $0.look(value) }
    counter.max(value, ordering: .acquiringAndReleasing)
    return value
  }

  /// Whether anything moved since a value of `generation` but what was handed in of other cities than this one.
  ///
  /// - Parameter city: nil for what shows no progress at all, and so moves with nothing that is handed in.
  public func hasMoved(_ city: CityID?, since generation: Int) -> Bool {
    moves.withLock { $0.hasMoved(city, since: generation) }
  }

  /// Closes all connections; later calls fail.
  public func close() throws(StoreError) {
    do {
      try readers.close()
      try log.close()
      try pool.close()
    } catch { throw StoreError(error) }
  }

  // MARK: The two doors to the database

  func read<T>(_ body: (Database) throws -> T) throws(StoreError) -> T {
    do { return try readers.read(body) } catch { throw StoreError(error) }
  }

  /// All that is read inside reads one and the same state, as a page of many parts should; nothing may be written there
  /// that is then read, for it would not be seen.
  public func snapshot<T>(_ body: () throws -> T) throws -> T {
    do { return try readers.together(body) } catch let error as DatabaseError { throw StoreError(error) }
  }

  /// What a transaction changes, as far as readers can see.
  enum Reach: Int {
    /// Reports and statuses; what was counted out of the plans stays good.
    case reports = 0
    /// Anything.
    case plans = 1
  }

  /// One transaction; it moves the generation when it changed something.
  ///
  /// Reports share one with others that wait, each in a savepoint of its own: on the last day of a quarter they come by
  /// the thousand, and a flush of the disk costs more than writing one.
  func write<T>(_ reach: Reach = .plans, _ body: (Database) throws -> T) throws(StoreError) -> T {
    do {
      guard reach == .reports else { return try transaction(reach, body) }
      return try handIn { db in (try body(db), nil) }
    } catch {
      throw StoreError(error)
    }
  }

  /// A transaction that others may share, of somebody who hands reports in of some cities and changes nothing else; no
  /// cities: whatever it changes.
  func handIn<T>(_ body: (Database) throws -> (T, Set<CityID>?)) throws -> T {
    try line.write { (db: Database) throws -> T in
      let (result, cities) = try body(db)
      reported.withLock { $0.add(cities) }
      return result
    } commit: { batch in
      try together(batch)
    }
  }

  private func transaction<T>(_ reach: Reach, _ body: (Database) throws -> T) throws -> T {
    defer { log.look() }
    return try pool.write { db in
      patience.reset()
      let before = db.totalChangesCount
      let result = try body(db)
      if db.totalChangesCount != before {
        let value = try Self.move(reach, db)
        db.afterNextTransaction { _ in self.advance(to: value) }
      }
      return result
    }
  }

  /// The transaction of reports that share one.
  private func together(_ batch: (Database) throws -> Void) throws {
    let moved: (value: Int, cities: Set<CityID>?)? = try pool.immediateWrite(then: log.look) { db in
      patience.reset()
      reported.withLock { $0 = .nothing }
      let before = db.totalChangesCount
      try batch(db)
      guard db.totalChangesCount != before else { return nil }
      return (try Self.move(.reports, db), reported.withLock { $0.cities })
    }
    if let moved { advance(to: moved.value, of: moved.cities) }
  }

  /// Moves the generation with the transaction that runs.
  private static func move(_ reach: Reach, _ db: Database) throws -> Int {
    // RETURNING would fill a table of its own first.
    try db.run(GenerationColumn.move, reach.rawValue)
    return try db.first(GenerationColumn.self, GenerationColumn.select) { $0.int(.value) } ?? 0
  }

  /// One transaction whose changes no shared page shows.
  func writeQuietly<T>(_ body: (Database) throws -> T) throws(StoreError) -> T {
    defer { log.look() }
    do {
      return try pool.write { db in
        patience.reset()
        return try body(db)
      }
    } catch {
      throw StoreError(error)
    }
  }

  /// A transaction of somebody who must have a permission; the database says whether the account still has it.
  func write<T>(
    _ reach: Reach = .plans, as author: Actor, _ permission: Permission, _ body: (Database) throws -> T
  ) throws(StoreError) -> T {
    try write(reach) { (db: Database) throws -> T in
      _ = try author.checked(permission, db)
      return try body(db)
    }
  }

  /// The same, for changes that no shared page shows.
  func writeQuietly<T>(
    as author: Actor, _ permission: Permission, _ body: (Database) throws -> T
  ) throws(StoreError) -> T {
    try writeQuietly { (db: Database) throws -> T in
      _ = try author.checked(permission, db)
      return try body(db)
    }
  }

  /// Never backwards: threads come here in any order. What moved is told before the number that says so.
  private func advance(to value: Int, of cities: Set<CityID>? = nil) {
    moves.withLock { $0.commit(value, of: cities) }
    counter.max(value, ordering: .acquiringAndReleasing)
  }
}
