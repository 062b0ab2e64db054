/// The day on which something is judged, for pieces of SQL that are put together: it is bound once before them, and
/// their text is the same every day, so that the statement that is kept is, too.
enum Today {
  /// Begins a statement whose first argument is the day.
  static let given = "WITH day (today) AS (SELECT ?)"
  /// The day, in any piece of that statement.
  static let sql = "(SELECT today FROM day)"
}
