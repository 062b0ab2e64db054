/// How the days of a deadline are counted; whichever it is stands beside the deadline.
public enum DayCount: Sendable, Hashable {
  /// 自然日.
  case natural
  /// 工作日, by the calendar that the administrator has loaded; weekends where it says nothing.
  case working(WorkCalendar)

  /// The last of so many days, the day itself not counted.
  public func adding(_ days: Int, to day: CivilDate) -> CivilDate {
    guard case .working(let calendar) = self else { return day.adding(days: days) }
    var (day, left) = (day, days)
    while left > 0 {
      day = day.adding(days: 1)
      if calendar.isWorking(day) { left -= 1 }
    }
    return day
  }

  /// As it is printed.
  public var title: String { if case .natural = self { "自然日" } else { "工作日" } }
}

/// Which days are worked: Monday to Friday, but for what an official calendar moves (放假、调休).
public struct WorkCalendar: Sendable, Hashable {
  /// The days that differ from the week, and whether they are worked.
  public var moved: [CivilDate: Bool]

  public init(_ moved: [CivilDate: Bool] = [:]) { self.moved = moved }

  public func isWorking(_ day: CivilDate) -> Bool {
    // 1970-01-01 was a Thursday.
    moved[day] ?? (((day.dayNumber + 3) % 7 + 7) % 7 < 5)
  }

  /// What is wrong with a line of a calendar's file.
  public struct Fault: Error, Sendable, Hashable {
    public enum Reason: Sendable, Hashable {
      case notADay(String)
      case notAWord(String)
      /// The same day with two words.
      case twice(CivilDate)
    }

    /// Counted from one.
    public let line: Int
    public let reason: Reason
  }

  /// Every fault at once.
  public struct Faults: Error, Sendable, Hashable {
    public let all: [Fault]
  }

  /// Reads `2026-10-01,休` and `2026-10-10,班`, a day a line; blank lines and those that begin with `#` say nothing.
  public static func read(_ text: String) throws(Faults) -> WorkCalendar {
    var calendar = WorkCalendar()
    var faults: [Fault] = []
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    for (index, line) in lines.enumerated() {
      let bare = line.drop { $0 == "\u{FEFF}" }
      let parts = bare.split { $0 == "," || $0 == "，" || $0.isWhitespace }.map(String.init)
      guard let first = parts.first, !first.hasPrefix("#") else { continue }
      guard let day = CivilDate(first) else {
        // A head of columns is no day, and no fault.
        if index > 0 { faults.append(Fault(line: index + 1, reason: .notADay(first))) }
        continue
      }
      let word = parts.count > 1 ? parts[1] : ""
      guard let isWorked = words[word] else {
        faults.append(Fault(line: index + 1, reason: .notAWord(word)))
        continue
      }
      if let before = calendar.moved[day], before != isWorked {
        faults.append(Fault(line: index + 1, reason: .twice(day)))
      }
      calendar.moved[day] = isWorked
    }
    guard faults.isEmpty else { throw Faults(all: faults) }
    return calendar
  }

  private static let words: [String: Bool] = ["休": false, "班": true, "放假": false, "上班": true, "0": false, "1": true]
}

extension WorkCalendar.Fault {
  /// What is wrong, and where.
  public var message: String {
    switch reason {
    case .notADay(let text): "第\(line)行：“\(text)”不是日期，请写成 2026-10-01"
    case .notAWord(let text): "第\(line)行：“\(text)”应是“休”或“班”"
    case .twice(let day): "第\(line)行：\(day.text)写了两次，前后不一"
    }
  }
}
