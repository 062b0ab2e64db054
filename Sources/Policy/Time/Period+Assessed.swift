extension Period {
  /// The newest quarter whose reports are due by a day: the one at whose end targets are judged.
  public static func assessed(on day: CivilDate) -> Period {
    let last = Period(containing: day).previous
    return day > last.dueOn ? last : last.previous
  }
}
