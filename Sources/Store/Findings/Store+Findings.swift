import GRDB
import Policy

extension Store {
  /// What does not add up in published texts, by id.
  public func findings(_ filter: FindingFilter = FindingFilter(), _ page: Slice = Slice())
    throws(StoreError) -> Listing<FindingSummary>
  {
    try read { (db: Database) throws -> Listing<FindingSummary> in
      let list = ListQuery(table: "finding", alias: "f", FindingQuery.conditions(filter))
      func listing() throws -> Listing<FindingSummary> {
        try list.listing(db, page, total: list.counted(db, in: memory)) { try FindingQuery.fetch(db, $0) }
      }
      // Cutting sentences out of long texts is dear, and decisions move the plans' number.
      return try memory.first(page, of: "findings", filter, db, listing)
    }
  }

  /// One finding; nil when it is unknown or no published text has it any more.
  public func finding(_ id: FindingID) throws(StoreError) -> FindingSummary? {
    try read { (db: Database) throws -> FindingSummary? in
      let exact = Conditions(FindingQuery.isShown).and("f.id = ?", [id.raw])
      return try FindingQuery.fetch(db, exact.select("finding f", limit: 1)).first
    }
  }

  /// Everything that people said of a finding, oldest first.
  public func history(of finding: FindingID) throws(StoreError) -> [AuditEntry] {
    try audit(AuditFilter(subject: "finding", subjectID: finding.raw), Slice(limit: Slice.largestLimit)).items
  }
}

/// How findings are read.
enum FindingQuery {
  /// A finding is shown while one of its places is in a published version's text.
  static let isShown = """
    EXISTS (SELECT 1 FROM finding_place p JOIN version v ON v.text_id = p.text_id AND v.state = 'published'
      WHERE p.finding_id = f.id)
    """

  /// As `FindingSummary.needsAttention` has it.
  static let needsAttention = "f.kind <> 'repeat' AND f.holds IS NOT 1 AND f.state <> 'dismissed'"

  static func conditions(_ filter: FindingFilter) -> Conditions {
    var found = Conditions(isShown)
    if let city = filter.city { found = found.and("f.city_id = ?", [city.raw]) }
    if let document = filter.document {
      found = found.and("f.id IN (SELECT finding_id FROM finding_place WHERE document_id = ?)", [document.raw])
    }
    if let kind = filter.kind { found = found.and("f.kind = ?", [kind.rawValue]) }
    if let isDecided = filter.isDecided { found = found.and("(f.state <> 'open') = ?", [isDecided]) }
    if filter.needsAttention { found = found.and(needsAttention) }
    return found
  }

  /// What surrounds a place, cut out of its text.
  private static let surroundings = """
    substr(x.text, w.span_start + max(p.span_start - \(Surroundings.reach), 0) + 1,
      min(p.span_end, p.span_start + \(Surroundings.longest)) - max(p.span_start - \(Surroundings.reach), 0)
        + \(Surroundings.reach))
    """

  /// The findings whose ids a query gives, in the order of ids.
  ///
  /// - Parameter withSentences: whether the sentence of each place is cut out of its text, which is dear where texts
  ///   are long; what only shows the quotes does without.
  static func fetch(_ db: Database, _ ids: SQLQuery, withSentences: Bool = true) throws -> [FindingSummary] {
    let rows = try Row.fetchAll(
      db, kept: "SELECT f.* FROM finding f WHERE f.id IN (\(ids.sql)) ORDER BY f.id", arguments: ids.arguments)
    if rows.isEmpty { return [] }
    let ids: [Int64] = rows.map { $0["id"] }
    let places = try Row.fetchAll(
      db,
      kept: """
        SELECT p.*, v.title,
          \(withSentences ? surroundings : "NULL") AS surroundings,
          (SELECT t.id FROM target t WHERE t.document_id = p.document_id AND \(Standing.isCurrent("t"))
            AND t.span_start < p.span_end AND p.span_start < t.span_end ORDER BY t.id LIMIT 1) AS target_id
        FROM finding_place p
        LEFT JOIN version v ON v.document_id = p.document_id AND v.state = 'published'
        LEFT JOIN version w ON w.document_id = p.document_id AND w.text_id = p.text_id AND w.state = 'published'
        LEFT JOIN source_text x ON x.id = w.text_id
        WHERE p.finding_id IN (SELECT value FROM json_each(?))
          AND EXISTS (SELECT 1 FROM version o WHERE o.text_id = p.text_id AND o.state = 'published')
        ORDER BY p.finding_id, p.text_id, p.position
        """, arguments: [IDList(ids)])
    var byFinding: [Int64: [FindingSummary.Place]] = [:]
    for row in places {
      let start: Int? = row["span_start"]
      let span = start == nil ? nil : row.span()
      let around = Surroundings(row["surroundings"], span: span, quote: row["quote"])
      byFinding[row["finding_id"], default: []].append(
        FindingSummary.Place(
          document: row.idIfAny("document_id"), documentTitle: row["title"], target: row.idIfAny("target_id"),
          quote: row["quote"], span: span, sentence: around?.sentence, quoteInSentence: around?.quote))
    }
    let decisions = try self.decisions(db, ids)
    return try rows.map { row in
      FindingSummary(
        id: row.id("id"), city: row.id("city_id"), kind: try row.word("kind"), fact: try fact(row),
        holds: row["holds"], state: try row.word("state"), places: byFinding[row["id"]] ?? [],
        decision: decisions[row["id"]])
    }
  }

