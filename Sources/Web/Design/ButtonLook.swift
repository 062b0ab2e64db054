/// How much a button asks to be pressed.
enum ButtonLook {
  /// The one thing to do.
  case main
  /// One of several, or the way back.
  case quiet
  /// What takes something away.
  case danger

  func classes(isSmall: Bool) -> String {
    let size = isSmall ? " small" : ""
    switch self {
    case .main: return "button" + size
    case .quiet: return "button quiet" + size
    case .danger: return "button danger" + size
    }
  }
}
