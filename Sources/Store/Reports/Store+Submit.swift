import GRDB
import Policy

extension Store {
  /// Keeps lines as typed, good or not; all or none. A line that was not touched makes no revision.
  ///
  /// Fails with `notOwner` for a target that the account's agency does not own, `conflict` for a stale `seenVersion`,
  /// `periodNotOpen` before the period opens, `refused` where the flow knows no such step. An administrator may write
  /// for the owner.
  @discardableResult
  public func saveDrafts(
    _ lines: [ReportingSheet.Line], by author: Actor, at now: Moment
  ) throws(StoreError) -> [Report] {
    try saveDrafts(lines, measures: [], by: author, at: now).reports
  }

  /// The same of a whole form, targets and measures, in one transaction: all or none. Where somebody else was faster
  /// with a measure it is a conflict.
  ///
  /// - Returns: the reports, and the stamps under which the measures' rows are kept.
  @discardableResult
  public func saveDrafts(
    _ lines: [ReportingSheet.Line], measures: [TypedMeasure], by author: Actor, at now: Moment
  ) throws(StoreError) -> (reports: [Report], stamps: [MeasureID: Int]) {
    // No shared page shows a draft, so cached ones stay good.
    try writeQuietly { (db: Database) throws -> (reports: [Report], stamps: [MeasureID: Int]) in
      let writer = try ReportWriter(.saveDraft, db: db, author: author, now: now)
      var stamps: [MeasureID: Int] = [:]
      for (measure, outcome) in try MeasureWriter.keep(measures, writer) {
        switch outcome {
        case .kept(let stamp): stamps[measure] = stamp
        case .overtaken(let draft): throw StoreError.conflict(expected: 0, found: draft.stamp)
        case .moved(let report): throw StoreError.conflict(expected: 0, found: Int(report.id))
        }
      }
      for line in lines {
        let figure = ReportedFigure(draft: line.entry)
        try writer.write(
          ReportWriter.Entry(
            target: line.target, period: line.period, step: .saveDraft, figure: figure, typed: line.entry),
          seen: line.seenVersion ?? 0)
      }
      return (try lines.compactMap { try ReportQuery.find($0.target, in: $0.period, db) }, stamps)
    }
  }

  /// Hands lines in, with their audit entries and the new statuses; all or none. Fails as `saveDrafts` does.
  @discardableResult
  public func submit(
    _ lines: [CheckedLine], by author: Actor, at now: Moment
  ) throws(StoreError) -> [Report] {
    try submit(lines, under: nil, by: author, at: now).reports
  }

  /// The same for a request of a program: a repetition of the request with its key gives what the first time gave.
  public func submit(
    _ lines: [CheckedLine], under key: SubmissionKey?, by author: Actor, at now: Moment
  ) throws(StoreError) -> Submission {
    try write(.reports) { (db: Database) throws -> Submission in
      let writer = try ReportWriter(.submit, db: db, author: author, now: now)
      if let key, let before = try SubmissionKeys.submission(db, key, author) { return before }
      return try Self.submit(lines, SheetLookup(db, memory), writer, under: key, isTold: true)
    }
  }

  /// The same for lines that are looked up and checked inside the transaction; nil where `prepare` gives none.
  ///
  /// - Parameters:
  ///   - isTold: whether the door tells of the reports; else they are not read back.
  ///   - prepare: what it throws comes out as it is, and nothing was written.
  public func submit(
    under key: SubmissionKey? = nil, by author: Actor, at now: Moment, isTold: Bool = true,
    _ prepare: (SheetLookup) throws -> [CheckedLine]?
  ) throws -> Submission? {
    var refusal: (any Error)?
    do {
      return try handIn { (db: Database) throws -> (Submission?, Set<CityID>?) in
        let writer = try ReportWriter(.submit, db: db, author: author, now: now)
        // Asked here and not before: of several at once with one key, the others find what the first wrote.
        if let key, let before = try SubmissionKeys.submission(db, key, author) { return (before, []) }
        let lookup = SheetLookup(db, memory)
        do {
          guard let lines = try prepare(lookup) else { return (nil, []) }
          // Targets that are the same as these stand in plans of the same city.
          let cities = lines.map { lookup.asked($0.target, in: $0.period)?.city }
          let known = cities.contains(nil) ? nil : Set(cities.compactMap(\.self))
          return (try Self.submit(lines, lookup, writer, under: key, isTold: isTold), known)
        } catch {
          if !(error is DatabaseError) { refusal = error }
          throw error
        }
      }
    } catch {
      throw refusal ?? StoreError(error)
    }
  }

  static func submit(
    _ lines: [CheckedLine], _ lookup: SheetLookup, _ writer: ReportWriter, under key: SubmissionKey?, isTold: Bool
  ) throws -> Submission {
    for line in lines {
      let written = try writer.write(
        ReportWriter.Entry(
          target: line.target, period: line.period, step: .submit, figure: line.figure, typed: line.typed),
        seen: line.seenVersion, asked: lookup.asked(line.target, in: line.period))
      lookup.note(written, of: line.target.raw)
    }
    try Statuses.refresh(writer.db, sameAs: lines.map(\.target.raw), counting: lookup.figures, at: writer.now)
    guard isTold || key != nil else { return Submission(reports: [], isReplay: false) }
    let reports = try lines.compactMap { try ReportQuery.find($0.target, in: $0.period, writer.db) }
    if let key { try SubmissionKeys.remember(writer.db, key, writer.author, reports, at: writer.now) }
    return Submission(reports: reports, isReplay: false)
  }

  /// What was handed in under a key before; nil when the key is new. Fails with `keyReused` for another request.
  public func submitted(under key: SubmissionKey, by author: Actor) throws(StoreError) -> Submission? {
    try read { (db: Database) throws -> Submission? in
      _ = try author.checked(.report, db)
      return try SubmissionKeys.submission(db, key, author)
    }
  }
}
