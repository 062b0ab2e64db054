import HTTP
import Policy
import Store

/// What alone an answer shows, and so how long it may be kept: reports come by the thousand on a quarter's last day,
/// each of one city.
enum PageScope: Sendable, Hashable {
  /// Anything: it is kept until the next commit.
  case everything
  /// One city's plans and progress: what other cities hand in leaves it as it is.
  case city(CityID)
  /// No progress at all: nothing that is handed in moves it.
  case plans

  /// As the server keeps it; cities are numbered from 1.
  var number: UInt64? {
    switch self {
    case .everything: nil
    case .city(let city): UInt64(city.raw)
    case .plans: 0
    }
  }

  /// Whether what a number stands for is as it was in a generation of `pageGeneration`.
  static func holds(_ number: UInt64, _ store: Store, since generation: UInt64, at now: Moment) -> Bool {
    let (commit, day) = PageGeneration.parts(generation)
    return day == PageGeneration.day(now) && !store.hasMoved(number == 0 ? nil : CityID(Int64(number)), since: commit)
  }
}

extension Response {
  /// The same answer, kept as long as what it shows stays as it is.
  func showing(_ scope: PageScope) -> Response {
    var response = self
    response.scope = scope.number
    return response
  }
}
