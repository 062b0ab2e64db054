import Policy
import Store

/// A body with its account, and how it keeps its dates.
final class DemoBody {
  let agency: AgencySummary
  let account: String
  let habit: Habit
  /// The account of whoever signs for the body; nil where reports leave it unsigned.
  let signer: String?
  /// The quarter, counted from 0, in which something is forgotten.
  let lapse: Int

  private static let mostOfSilent = 30

  enum Habit: Hashable {
    case punctual
    /// Comes after the due date about every second time.
    case tardy
    /// Leaves out a quarter.
    case forgetful
    /// Types and does not hand in.
    case unfinished
    /// Never reports.
    case silent
  }

  init(_ agency: AgencySummary, seed: Int) {
    self.agency = agency
    account = DemoSignIns.accountName(of: agency)
    var random = DemoRandom(seed, "body \(account)")
    let luck = random.share()
    switch luck {
    case ..<0.55: habit = .punctual
    case ..<0.72: habit = .tardy
    case ..<0.84: habit = .forgetful
    case ..<0.91: habit = .unfinished
    // Whoever has most of a plan may be late, but is heard of.
    default: habit = agency.owned > Self.mostOfSilent ? .tardy : .silent
    }
    lapse = random.whole(1...3)
    signer = habit == .punctual && random.happens(0.2) ? account + "-签发" : nil
  }

  /// What becomes of a quarter, by its place in the year: the day, or nothing; `isDraft` is never handed in.
  func plan(for period: Period, _ index: Int, _ random: inout DemoRandom) -> (day: CivilDate, isDraft: Bool)? {
    let onTime = period.lastDay.adding(days: random.whole(1...(period.kind.daysToReport - 1)))
    let late = period.dueOn.adding(days: random.whole(2...19))
    switch habit {
    case .punctual: return (onTime, false)
    case .tardy: return (index.isMultiple(of: 2) == (lapse == 2) ? late : onTime, false)
    case .forgetful: return index == lapse ? nil : (onTime, false)
    case .unfinished: return (onTime, index >= lapse)
    case .silent: return nil
    }
  }
}
