import GRDB
import Policy

/// A firm that a plan names and no project has: proposed for the register, never entered by itself.
public struct ProjectProposal: Sendable, Hashable, Identified {
  /// Of the first place that names it.
  public var id: ProjectProposalID
  public var city: CityID
  public var cityName: String
  public var name: String
  /// The word that leads to it, e.g. 依托.
  public var role: String?
  public var document: DocumentID
  public var documentTitle: String
  public var sectionPath: String
  /// The sentence that names it.
  public var sentence: String
  /// How many places of the city's plans name it.
  public var places: Int
  /// Who declined it and why; nil while it is open.
  public var declined: String?
  var number: Int64 { id.raw }
}

/// Which proposals are meant.
public struct ProposalFilter: Sendable, Hashable {
  public var city: CityID?
  /// Those that were declined, in the place of those that are open.
  public var isDeclined = false

  public init(city: CityID? = nil, isDeclined: Bool = false) {
    self.city = city
    self.isDeclined = isDeclined
  }
}

extension Store {
  /// Firms of the published plans that no project is named after and no project's investor is.
  public func projectProposals(_ filter: ProposalFilter = ProposalFilter(), _ page: Slice = Slice())
    throws(StoreError) -> Listing<ProjectProposal>
  {
    try read { (db: Database) throws -> Listing<ProjectProposal> in
      let list = ListQuery(table: Proposals.table, alias: "e", Proposals.conditions(filter))
      return try list.listing(db, page) { try Proposals.fetch(db, $0) }
    }
  }

  public func projectProposal(_ id: ProjectProposalID) throws(StoreError) -> ProjectProposal? {
    try read { (db: Database) throws -> ProjectProposal? in
      let exact = Conditions("e.id = ?", [id.raw])
      return try Proposals.fetch(db, exact.select("\(Proposals.table) e", limit: 1)).first
    }
  }

  /// Says that a firm shall not be proposed any more, or that it shall again.
  public func declineProposal(
    _ id: ProjectProposalID, isDeclined: Bool, because reason: String, by author: Actor, at now: Moment
  ) throws(StoreError) {
    try write(.reports, as: author, .setProjectRules) { (db: Database) throws -> Void in
      let exact = Conditions("e.id = ?", [id.raw])
      guard let proposal = try Proposals.fetch(db, exact.select("\(Proposals.table) e", limit: 1)).first else {
        throw StoreError.notFound(.proposal, id: id.raw)
      }
      let author = try author.checked(.setProjectRules, in: proposal.city, db)
      guard isDeclined != (proposal.declined != nil) else { return }
      if isDeclined {
        try db.execute(
          kept: "INSERT INTO project_declined (city_id, name, reason, account_id, by, at) VALUES (?, ?, ?, ?, ?, ?)",
          arguments: [proposal.city.raw, proposal.name, reason, author.user?.raw, author.name, now.unixTime])
      } else {
        try db.execute(
          kept: "DELETE FROM project_declined WHERE city_id = ? AND name = ?",
          arguments: [proposal.city.raw, proposal.name])
      }
      try Audit.add(
        db, isDeclined ? .proposalDeclined : .proposalReopened, proposal.city.raw, new: ["name": proposal.name],
        reason: reason.isEmpty ? nil : reason, by: author, at: now)
    }
  }
}

/// How proposals are found.
enum Proposals {
  /// More places than a version has firms.
  private static let most = 1_000_000

  /// A firm of a city once, at the first place that names it.
  static let table = """
    (SELECT min(e.version_id * \(most) + e.position) AS id, d.city_id, e.name, count(*) AS places
      FROM version_enterprise e JOIN version v ON v.id = e.version_id AND v.state = 'published'
        JOIN document d ON d.id = v.document_id
      GROUP BY d.city_id, e.name)
    """

  static func conditions(_ filter: ProposalFilter) -> Conditions {
    let declined = "EXISTS (SELECT 1 FROM project_declined x WHERE x.city_id = e.city_id AND x.name = e.name)"
    var found = Conditions(filter.isDeclined ? declined : "NOT " + declined).and(
      """
      NOT EXISTS (SELECT 1 FROM project p
        WHERE p.city_id = e.city_id AND (instr(p.investor, e.name) > 0 OR instr(p.name, e.name) > 0))
      """)
    if let city = filter.city { found = found.and("e.city_id = ?", [city.raw]) }
    return found
  }

  static func fetch(_ db: Database, _ ids: SQLQuery) throws -> [ProjectProposal] {
    let rows = try Row.fetchAll(
      db,
      kept: """
        SELECT e.*, c.name AS city_name, f.role, f.section_path, v.document_id, v.title,
          x.by || '：' || x.reason AS declined, f.version_id, f.span_start, f.span_end
        FROM \(table) e JOIN city c ON c.id = e.city_id
          JOIN version_enterprise f ON f.version_id = e.id / \(most) AND f.position = e.id % \(most)
          JOIN version v ON v.id = f.version_id
          LEFT JOIN project_declined x ON x.city_id = e.city_id AND x.name = e.name
        WHERE e.id IN (\(ids.sql)) ORDER BY e.id
        """, arguments: ids.arguments)
    let texts = try texts(db, of: Set(rows.map { $0["version_id"] }))
    return rows.map { row in
      ProjectProposal(
        id: ID(row["id"]), city: ID(row["city_id"]), cityName: row["city_name"], name: row["name"], role: row["role"],
        document: ID(row["document_id"]), documentTitle: row["title"], sectionPath: row["section_path"],
        sentence: sentence(around: row.span(), in: texts[row["version_id"]] ?? []), places: row["places"],
        declined: row["declined"])
    }
  }

  /// The sentence that holds a firm's name, as a project may have it: of one that is too long the part around the name.
  private static func sentence(around name: Span, in text: [Unicode.Scalar]) -> String {
    let whole = name.sentence(in: text)
    let half = ProjectField.longestSentence / 2
    return Span(max(whole.start, name.start - half), min(whole.end, name.start + half)).quoted(from: text)
  }

  private static func texts(_ db: Database, of versions: Set<Int64>) throws -> [Int64: [Unicode.Scalar]] {
    let rows = try Row.fetchAll(
      db,
      kept: """
        SELECT v.id, \(Slices.sql) AS text FROM version v JOIN source_text x ON x.id = v.text_id
        WHERE v.id IN (SELECT value FROM json_each(?))
        """, arguments: [IDList(versions.sorted())])
    return Dictionary(uniqueKeysWithValues: rows.map { ($0["id"], Array(($0["text"] as String).unicodeScalars)) })
  }
}
