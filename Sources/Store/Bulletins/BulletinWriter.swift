import GRDB
import Policy

/// Changes bulletins inside a transaction: checks reach, version and state, and tells the trail.
struct BulletinWriter {
  let db: Database
  let author: Actor
  let now: Moment

  /// The author as the database has them now.
  init(_ db: Database, _ author: Actor, _ now: Moment) throws {
    self.db = db
    self.author = try author.checked(.issuePapers, db)
    self.now = now
  }

  /// A first draft, made of the period's data.
  func draft(city: CityID, document: DocumentID?, period: Period) throws -> BulletinID {
    guard author.may(.issuePapers, for: nil, in: city) else { throw StoreError.notAllowed(.issuePapers) }
    guard period.lastDay < now.day else {
      throw StoreError.invalid(field: "period", reason: "\(period.title)还没有结束，不能通报")
    }
    let standing = try StandingQuery.standing(db, city: city, document: document, period: period, on: now.day)
    let last = try lastPaper(of: city)
    let signer = last?.signer ?? "\(standing.city)人民政府办公室"
    let paper = BulletinDraft.paper(
      standing, signer: signer, masthead: last?.masthead?.name ?? "\(standing.city)人民政府办公室文件")
    return try insert(city: city, document: document, period: period, paper, corrects: nil)
  }

  /// A draft of the next edition of what was issued: the same paper, that names the one before.
  func correct(_ id: BulletinID) throws -> BulletinID {
    let old = try bulletin(id)
    let summary = old.summary
    guard summary.state == .issued else { throw StoreError.wrongState(.bulletin, state: summary.state.title) }
    let other = try Int64.fetchOne(
      db, kept: "SELECT id FROM bulletin WHERE replaces_id = ? AND state <> 'discarded'", arguments: [id.raw])
    if other != nil { throw StoreError.invalid(field: "id", reason: "这份通报已有更正稿，请在更正稿上修改") }
    var paper = old.paper
    paper.masthead?.number = nil
    paper.day = nil
    paper.imprint?.day = nil
    let correcting = "关于更正"
    if !paper.title.hasPrefix(correcting) { paper.title = correcting + "《\(paper.title)》的通报" }
    paper.body.insert(
      .paragraph(BulletinWords.correcting(summary.paperNumber, old.paper.title)), at: paper.body.startIndex)
    return try insert(
      city: summary.city, document: summary.document, period: summary.period, paper,
      corrects: (id, summary.edition))
  }

  func change(_ id: BulletinID, to edit: BulletinEdit, seen: Int) throws {
    let old = try draft(id, seen: seen)
    let paper = try edit.applied(to: old.paper)
    guard paper != old.paper else { return }
    try db.execute(
      kept: "UPDATE bulletin SET title = ?, paper = ?, version = version + 1 WHERE id = ?",
      arguments: [paper.title, try StoredPaper.text(paper), id.raw])
    let told: (Paper) throws -> Fields = { ["title": $0.title, "sha256": Digest.sha256(try StoredPaper.text($0)).hex] }
    try Audit.add(
      db, .bulletinChanged, id.raw, old: try told(old.paper), new: try told(paper), by: author, at: now)
  }

  func discard(_ id: BulletinID, seen: Int) throws {
    let old = try draft(id, seen: seen)
    try db.execute(
      kept: "UPDATE bulletin SET state = 'discarded', version = version + 1 WHERE id = ?", arguments: [id.raw])
    try Audit.add(db, .bulletinDiscarded, id.raw, old: ["title": old.paper.title], by: author, at: now)
  }

  func issue(_ id: BulletinID, _ issue: BulletinIssue, seen: Int) throws {
    let old = try draft(id, seen: seen)
    let (summary, number) = (old.summary, issue.number)
    guard issue.day <= now.day else { throw StoreError.invalid(field: "day", reason: "成文日期在今天之后") }
    guard issue.day > summary.period.lastDay else {
      throw StoreError.invalid(field: "day", reason: "成文日期早于\(summary.period.title)结束之日")
    }
    guard number.year == issue.day.year else {
      throw StoreError.invalid(field: "number", reason: "发文字号的年份应与成文日期同年")
    }
    if let replaced = summary.replaces, try BulletinQuery.one(db, replaced)?.summary.isPublic == true, !issue.isPublic {
      throw StoreError.invalid(field: "open", reason: "所更正的通报是主动公开的，新版也要公开，否则读者看不到更正")
    }
    let taken = try Int64.fetchOne(
      db, kept: "SELECT id FROM bulletin WHERE city_id = ? AND number = ?", arguments: [summary.city.raw, number.text])
    if taken != nil { throw StoreError.invalid(field: "number", reason: "\(number.text)已经用过，发文字号不能重复") }
    var paper = old.paper
    paper.masthead?.number = number
    paper.day = issue.day
    paper.imprint?.day = issue.day
    try db.execute(
      kept: """
        UPDATE bulletin SET state = 'issued', number = ?, paper = ?, is_public = ?, issued_on = ?, issued_by = ?,
          issued_at = ?, version = version + 1 WHERE id = ?
        """,
      arguments: [
        number.text, try StoredPaper.text(paper), issue.isPublic, issue.day.text, author.name, now.unixTime, id.raw,
      ])
    let told: Fields = [
      "title": paper.title, "paper_number": number.text, "day": issue.day.text, "open": issue.isPublic ? "1" : "0",
    ]
    try Audit.add(db, .bulletinIssued, id.raw, new: told, by: author, at: now)
  }

  // MARK: Rows

  private func insert(
    city: CityID, document: DocumentID?, period: Period, _ paper: Paper, corrects old: (id: BulletinID, edition: Int)?
  ) throws -> BulletinID {
    try db.execute(
      kept: """
        INSERT INTO bulletin (city_id, document_id, period, replaces_id, edition, title, paper, drafted_by, drafted_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        city.raw, document?.raw, period.text, old?.id.raw, (old?.edition ?? 0) + 1, paper.title,
        try StoredPaper.text(paper), author.name, now.unixTime,
      ])
    let id = BulletinID(db.lastInsertedRowID)
    try Audit.add(
      db, .bulletinDrafted, id.raw, new: ["title": paper.title, "period": period.text], by: author, at: now)
    return id
  }

  private func lastPaper(of city: CityID) throws -> Paper? {
    try String.fetchOne(
      db,
      kept: """
        SELECT paper FROM bulletin WHERE city_id = ? AND state = 'issued' ORDER BY issued_at DESC, id DESC LIMIT 1
        """,
      arguments: [city.raw]
    ).map(StoredPaper.read)
  }

  private func bulletin(_ id: BulletinID) throws -> BulletinDetail {
    guard let found = try BulletinQuery.one(db, id) else { throw StoreError.notFound(.bulletin, id: id.raw) }
    guard author.may(.issuePapers, for: nil, in: found.summary.city) else { throw StoreError.notAllowed(.issuePapers) }
    return found
  }

  private func draft(_ id: BulletinID, seen: Int) throws -> BulletinDetail {
    let found = try bulletin(id)
    guard found.summary.state == .draft else {
      throw StoreError.wrongState(.bulletin, state: found.summary.state.title)
    }
    guard found.summary.version == seen else {
      throw StoreError.conflict(expected: seen, found: found.summary.version)
    }
    return found
  }
}