  /// Where a finding touches the text of a plan.
  private struct Touched: Sendable {
    let finding: Int64
    let span: Span
  }

  /// The findings of which a place touches a stretch of a plan, without their sentences. Where a plan's findings stand
  /// is read once for all of its targets until plans move; what they are, when somebody looks at a target that they
  /// touch.
  static func touching(
    _ span: Span, of document: DocumentID, _ db: Database, _ memory: PlanMemory
  ) throws -> [FindingSummary] {
    let plans = try memory.number(.plans, db)
    let places = try memory.value("places of findings", of: document, at: plans) {
      try Self.places(in: document.raw, db)
    }
    let ids = Set(places.filter { $0.span.start < span.end && span.start < $0.span.end }.map(\.finding))
    if ids.isEmpty { return [] }
    return try memory.value("findings", of: ids, at: plans) {
      let shown = Conditions(isShown).and("f.id IN (SELECT value FROM json_each(?))", [IDList(ids.sorted())])
      return try fetch(db, shown.select("finding f"), withSentences: false)
    }
  }

  private static func places(in document: Int64, _ db: Database) throws -> [Touched] {
    try Row.fetchAll(
      db,
      kept: """
        SELECT finding_id, span_start, span_end FROM finding_place
        WHERE document_id = ? AND span_start IS NOT NULL
        """, arguments: [document]
    ).map { Touched(finding: $0["finding_id"], span: $0.span()) }
  }

  private static func fact(_ row: Row) throws -> FindingFact {
    guard let fact = CodedFacts(code: row["fact"], json: row["facts"]).value(FindingFact.self) else {
      throw StoreError.damagedRow(table: "finding", column: "facts")
    }
    return fact
  }

  /// What was said last of each finding: who and when stand in the trail.
  private static func decisions(_ db: Database, _ ids: [Int64]) throws -> [Int64: FindingSummary.Decision] {
    let rows = try Row.fetchAll(
      db,
      kept: """
        SELECT subject_id, by, at, reason FROM audit WHERE id IN (
          SELECT max(id) FROM audit WHERE subject = 'finding'
            AND subject_id IN (SELECT value FROM json_each(?)) GROUP BY subject_id)
        """, arguments: [IDList(ids)])
    let pairs = rows.map { row in
      (
        row["subject_id"] as Int64,
        FindingSummary.Decision(by: row["by"], at: row.moment("at"), note: row["reason"])
      )
    }
    return Dictionary(pairs) { first, _ in first }
  }
}

/// The sentence around a quote, cut out of a stretch of text.
struct Surroundings {
  /// How far before and behind a quote its sentence is looked for, in scalars.
  static let reach = 120
  /// A place may be a whole clause: so much of it is shown.
  static let longest = 240
  private static let ends: Set<Unicode.Scalar> = ["。", "！", "？", "；", "\n", "\r"]

  let sentence: String
  /// Where the quote stands in the sentence.
  let quote: Span

  /// - Parameters:
  ///   - text: from `reach` before the place to `reach` behind it.
  ///   - span: the place, counted from its document's start.
  init?(_ text: String?, span: Span?, quote: String) {
    guard let text, let span else { return nil }
    let scalars = Array(text.unicodeScalars)
    let wanted = Array(quote.unicodeScalars)
    let expected = min(span.start, Self.reach)
    // The place may be a clause that holds the quote somewhere inside.
    guard !wanted.isEmpty, scalars.count >= wanted.count, expected <= scalars.count,
      let start = (expected...scalars.count).first(where: { scalars[$0...].starts(with: wanted) })
    else { return nil }
    let end = start + wanted.count
    var (from, to) = (start, end)
    while from > 0, !Self.ends.contains(scalars[from - 1]) { from -= 1 }
    while to < scalars.count, !Self.ends.contains(scalars[to - 1]) { to += 1 }
    while from < start, scalars[from].properties.isWhitespace { from += 1 }
    while to > end, scalars[to - 1].properties.isWhitespace { to -= 1 }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[from..<to])
    sentence = String(view)
    self.quote = Span(start - from, end - from)
  }
}
