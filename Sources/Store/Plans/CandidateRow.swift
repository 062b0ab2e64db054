import GRDB
import Policy

/// A row of `candidate`.
struct CandidateRow {
  let id: Int64
  let itemID: Int64?
  let item: PlanItem
  let edited: Edits<ItemField>
  let decision: Candidate.Decision
  let isAdded: Bool
  /// As an editor has left it.
  let effective: PlanItem
  /// What the table keeps of the item, where it was written just now.
  private(set) var text: String?

  init(
    id: Int64, itemID: Int64?, item: PlanItem, edited: Edits<ItemField>, decision: Candidate.Decision, isAdded: Bool
  ) throws {
    self.id = id
    self.itemID = itemID
    self.item = item
    self.edited = edited
    self.decision = decision
    self.isAdded = isAdded
    effective = try item.edited(with: edited)
  }

  /// One that was just written.
  init(id: Int64, _ read: ReadItem, itemID: Int64?, edited: Edits<ItemField>, decision: Candidate.Decision) throws {
    try self.init(
      id: id, itemID: itemID, item: read.item, edited: edited, decision: decision, isAdded: false)
    text = read.json
  }

  init(_ row: Row) throws {
    try self.init(
      id: row["id"], itemID: row["item_id"], item: PlanItem(row.word("subject"), row.edits("fields")),
      edited: row.edits("edited"), decision: row.word("decision"), isAdded: row["is_added"])
  }

  static func all(_ db: Database, version: Int64) throws -> [CandidateRow] {
    try Row.fetchAll(
      db, kept: "SELECT * FROM candidate WHERE version_id = ? ORDER BY subject, position", arguments: [version]
    ).map(CandidateRow.init)
  }

  /// The same in another text, at the first place of its words; nil when they are not there.
  func relocated(in text: String) throws -> CandidateRow? {
    let (all, wanted) = (Array(text.unicodeScalars), Array(effective.quote.unicodeScalars))
    guard !wanted.isEmpty, let start = all.indices.first(where: { all[$0...].starts(with: wanted) }) else { return nil }
    let place = Span(start, start + wanted.count).text
    return try CandidateRow(
      id: id, itemID: itemID, item: item.edited(with: [.span: place, .sentence: place]), edited: edited,
      decision: decision, isAdded: true)
  }
}
