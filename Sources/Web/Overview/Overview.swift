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
  static let mostCities = 8
  /// Years of deadlines looked at, around today: plans run five years, seldom ten.
  static let yearsBack = 4
  static let yearsAhead = 10

  /// What is behind, the worst first.
  static func troubled(in city: CityID?) -> TargetFilter {
    TargetFilter(city: city, states: Set(ProgressState.allCases.filter(\.isTroubled)), order: .worst)
  }

  /// Figures of the chosen city, or of all.
  func sum(_ field: (CitySummary) -> Int) -> Int {
    cities.reduce(0) { chosen == nil || $1.summary.id == chosen ? $0 + field($1.summary) : $0 }
  }

  /// The cities that have a box of their own: all of them where they are few, else the chosen one and those with the
  /// largest share of what needs somebody, the earlier one first where shares are equal.
  var shownCities: [City] {
    guard cities.count > Self.mostCities else { return cities }
    let ranks = cities.map { $0.summary.id == chosen ? Double.infinity : $0.troubledShare }
    let order = cities.indices.sorted { ranks[$0] == ranks[$1] ? $0 < $1 : ranks[$0] > ranks[$1] }
    return order.prefix(Self.mostCities).map { cities[$0] }
  }

  var chosenName: String? { cities.first { $0.summary.id == chosen }?.summary.name }
}

extension ProgressState {
  /// Whether it needs somebody.
  fileprivate var isTroubled: Bool {
    switch self {
    case .farBehind, .behind, .stale: true
    default: false
    }
  }
}

extension Overview.City {
  /// Of what is asked, how much is behind, far behind or stale.
  var troubledShare: Double {
    guard progress.asked > 0 else { return 0 }
    let troubled = progress.counts.reduce(0) { $1.state.isTroubled ? $0 + $1.count : $0 }
    return Double(troubled) / Double(progress.asked)
  }
}

extension Overview {
  /// Reads everything that the page shows.
  init(_ store: Store, city: CityID?, today: CivilDate) throws {
    let states = try store.progressByCity()
    cities = try store.cities().map { City(summary: $0, progress: states[$0.id] ?? .nothing) }
    chosen = city
    progress = try store.progress(city: city)
    let soon = DueLinks.next(DueTargets.days, from: today, TargetFilter(city: city))
    deadlinesTotal = try store.targets(soon, Slice(limit: 1), withAgencies: false).total
    deadlines = try store.deadlines(from: today, city: city, limit: Self.mostDeadlines)
    let worst = Slice(limit: Self.mostAttention)
    let listing = try store.targets(Self.troubled(in: city), worst, withAgencies: false)
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
