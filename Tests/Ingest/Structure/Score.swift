import Foundation
import Ingest
import Policy

/// Hits, misses and inventions; the measure of scripts/score.py for the structure half.
struct Score: Equatable {
  var hit = 0
  var missed = 0
  var invented = 0

  var f1: Double {
    let all = Double(2 * hit + missed + invented)
    return all == 0 ? 1 : Double(2 * hit) / all
  }

  mutating func compare<Element: Hashable>(_ expected: [Element], _ found: [Element]) {
    var left = Dictionary(expected.map { ($0, 1) }, uniquingKeysWith: +)
    for element in found {
      if let count = left[element], count > 0 {
        left[element] = count - 1
        hit += 1
      } else {
        invented += 1
      }
    }
    missed += left.values.reduce(0, +)
  }
}
