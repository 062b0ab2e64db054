/// A step on the way to a measure's deadline, counted back from it (倒排工期) or on a day of its own.
public struct Milestone: Sendable, Hashable {
  public enum Due: Sendable, Hashable {
    case day(CivilDate)
    /// Moves with the deadline, should a later version of the plan set another.
    case monthsBefore(Int)
  }

  public var title: String
  public var due: Due
  public var done: CivilDate?

  public init(_ title: String, _ due: Due, done: CivilDate? = nil) {
    self.title = title
    self.due = due
    self.done = done
  }

  /// Its last day; nil where it is counted back from a deadline that nobody has set.
  public func day(deadline: Deadline?) -> CivilDate? {
    switch due {
    case .day(let day): day
    case .monthsBefore(let months): deadline?.lastDay.adding(months: -months)
    }
  }

  /// Whether it should be done by a day and is not.
  public func isLate(deadline: Deadline?, on today: CivilDate) -> Bool {
    guard done == nil, let day = day(deadline: deadline) else { return false }
    return day < today
  }

  /// Why a milestone is not taken; the sentence is `MeasureWords`'.
  public enum Fault: Error, Sendable, Hashable {
    case untitled
    case tooLong(Int)
    case noDay
    case notADay
    case notMonths
    /// Counted back from a deadline that the measure does not have.
    case noDeadline
    case afterDeadline(CivilDate)
  }

  public static let longestTitle = 100
  public static let mostMonths = 240

  /// - Parameters:
  ///   - day: typed; empty where it is counted back.
  ///   - months: typed; how many months before the deadline.
  public static func read(
    title: String, day: String, months: String, deadline: Deadline?
  ) throws(Fault) -> Milestone {
    let title = String(Substring(title).trimmed)
    guard !title.isEmpty else { throw .untitled }
    guard title.unicodeScalars.count <= longestTitle else { throw .tooLong(title.unicodeScalars.count) }
    if !months.isEmpty {
      guard let count = Int(months), (0...mostMonths).contains(count) else { throw .notMonths }
      guard deadline != nil else { throw .noDeadline }
      return Milestone(title, .monthsBefore(count))
    }
    guard !day.isEmpty else { throw .noDay }
    guard let due = TypedDay.read(day) else { throw .notADay }
    if let last = deadline?.lastDay, due > last { throw .afterDeadline(last) }
    return Milestone(title, .day(due))
  }
}
