/// Why a measure lags: a step on its way, or its deadline, has passed and is not done.
///
/// Source: “制定时间表、路线图，倒排工期，挂图作战”. The plans count the steps back from the deadline and do not say what follows
/// when one is missed; here the measure is 滞后 from the day after, in lists, in 进度清单 and for orders alike.
public struct MeasureLag: Sendable, Hashable {
  public enum Cause: Sendable, Hashable {
    case milestone(String)
    case deadline
  }

  public var cause: Cause
  /// Its last day.
  public var due: CivilDate
  /// How many days have passed since.
  public var days: Int

  /// What has waited longest; nil for what is done, and for what is on time.
  public static func of(
    _ milestones: [Milestone], deadline: Deadline?, isDone: Bool, on today: CivilDate
  ) -> MeasureLag? {
    guard !isDone else { return nil }
    var missed = milestones.filter { $0.isLate(deadline: deadline, on: today) }.compactMap { milestone in
      milestone.day(deadline: deadline).map { (Cause.milestone(milestone.title), $0) }
    }
    if let last = deadline?.lastDay, last < today { missed.append((.deadline, last)) }
    guard let first = missed.min(by: { $0.1 < $1.1 }) else { return nil }
    return MeasureLag(cause: first.0, due: first.1, days: today.dayNumber - first.1.dayNumber)
  }
}
