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

  public var stretches: [ProjectStep: Stretch]
  /// From the signing to the start of building, in days.
  public var daysToStart: Int

  public init(stretches: [ProjectStep: Stretch], daysToStart: Int) {
    self.stretches = stretches
    self.daysToStart = daysToStart
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
