extension TypedNumber.Fault {
  /// The Chinese sentence beside the field; the only place where it is made.
  ///
  /// - Parameters:
  ///   - asked: what belongs there, for a field that was left empty.
  ///   - typed: what stands there, without blanks at its ends.
  public func words(asked: String, typed: String, unit: String) -> String {
    let counted = unit.isEmpty ? "" : "，单位为\(unit)"
    switch self {
    case .nothing: return "请填写\(asked)\(counted)"
    case .separators:
      return "“\(typed)”里的分隔符有歧义：小数点请用“.”，例如 21.5；千位分隔只能每三位一组，例如 1,234\(counted)"
    case .notANumber: return "“\(typed)”不是数字，请填写阿拉伯数字，例如 12.5\(counted)"
    }
  }
}
