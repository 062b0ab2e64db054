/// How long each of the twelve steps takes: a city's table, of which every edition is kept.
public struct ProjectTemplate: Sendable, Hashable {
  /// When a step begins and ends.
  public enum Stretch: Sendable, Hashable {
    /// Days from the signing; the last step before the building ends when it starts.
    case afterSigning(from: Int, to: Int)
    /// Hundredths of the time from the start of building to production.
    case building(from: Int, to: Int)
    /// Days from production.
    case afterProduction(from: Int, to: Int)
  }

  /// From where a step's days are counted; the raw value is the code that is stored.
  public enum Anchor: String, Sendable, Hashable, CaseIterable {
    case signing
    case building
    case production
  }

  public var stretches: [ProjectStep: Stretch]
  /// From the signing to the start of building, in days.
  public var daysToStart: Int
  /// From the start of building to production.
  public var limit: ProjectLimit

  public init(stretches: [ProjectStep: Stretch], daysToStart: Int, limit: ProjectLimit = .usual) {
    self.stretches = stretches
    self.daysToStart = daysToStart
    self.limit = limit
  }

  /// “签约到开工用时60天内”; how the steps share these days, and those until production, the texts leave open: their
  /// chart's bars did not come through in the published file. The shares here are ours, and can be changed.
  public static let usual = ProjectTemplate(
    stretches: [
      .registration: .afterSigning(from: 0, to: 3),
      .capital: .afterSigning(from: 3, to: 21),
      .staff: .afterSigning(from: 7, to: 21),
      .land: .afterSigning(from: 7, to: 30),
      .surveys: .afterSigning(from: 14, to: 40),
      .drawings: .afterSigning(from: 21, to: 50),
      .tender: .afterSigning(from: 40, to: 57),
      .siteEntry: .afterSigning(from: 53, to: 60),
      .equipment: .building(from: 30, to: 75),
      .recruiting: .building(from: 65, to: 95),
      .production: .building(from: 85, to: 100),
      .counted: .afterProduction(from: 0, to: 30),
    ], daysToStart: 60)
}

extension ProjectTemplate.Stretch {
  public init(_ anchor: ProjectTemplate.Anchor, from: Int, to: Int) {
    self =
      switch anchor {
      case .signing: .afterSigning(from: from, to: to)
      case .building: .building(from: from, to: to)
      case .production: .afterProduction(from: from, to: to)
      }
  }

  public var anchor: ProjectTemplate.Anchor {
    switch self {
    case .afterSigning: .signing
    case .building: .building
    case .afterProduction: .production
    }
  }

  public var from: Int {
    switch self {
    case .afterSigning(let from, _), .building(let from, _), .afterProduction(let from, _): from
    }
  }

  public var to: Int {
    switch self {
    case .afterSigning(_, let to), .building(_, let to), .afterProduction(_, let to): to
    }
  }
}
