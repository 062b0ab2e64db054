extension Period {
  /// The quarter that is being reported on a day: its own once reporting is open, else the one before.
  public static func reporting(on day: CivilDate) -> Period {
    let own = Period(containing: day)
    return day >= own.opensOn ? own : own.previous
  }

  /// The newest quarter whose reports are due by a day: the one at whose end targets are judged.
  public static func assessed(on day: CivilDate) -> Period {
    let last = Period(containing: day).previous
    return day > last.dueOn ? last : last.previous
  }
}
