import GRDB
import Policy

extension Store {
  /// Meetings by id.
  public func meetings(_ filter: MeetingFilter = MeetingFilter(), _ page: Slice = Slice())
    throws(StoreError) -> Listing<MeetingSummary>
  {
    try read { (db: Database) throws -> Listing<MeetingSummary> in
      let list = ListQuery(table: "meeting", alias: "e", filter.conditions)
      return try list.listing(db, page, by: nil, total: nil) { try MeetingQuery.fetch(db, $0) }
    }
  }

  /// One meeting with its pack; on the day given where that is not frozen.
  public func meeting(_ id: MeetingID, on day: CivilDate) throws(StoreError) -> MeetingDetail? {
    try read { (db: Database) throws -> MeetingDetail? in
      guard let summary = try MeetingQuery.one(db, id),
        let row = try Row.fetchOne(
          db, kept: "SELECT pack, minutes, minutes_file FROM meeting WHERE id = ?", arguments: [id.raw])
      else { return nil }
      let frozen = try (row["pack"] as String?).map(StoredPaper.read)
      let pack = try frozen ?? MeetingPacking.pack(db, summary, on: day).paper
      return MeetingDetail(summary: summary, pack: pack, minutes: row["minutes"], minutesFile: row["minutes_file"])
    }
  }

  /// Whether a meeting is within somebody's reach.
  public func meeting(_ id: MeetingID, isIn scope: SupervisionScope) throws(StoreError) -> Bool {
    try read { (db: Database) throws -> Bool in
      let found = scope.meetings.and("e.id = ?", [id.raw])
      let sql = "SELECT EXISTS (SELECT 1 FROM meeting e WHERE \(found.sql))"
      return try Bool.fetchOne(db, kept: sql, arguments: found.arguments) ?? false
    }
  }

  /// What a meeting decided, in the order in which it was entered.
  public func decisions(of meeting: MeetingID) throws(StoreError) -> [MeetingDecision] {
    try read { (db: Database) throws -> [MeetingDecision] in try MeetingDecisions.of(db, meeting) }
  }

  /// The file with a meeting's minutes; nil where only text was filed.
  public func minutesFile(of id: MeetingID) throws(StoreError) -> SentFile? {
    try read { (db: Database) throws -> SentFile? in
      let row = try Row.fetchOne(
        db, kept: "SELECT minutes_file, minutes_sha256 FROM meeting WHERE id = ? AND minutes_sha256 IS NOT NULL",
        arguments: [id.raw])
      guard let row, let bytes = try EvidenceFiles.bytes(db, row["minutes_sha256"]) else { return nil }
      return SentFile(name: row["minutes_file"], bytes: bytes)
    }
  }

  // MARK: Writing

  /// Plans a meeting; its pack follows the data until it is frozen.
  public func addMeeting(_ facts: MeetingFacts, by author: Actor, at now: Moment) throws(StoreError)
    -> MeetingID
  {
    try write(.reports, as: author, .issuePapers) { (db: Database) throws -> MeetingID in
      try MeetingWriter(db, author, now).add(facts)
    }
  }

  /// Writes a planned meeting anew.
  ///
  /// - Parameter seen: the version that the author looked at; fails with `conflict` when it is another by now.
  public func changeMeeting(
    _ id: MeetingID, to facts: MeetingFacts, seen: Int, by author: Actor, at now: Moment
  ) throws(StoreError) {
    try write(.reports, as: author, .issuePapers) { (db: Database) throws -> Void in
      try MeetingWriter(db, author, now).change(id, to: facts, seen: seen)
    }
  }

  /// Freezes a meeting's pack with the data as they are.
  public func freezeMeeting(_ id: MeetingID, seen: Int, by author: Actor, at now: Moment)
    throws(StoreError)
  {
    try write(.reports, as: author, .issuePapers) { (db: Database) throws -> Void in
      try MeetingWriter(db, author, now).freeze(id, seen: seen)
    }
  }

  /// Files a meeting's minutes, as text, as the file that was signed, or both.
  public func fileMinutes(
    _ minutes: String, file: SentFile? = nil, of id: MeetingID, seen: Int, by author: Actor, at now: Moment
  ) throws(StoreError) {
    try write(.reports, as: author, .issuePapers) { (db: Database) throws -> Void in
      try MeetingWriter(db, author, now).file(minutes, file, of: id, seen: seen)
    }
  }

  /// Enters a decision of a meeting into the ledger of matters, for a body and until a day.
  public func addDecision(
    _ text: String, of id: MeetingID, for agency: AgencyID, until due: CivilDate, by author: Actor,
    at now: Moment
  ) throws(StoreError) -> MatterID {
    try write(.reports, as: author, .issuePapers) { (db: Database) throws -> MatterID in
      try MeetingWriter(db, author, now).decide(id, text, by: agency, until: due)
    }
  }
}
