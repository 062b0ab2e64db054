import GRDB
import Policy

/// The rows of `work_day`: the one calendar of the country.
enum WorkCalendars {
  static func current(_ db: Database) throws -> WorkCalendar {
    var calendar = WorkCalendar()
    for row in try Row.fetchAll(db, kept: "SELECT day, is_worked FROM work_day") {
      calendar.moved[try row.date("day")] = row["is_worked"] as Bool
    }
    return calendar
  }
}

extension Store {
  /// The days that are worked and those that are not, where that differs from the week.
  public func workCalendar() throws(StoreError) -> WorkCalendar {
    try read { (db: Database) throws -> WorkCalendar in try WorkCalendars.current(db) }
  }

  /// Puts a calendar in the place of the one that is there, for the years that it speaks of; others stay.
  public func loadWorkCalendar(_ calendar: WorkCalendar, by author: Actor, at now: Moment) throws(StoreError) {
    try write(.reports, as: author, .loadCalendar) { (db: Database) throws -> Void in
      let author = try author.checked(.loadCalendar, db)
      let years = Set(calendar.moved.keys.map(\.year)).sorted()
      guard let first = years.first, let last = years.last else {
        throw StoreError.invalid(field: "工作日历", reason: "文件里没有日期")
      }
      for year in years {
        try db.execute(
          kept: "DELETE FROM work_day WHERE day BETWEEN ? AND ?", arguments: ["\(year)-01-01", "\(year)-12-31"])
      }
      for (day, isWorked) in calendar.moved {
        try db.execute(
          kept: "INSERT INTO work_day (day, is_worked) VALUES (?, ?)", arguments: [day.text, isWorked])
      }
      let told: Fields = [
        "years": first == last ? "\(first)" : "\(first)–\(last)", "days": String(calendar.moved.count),
      ]
      try Audit.add(db, .calendarLoaded, nil, new: told, by: author, at: now)
    }
  }
}
