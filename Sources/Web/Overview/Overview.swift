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
  /// How many fall due in the days ahead that are looked at.
  var deadlinesTotal: Int
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

  /// What is behind, the worst first.
  static func troubled(in city: CityID?) -> TargetFilter {
    TargetFilter(city: city, states: [.farBehind, .behind, .stale], order: .worst)
  }

  /// Figures of the chosen city, or of all.
  func sum(_ field: KeyPath<CitySummary, Int>) -> Int {
    cities.filter { chosen == nil || $0.summary.id == chosen }.reduce(0) { $0 + $1.summary[keyPath: field] }
  }

  var chosenName: String? { cities.first { $0.summary.id == chosen }?.summary.name }
}

extension Overview {
  /// Reads everything that the page shows.
  init(_ store: Store, city: CityID?, today: CivilDate) throws {
    let states = try store.progressByCity()
    cities = try store.cities().map { City(summary: $0, progress: states[$0.id] ?? .nothing) }
    chosen = city
    progress = try store.progress(city: city)
    let soon = DueLinks.next(DueTargets.days, from: today, TargetFilter(city: city))
    deadlinesTotal = try store.targets(soon, Slice(limit: 1)).total
    deadlines = try store.deadlines(from: today, city: city, limit: Self.mostDeadlines)
    let listing = try store.targets(Self.troubled(in: city), Slice(limit: Self.mostAttention))
    attention = listing.items
    attentionTotal = listing.total
    let due = try store.deadlineYears(today.year - Self.yearsBack...today.year + Self.yearsAhead, city: city)
    years = due.sorted { $0.key < $1.key }.map { Year(year: $0.key, count: $0.value) }
    let papers = try store.documents(DocumentFilter(city: city), Slice(limit: Self.mostDocuments))
    documents = papers.items
    documentsTotal = papers.total
    period = Period(containing: today).previous
  }
}
