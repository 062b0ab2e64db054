/// How the cells of a column look.
enum CellLook {
  case text
  /// On one line.
  case unbroken
  /// To the right, in digits of one width.
  case number

  /// The class in the stylesheet.
  var name: String? {
    switch self {
    case .text: nil
    case .unbroken: "nowrap"
    case .number: "num"
    }
  }
}
