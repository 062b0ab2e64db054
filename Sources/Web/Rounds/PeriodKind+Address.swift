import HTTP
import Policy

extension PeriodKind {
  /// As addresses name it; nil for quarters, which are meant where nothing is said.
  var word: String? { self == .quarter ? nil : AskRhythm(self).rawValue }

  /// The one that is asked for.
  init(_ request: Request) throws {
    var query = QueryReader(request.query)
    let rhythm: AskRhythm? = query.choice("kind")
    try query.checked()
    self = rhythm?.kind ?? .quarter
  }
}
