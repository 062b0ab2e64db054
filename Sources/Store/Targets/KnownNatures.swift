import Policy
import Synchronization

/// What was read of wordings a moment ago: every page and every report of a target asks again what its sentence says,
/// and looking through it for some hundred words costs more than all else of a row.
enum KnownNatures {
  /// A part of them with a lock of its own: pages that are drawn at once must not wait for one another.
  private final class Part: Sendable {
    let readings = Mutex<[[UInt8]: Nature.Reading]>([:])
  }

  private static let parts = (0..<16).map { _ in Part() }
  /// In each part; some hundred kilobytes in all.
  private static let most = 128

  /// As `Nature.reading` reads it.
  static func reading(
    said: Nature?, indicator: String, quote: String, unit: String?, cadence: Cadence, comparison: Comparison
  ) -> Nature.Reading {
    func read() -> Nature.Reading {
      Nature.reading(
        said: said, indicator: indicator, quote: quote, unit: unit, cadence: cadence, comparison: comparison)
    }
    if said != nil { return read() }
    // Bytes, since comparing texts of Chinese would look at how each character is composed. No text holds a NUL.
    var key: [UInt8] = []
    key.reserveCapacity(indicator.utf8.count + quote.utf8.count + 48)
    for text in [indicator, quote, cadence.rawValue, comparison.rawValue, unit ?? "\u{1}"] {
      key.append(contentsOf: text.utf8)
      key.append(0)
    }
    let part = parts[key.count % parts.count]
    if let known = part.readings.withLock({ $0[key] }) { return known }
    let reading = read()
    part.readings.withLock { known in
      if known.count >= most { known.removeAll(keepingCapacity: true) }
      known[key] = reading
    }
    return reading
  }
}
