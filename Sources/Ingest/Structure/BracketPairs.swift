/// Which bracket closes which, for one paragraph, found in one pass.
struct BracketPairs {
  private var closes: [Int: Int] = [:]

  init(_ text: PlanText, _ range: Range<Int>) {
    var open: [(place: Int, closing: UInt32)] = []
    for index in range {
      let scalar = text.scalars[index]
      if let closing = Self.closing(scalar) {
        open.append((index, closing))
      } else if Self.isClosing(scalar), let last = open.last {
        // A bracket of another kind that was left open does not hold up the rest.
        if last.closing == scalar {
          closes[last.place] = index
          open.removeLast()
        } else if open.count > 1, open[open.count - 2].closing == scalar {
          closes[open[open.count - 2].place] = index
          open.removeLast(2)
        }
      }
    }
  }

  /// Where the bracket that opens at this place closes.
  func close(of open: Int) -> Int? { closes[open] }

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
