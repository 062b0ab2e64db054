import GRDB
import Policy

/// How many projects a county or a chain has at each stage, and what is invested in them.
public struct ProjectSum: Sendable, Hashable, Identified {
  /// By what projects are put together.
  public enum Axis: String, Sendable, Hashable, CaseIterable {
    case county
    case industry
    /// All of them in one row.
    case all

    /// The column that names a row; nil for the row of all.
    fileprivate var column: String? {
      switch self {
      case .county: "p.county"
      case .industry: "p.industry"
      case .all: nil
      }
    }
  }

  /// Its place among the rows of all projects: it is the same under every filter.
  public var id: ID<ProjectSum>
  public var axis: Axis
  /// Of the county or the chain; empty where nobody has said one, and for all.
  public var name: String
  /// Of the colours that occur.
  public var counts: [ProjectColour: ProjectCount]
  var number: Int64 { id.raw }

  public var count: Int { counts.values.map(\.count).reduce(0, +) }
  /// In 亿元.
  public var investment: Double { counts.values.map(\.investment).reduce(0, +) }
}

extension ProjectSum {
  /// Rows of one axis added up; the numbers of rows are not its own.
  public init(of rows: [ProjectSum]) {
    var counts: [ProjectColour: ProjectCount] = [:]
    for (colour, more) in rows.flatMap(\.counts) {
      counts[colour, default: ProjectCount(none: colour)].count += more.count
      counts[colour]?.investment += more.investment
    }
    self.init(id: ID(0), axis: .all, name: "", counts: counts)
  }
}

/// Which sums are meant: of which projects, by county, by chain, or both.
public struct ProjectSumFilter: Sendable, Hashable {
  public var projects = ProjectFilter()
  public var axis: ProjectSum.Axis?

  public init(_ projects: ProjectFilter = ProjectFilter(), by axis: ProjectSum.Axis? = nil) {
    self.projects = projects
    self.axis = axis
  }
}

extension Store {
  /// The rows of each axis by name, and all projects in one row at the end; counted once until a project moves.
  public func projectSums(_ filter: ProjectSumFilter = ProjectSumFilter(), _ page: Slice = Slice())
    throws(StoreError) -> Listing<ProjectSum>
  {
    try read { (db: Database) throws -> Listing<ProjectSum> in
      guard let found = filter.projects.conditions else { return Listing(items: [], total: 0) }
      let name = "project sums \(filter.axis?.rawValue ?? "") \(found.sql) \(found.arguments)"
      let rows = try memory.value(name, until: .registers, db) {
        try ProjectSums.numbered(ProjectSums.rows(db, found, filter.axis), filter.projects.isPublic, db)
      }
      return Listing(of: rows, page) { $0.number }
    }
  }
}

/// How sums are read.
private enum ProjectSums {
  /// The rows with the numbers that they have where nothing is filtered.
  static func numbered(_ rows: [ProjectSum], _ isPublic: Bool, _ db: Database) throws -> [ProjectSum] {
    var all = ProjectFilter()
    all.isPublic = isPublic
    guard let found = all.conditions else { return rows }
    let whole = try self.rows(db, found, nil)
    return rows.compactMap { row in
      guard let same = whole.first(where: { $0.axis == row.axis && $0.name == row.name }) else { return nil }
      var row = row
      row.id = same.id
      return row
    }
  }

  static func rows(_ db: Database, _ found: Conditions, _ axis: ProjectSum.Axis?) throws -> [ProjectSum] {
    var sums: [ProjectSum] = []
    for one in ProjectSum.Axis.allCases where axis == nil || axis == one {
      for (name, counts) in try counts(db, found, one) {
        sums.append(ProjectSum(id: ID(Int64(sums.count + 1)), axis: one, name: name, counts: counts))
      }
    }
    return sums
  }

  private static func counts(
    _ db: Database, _ found: Conditions, _ axis: ProjectSum.Axis
  ) throws -> [(name: String, counts: [ProjectColour: ProjectCount])] {
    let column = axis.column ?? "''"
    let rows = try Row.fetchAll(
      db,
      kept: """
        SELECT \(column) AS name, p.colour, count(*) AS count, sum(p.investment) AS investment FROM project p
        WHERE \(found.sql) GROUP BY 1, 2 ORDER BY 1, 2
        """, arguments: found.arguments)
    var sums: [(name: String, counts: [ProjectColour: ProjectCount])] = []
    for row in rows {
      let (name, colour): (String, ProjectColour) = (row["name"], try row.word("colour"))
      if sums.last?.name != name { sums.append((name, [:])) }
      sums[sums.count - 1].counts[colour] = ProjectCount(
        colour: colour, count: row["count"], investment: row["investment"])
    }
    return sums
  }
}
