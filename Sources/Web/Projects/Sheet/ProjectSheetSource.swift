import Policy
import Store

extension ProjectFilter {
  /// The same projects in the order of ids, as stretches are read.
  var unsorted: ProjectFilter {
    var copy = self
    copy.order = .plan
    return copy
  }
}

/// What a sheet of projects is filled from and held against: the projects that somebody may change, and all names that
/// a row may have.
struct ProjectSheetSource {
  /// Those that are handed out.
  var projects: [ProjectSummary]
  /// Those that a row may speak of: all that the author may change.
  var known: [ProjectSummary]
  var cities: [CitySummary]
  /// The bodies of each city by their names.
  var agencies: [CityID: [String: AgencyID]]
  /// The published plans of each city by their titles.
  var plans: [CityID: [String: DocumentID]] = [:]

  init(_ filter: ProjectFilter, for visitor: Visitor, in store: Store) throws {
    var reach = ProjectFilter()
    reach.city = visitor.ownCity(.manageProjects)
    known = try Self.all(reach, store).filter { Self.isManaged($0, by: visitor.actor) }
    let numbers = Set(known.map(\.id))
    projects = try Self.all(filter, store).filter { numbers.contains($0.id) }
    var home = reach.city
    if home == nil, let agency = visitor.actor.agency, visitor.actor.reach(of: .manageProjects) == .ownAgency {
      home = try store.agencySummary(agency)?.city
    }
    cities = try store.cities().filter { home == nil || $0.id == home }
    agencies = [:]
    for city in cities {
      let names = try store.agencyNames(city: city.id, most: Slice.largestLimit).items
      agencies[city.id] = Dictionary(names.map { ($0.name, AgencyID($0.id)) }) { first, _ in first }
      let titles = try store.documentNames(city: city.id, most: Slice.largestLimit).items
      plans[city.id] = Dictionary(titles.map { ($0.name, DocumentID($0.id)) }) { first, _ in first }
    }
  }

  private static func isManaged(_ project: ProjectSummary, by actor: Actor) -> Bool {
    [project.facts.lead, project.facts.responsible].contains {
      actor.may(.manageProjects, for: $0.map { ID($0) }, in: CityID(project.facts.city))
    }
  }

  private static func all(_ filter: ProjectFilter, _ store: Store) throws -> [ProjectSummary] {
    let filter = filter.unsorted
    var stretches = Stretches<ProjectSummary> { slice in try store.projects(filter, slice) }
    var projects: [ProjectSummary] = []
    while let more = try stretches.next() { projects += more }
    return projects
  }
}
