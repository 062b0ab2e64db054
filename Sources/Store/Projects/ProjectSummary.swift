import Policy

/// One project as lists show it.
public struct ProjectSummary: Sendable, Hashable {
  public var id: ProjectID
  public var cityName: String
  public var facts: ProjectFacts
  public var lead: String?
  public var responsible: String?
  /// Of the plan that asks for it; and where the sentence stands in it, nil where the plan has it no more.
  public var documentTitle: String?
  public var place: Span?
  public var standing: ProjectFlow.Standing
  /// The days on which steps were done.
  public var done: [ProjectStep: CivilDate]
  /// Moves with every change; whoever changes it says which one they saw.
  public var version: Int

  /// How long its steps may take: the edition that it was made with, until somebody moves it to another.
  public var template = ProjectTemplate.usual
  /// Of the city's editions; 0 is the one that comes with the program.
  public var templateNumber = 0

  public var colour: ProjectColour { standing.colour }

  /// When each step should be done; nil while it is neither signed nor promised.
  public var schedule: ProjectSchedule? { facts.schedule(template) }

  /// The steps that should be done by a day and are not; none of what is green or red: its clock has stopped.
  public func late(on today: CivilDate) -> [(step: ProjectStep, days: Int)] {
    guard colour == .yellow || colour == .blue else { return [] }
    return schedule?.late(done: done, on: today) ?? []
  }
}

/// What became of a project's colour.
public struct ProjectEvent: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case added
    case moved
    case exitAsked = "exit_asked"
    case exitGranted = "exit_granted"
    case exitRefused = "exit_refused"
    case cameBack = "came_back"
  }

  public var id: ProjectEventID
  public var kind: Kind
  public var from: ProjectColour?
  public var to: ProjectColour
  public var reason: String
  /// The name of the file in which a body states why a project cannot go on.
  public var file: String?
  public var by: String
  public var at: Moment
}

/// A project with everything that became of it.
public struct ProjectDetail: Sendable, Hashable {
  public var summary: ProjectSummary
  /// Oldest first.
  public var events: [ProjectEvent]
}

/// How many projects stand where, and what is invested in them.
public struct ProjectCount: Sendable, Hashable {
  public var colour: ProjectColour
  public var count: Int
  /// In 亿元.
  public var investment: Double
}

extension ProjectCount {
  /// A colour that no project has.
  init(none colour: ProjectColour) { self.init(colour: colour, count: 0, investment: 0) }
}

extension ProjectSummary: Identified {
  var number: Int64 { id.raw }
}
