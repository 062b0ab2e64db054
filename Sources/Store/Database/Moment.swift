import Foundation
import Policy

/// A second of time, handed in by the caller so that tests and “as of” views can set it.
public struct Moment: Sendable, Hashable, Comparable {
  /// Whole seconds after 1970-01-01 00:00 UTC.
  public let unixTime: Int

  public init(unixTime: Int) { self.unixTime = unixTime }

  /// The machine's clock.
  public static var now: Moment { Moment(unixTime: Int(Date().timeIntervalSince1970.rounded(.down))) }

  /// The first second of a civil day in Shanghai.
  public init(startOf day: CivilDate) { unixTime = day.dayNumber * 86_400 - 8 * 3600 }

  /// The civil day in Shanghai.
  public var day: CivilDate { CivilDate(unixTime: unixTime) }

  /// `2026-11-21 15:04:05` in Shanghai.
  public var text: String {
    let second = ((unixTime + 8 * 3600) % 86_400 + 86_400) % 86_400
    func two(_ n: Int) -> String { n < 10 ? "0\(n)" : "\(n)" }
    return "\(day.text) \(two(second / 3600)):\(two(second / 60 % 60)):\(two(second % 60))"
  }

  public func adding(seconds: Int) -> Moment { Moment(unixTime: unixTime + seconds) }
  public static func < (a: Moment, b: Moment) -> Bool { a.unixTime < b.unixTime }
}
