/// The bodies that a clause begins with, and where what they are to do begins.
struct ClauseSubject: Sendable {
  var names: [String] = []
  var end: Int
  /// 市财政局配合: they help those who were named before.
  var isHelp = false
}
