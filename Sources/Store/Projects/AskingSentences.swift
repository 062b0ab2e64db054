import GRDB
import Policy

/// Finds the sentences of plans that ask for projects, each plan's text read once however many rows name it.
final class AskingSentences {
  private struct Plan {
    var id: Int64
    var title: String
    var text: [Unicode.Scalar]
    var quotable: QuotableText
  }

  private let db: Database
  /// The published plans of a city, by id.
  private var cities: [Int64: [Plan]] = [:]

  init(_ db: Database) { self.db = db }

  /// A project's facts with the sentence as its plan has it, and its place there.
  ///
  /// What stands in the register already stays as it is: a later reading of the plan may have lost the sentence.
  func settled(_ facts: ProjectFacts, over old: ProjectSummary?) throws -> (facts: ProjectFacts, place: Span?) {
    guard !facts.sentence.isEmpty else {
      guard facts.document == nil else {
        throw StoreError.invalid(field: ProjectField.sentence.rawValue, reason: "请填写文件原句")
      }
      return (facts, nil)
    }
    if let old, old.facts.city == facts.city, old.facts.document == facts.document, old.facts.sentence == facts.sentence
    {
      return (facts, old.place)
    }
    do throws(AskingSentence.Refusal) {
      return try found(AskingSentence(facts.sentence), facts)
    } catch {
      throw StoreError.invalid(field: error.field.rawValue, reason: error.message)
    }
  }

  private func found(
    _ sentence: AskingSentence, _ facts: ProjectFacts
  ) throws(AskingSentence.Refusal) -> (facts: ProjectFacts, place: Span?) {
    let plans = plans(of: facts.city)
    let named = plans.first { $0.id == facts.document }
    if facts.document != nil, named == nil { throw .noSuchPlan }
    let (plan, place) =
      switch sentence {
      case .item(let item): try self.place(of: item, in: plans, named)
      case .words(let words): try self.place(of: words, in: plans, named)
      }
    var settled = facts
    settled.document = plan.id
    settled.sentence = place.quoted(from: plan.text)
    return (settled, place)
  }

  private func place(
    of words: String, in plans: [Plan], _ named: Plan?
  ) throws(AskingSentence.Refusal) -> (Plan, Span) {
    // A heading may be shorter than a sentence: it is known by its own place.
    let isShort = QuotableText.length(words) < AskingSentence.shortest
    func place(in plan: Plan) -> Span? { isShort ? heading(words, in: plan) : plan.quotable.place(of: words) }
    if let named {
      guard let place = place(in: named) else { throw isShort ? .tooShort : .notInPlan(title: named.title) }
      return (named, place)
    }
    let found = plans.compactMap { plan in place(in: plan).map { (plan, $0) } }
    if isShort, found.isEmpty { throw .tooShort }
    guard let first = found.first else { throw .notInAny }
    guard found.count == 1 else { throw .inSeveral(titles: found.map(\.0.title)) }
    return first
  }

  /// The section that is headed so, with or without its number.
  private func heading(_ words: String, in plan: Plan) -> Span? {
    let sections = try? Row.fetchAll(
      db,
      kept: """
        SELECT coalesce(i.number, '') AS number, i.title, i.span_start, i.span_end FROM section i
        WHERE i.document_id = ? AND \(Standing.isCurrent("i")) ORDER BY i.position, i.id
        """, arguments: [plan.id])
    let found = sections?.first { row in
      let title: String = row["title"]
      return [title, (row["number"] as String) + title].contains { QuotableText.isSame($0, words) }
    }
    return found.map { $0.span() }
  }

  private func place(
    of item: SubjectReference, in plans: [Plan], _ named: Plan?
  ) throws(AskingSentence.Refusal) -> (Plan, Span) {
    guard let row = try? row(of: item), let plan = plans.first(where: { $0.id == row["document_id"] }) else {
      throw .noSuchItem(item)
    }
    if let named, named.id != plan.id { throw .otherPlan(title: plan.title) }
    let (start, end): (Int, Int) = (row["start"], row["end"])
    let place = Span(start, min(end, start + ProjectField.longestSentence))
    guard !place.quoted(from: plan.text).isEmpty else { throw .noSuchItem(item) }
    return (plan, place)
  }

  /// Where an item that its plan still has says what it says.
  private func row(of item: SubjectReference) throws -> Row? {
    let sql =
      switch item.kind {
      case .target:
        """
        SELECT t.document_id, t.sentence_start AS start, t.sentence_end AS end FROM target t
        WHERE t.id = ? AND \(Standing.isCurrent("t"))
        """
      case .measure:
        """
        SELECT m.document_id, m.span_start AS start, m.span_end AS end FROM measure m
        WHERE m.id = ? AND \(Standing.isCurrent("m"))
        """
      case .project, .matter, .bulletin, .meeting, .agency: "SELECT 1 WHERE ? IS NULL"
      }
    return try Row.fetchOne(db, kept: sql, arguments: [item.id])
  }

  private func plans(of city: Int64) -> [Plan] {
    if let known = cities[city] { return known }
    let plans = (try? Self.plans(db, Conditions("d.city_id = ?", [city]))) ?? []
    cities[city] = plans
    return plans
  }

  private static func plans(_ db: Database, _ conditions: Conditions) throws -> [Plan] {
    try Row.fetchAll(
      db,
      kept: """
        SELECT d.id, v.title, \(Slices.sql) AS text FROM document d
        JOIN version v ON v.document_id = d.id AND v.state = 'published' JOIN source_text x ON x.id = v.text_id
        WHERE \(conditions.sql) ORDER BY d.id
        """, arguments: conditions.arguments
    ).map { row in
      let text: String = row["text"]
      return Plan(id: row["id"], title: row["title"], text: Array(text.unicodeScalars), quotable: QuotableText(text))
    }
  }

  /// Moves the places of a plan's sentences to where the text that is published now has them; a sentence that it has no
  /// more stays as it stood, without a place.
  static func follow(_ db: Database, document: Int64) throws {
    let sentences = try String.fetchAll(
      db, kept: "SELECT DISTINCT plan_sentence FROM project WHERE document_id = ?", arguments: [document])
    guard !sentences.isEmpty else { return }
    let plan = try plans(db, Conditions("d.id = ?", [document])).first
    for sentence in sentences {
      let place = plan?.quotable.place(of: sentence)
      try db.execute(
        kept: """
          UPDATE project SET sentence_start = ?1, sentence_end = ?2
          WHERE document_id = ?3 AND plan_sentence = ?4 AND (sentence_start IS NOT ?1 OR sentence_end IS NOT ?2)
          """, arguments: [place?.start, place?.end, document, sentence])
    }
  }
}
