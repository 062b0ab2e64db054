import GRDB
import Policy

extension Store {
  /// Bulletins by id.
  public func bulletins(_ filter: BulletinFilter = BulletinFilter(), _ page: Slice = Slice())
    throws(StoreError) -> Listing<BulletinSummary>
  {
    try read { (db: Database) throws -> Listing<BulletinSummary> in
      let list = ListQuery(table: "bulletin", alias: "b", filter.conditions)
      return try list.listing(db, page, by: nil, total: nil) { try BulletinQuery.fetch(db, $0) }
    }
  }

  /// One bulletin with its paper, whatever became of it.
  public func bulletin(_ id: BulletinID) throws(StoreError) -> BulletinDetail? {
    try read { (db: Database) throws -> BulletinDetail? in try BulletinQuery.one(db, id) }
  }

  /// The number that follows on the city's last one of a year; nil where there is none to go by.
  public func nextBulletinNumber(of city: CityID, in year: Int) throws(StoreError) -> PaperNumber? {
    try read { (db: Database) throws -> PaperNumber? in
      let texts = try String.fetchAll(
        db, kept: "SELECT number FROM bulletin WHERE city_id = ? AND number IS NOT NULL ORDER BY issued_at, id",
        arguments: [city.raw])
      let numbers = texts.compactMap { PaperNumber($0) }
      guard let last = numbers.last else { return nil }
      let same = numbers.filter { $0.code == last.code && $0.year == year }
      return PaperNumber(code: last.code, year: year, serial: (same.map(\.serial).max() ?? 0) + 1)
    }
  }

  /// How a city, or one plan of it, stood at the end of a period.
  public func standing(of city: CityID, document: DocumentID? = nil, in period: Period, on day: CivilDate)
    throws(StoreError) -> PeriodStanding
  {
    try read { (db: Database) throws -> PeriodStanding in
      try StandingQuery.standing(db, city: city, document: document, period: period, on: day)
    }
  }

  // MARK: Writing

  /// Makes a draft of a period's data, by rule and template.
  public func draftBulletin(
    of city: CityID, document: DocumentID? = nil, in period: Period, by author: Actor, at now: Moment
  ) throws(StoreError) -> BulletinID {
    try write(.reports, as: author, .issuePapers) { (db: Database) throws -> BulletinID in
      try BulletinWriter(db, author, now).draft(city: city, document: document, period: period)
    }
  }

  /// Makes a draft of the next edition of what was issued.
  public func correctBulletin(_ id: BulletinID, by author: Actor, at now: Moment) throws(StoreError) -> BulletinID {
    try write(.reports, as: author, .issuePapers) { (db: Database) throws -> BulletinID in
      try BulletinWriter(db, author, now).correct(id)
    }
  }

  /// Writes a draft anew.
  ///
  /// - Parameter seen: the version that the author looked at; fails with `conflict` when it is another by now.
  public func changeBulletin(
    _ id: BulletinID, to edit: BulletinEdit, seen: Int, by author: Actor, at now: Moment
  ) throws(StoreError) {
    try write(.reports, as: author, .issuePapers) { (db: Database) throws -> Void in
      try BulletinWriter(db, author, now).change(id, to: edit, seen: seen)
    }
  }

  /// Lays a draft aside; it stays in the trail.
  public func discardBulletin(_ id: BulletinID, seen: Int, by author: Actor, at now: Moment) throws(StoreError) {
    try write(.reports, as: author, .issuePapers) { (db: Database) throws -> Void in
      try BulletinWriter(db, author, now).discard(id, seen: seen)
    }
  }

  /// Issues a draft under its number; from then on it is not changed.
  public func issueBulletin(
    _ id: BulletinID, _ issue: BulletinIssue, seen: Int, by author: Actor, at now: Moment
  ) throws(StoreError) {
    try write(.reports, as: author, .issuePapers) { (db: Database) throws -> Void in
      try BulletinWriter(db, author, now).issue(id, issue, seen: seen)
    }
  }
}

/// What the step of issuing adds to a draft.
public struct BulletinIssue: Sendable, Hashable {
  public var number: PaperNumber
  /// 成文日期.
  public var day: CivilDate
  /// 主动公开: whether everybody may read it.
  public var isPublic: Bool

  public init(number: PaperNumber, day: CivilDate, isPublic: Bool) {
    self.number = number
    self.day = day
    self.isPublic = isPublic
  }
}

extension BulletinSummary.State {
  /// The word on pages.
  public var title: String {
    switch self {
    case .draft: "草稿"
    case .issued: "已印发"
    case .discarded: "已作废"
    }
  }
}
