/// Where a list answers: every door's address follows from its base.
struct ListAddress: Sendable, Hashable {
  /// E.g. `/targets`.
  let base: String

  /// The pattern that the router knows.
  func pattern(_ door: ListDoor) -> String {
    switch door {
    case .page: base
    case .itemPage: base + "/{id}"
    case .csv: base + ".csv"
    case .workbook: base + ".xlsx"
    case .lines: base + ".jsonl"
    case .json: "/api/v1" + base
    case .item: "/api/v1" + base + "/{id}"
    }
  }

  /// The path of one item through one of its doors.
  func path(_ door: ListDoor, of id: Int64) -> String {
    // A list has one in every row, and in some rows five.
    door == .itemPage ? base + "/" + String(id) : Address.filled(pattern(door), id)
  }
}

/// The ways into a list.
enum ListDoor: Sendable, CaseIterable {
  /// For people, a page at a time.
  case page
  /// One item for people.
  case itemPage
  /// The whole list for spreadsheets.
  case csv
  /// The same as a workbook.
  case workbook
  /// The whole list for programs, a JSON object a line.
  case lines
  /// A stretch of the list for programs.
  case json
  /// One item for programs, with what only it has.
  case item

  /// Whether programs ask here: they show a token where people have a session.
  var isForPrograms: Bool { self == .lines || self == .json || self == .item }
}
