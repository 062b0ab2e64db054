import Policy

/// Which bracket closes which, for one paragraph, found in one pass.
struct BracketPairs {
  /// Where brackets open, in order, and where each closes; -1 for one that never does.
  private var opens: [Int] = []
  private var closes: [Int] = []

  init(_ text: PlanText, _ range: Range<Int>) {
    // Those still open, as their number in `opens`.
    var open: [(number: Int, closing: UInt32)] = []
    var next = range.lowerBound
    while let index = text.first(.brackets, in: next..<range.upperBound) {
      next = index + 1
      let scalar = text.scalars[index]
      if let closing = Self.closing(scalar) {
        open.append((opens.count, closing))
        opens.append(index)
        closes.append(-1)
      } else if Self.isClosing(scalar), let last = open.last {
        // A bracket of another kind that was left open does not hold up the rest.
        if last.closing == scalar {
          closes[last.number] = index
          open.removeLast()
        } else if open.count > 1, open[open.count - 2].closing == scalar {
          closes[open[open.count - 2].number] = index
          open.removeLast(2)
        }
      }
    }
  }

  /// Where the bracket that opens at this place closes.
  func close(of open: Int) -> Int? {
    let at = opens.partitionPoint { $0 >= open }
    return at < opens.count && opens[at] == open && closes[at] >= 0 ? closes[at] : nil
  }

  static let opening = ScalarSet { closing($0) != nil }

  static func closing(_ open: UInt32) -> UInt32? {
    switch open {
    case Scalar.open: Scalar.close
    case Scalar.openSquare: Scalar.closeSquare
    case Scalar.openLenticular: Scalar.closeLenticular
    case Scalar.openTortoise: Scalar.closeTortoise
    case Scalar.openAngle: Scalar.closeAngle
    default: nil
    }
  }

  static func isClosing(_ s: UInt32) -> Bool {
    s == Scalar.closeAngle || s == Scalar.close || s == Scalar.closeSquare || s == Scalar.closeLenticular
      || s == Scalar.closeTortoise
  }
}
