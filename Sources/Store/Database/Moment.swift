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
    return String(unsafeUninitializedCapacity: 19) { out in
      guard let start = out.baseAddress else { return 0 }
      day.write(to: start)
      start[10] = UInt8(ascii: " ")
      Digits.write(second / 3600, width: 2, to: start + 11)
      start[13] = UInt8(ascii: ":")
      Digits.write(second / 60 % 60, width: 2, to: start + 14)
      start[16] = UInt8(ascii: ":")
      Digits.write(second % 60, width: 2, to: start + 17)
      return 19
    }
  }

  public func adding(seconds: Int) -> Moment { Moment(unixTime: unixTime + seconds) }
  public static func < (a: Moment, b: Moment) -> Bool { a.unixTime < b.unixTime }
}
