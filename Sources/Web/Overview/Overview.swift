import Policy
import Store

/// The first page: where every city stands, what comes due, what needs somebody.
struct Overview: Sendable {
  /// One city with its states.
  struct City: Sendable {
    var summary: CitySummary
    var progress: ProgressOverview
  }

  /// How many targets fall due in one year.
  struct Year: Sendable, Hashable {
    var year: Int
    var count: Int
  }

  var cities: [City]
  /// The one city that is looked at; nil for all.
  var chosen: CityID?
  var progress: ProgressOverview
  var deadlines: [TargetSummary]
  /// Behind, far behind or stale: the first of them, and how many there are.
  var attention: [TargetSummary]
  var attentionTotal: Int
  var years: [Year]
  var documents: [DocumentSummary]
  var documentsTotal: Int
  /// The last quarter that is over: states hold for its end.
  var period: Period

  /// What is shown of long lists: a screenful, the rest is one click away.
  static let mostDeadlines = 20
  static let mostAttention = 6
  static let mostDocuments = 6
  /// Years of deadlines looked at, around today: plans run five years, seldom ten.
  static let yearsBack = 4
  static let yearsAhead = 10

  /// Figures of the chosen city, or of all.
  func sum(_ field: KeyPath<CitySummary, Int>) -> Int {
    cities.filter { chosen == nil || $0.summary.id == chosen }.reduce(0) { $0 + $1.summary[keyPath: field] }
  }

  var chosenName: String? { cities.first { $0.summary.id == chosen }?.summary.name }
}

extension Overview {
  /// Reads everything that the page shows.
  init(_ store: Store, city: CityID?, today: CivilDate) throws {
    cities = try store.cities().map { City(summary: $0, progress: try store.progress(city: $0.id)) }
    chosen = city
    progress = try store.progress(city: city)
    deadlines = try store.deadlines(from: today, city: city, limit: Self.mostDeadlines)
    let troubled = TargetFilter(city: city, states: [.farBehind, .behind, .stale])
    let listing = try store.targets(troubled, Slice(limit: Self.mostAttention))
    attention = listing.items
    attentionTotal = listing.total
    years = try (today.year - Self.yearsBack...today.year + Self.yearsAhead).compactMap { year in
      let filter = TargetFilter(city: city, deadlineFrom: year, deadlineTo: year)
      let count = try store.targets(filter, Slice(limit: 1)).total
      return count > 0 ? Year(year: year, count: count) : nil
    }
    let papers = try store.documents(DocumentFilter(city: city), Slice(limit: Self.mostDocuments))
    documents = papers.items
    documentsTotal = papers.total
    period = Period(containing: today).previous
  }
}
