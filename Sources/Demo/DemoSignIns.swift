import Policy
import Store

/// Who can sign in to a demonstration; the same for the same seed, so that it can be told again.
public struct DemoSignIns: Sendable, Hashable {
  public var administrator: String
  /// Looks over what the officer's city hands in.
  public var supervisor: String
  /// An account of the body that has most to report and does so in time.
  public var officer: String
  /// Of all accounts.
  public var password: String

  static let administrator = "admin"

  static func supervisorName(of city: CitySummary) -> String { supervisorName(city.name) }

  static func supervisorName(_ city: String) -> String { "\(city)-督办" }

  static func accountName(of agency: AgencySummary) -> String {
    let plain = "\(agency.cityName)-\(agency.name)".unicodeScalars.filter {
      $0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == "-"
    }
    return String(String.UnicodeScalarView(plain.prefix(60)))
  }

  /// Long, easy to type, and no password of anything else.
  static func password(seed: Int) -> String {
    var random = DemoRandom(seed, "password")
    let parts = (0..<3).map { _ in
      String((0..<3).flatMap { _ in [random.one(of: Array("bdfgklmnprtvz")), random.one(of: Array("aeiou"))] })
    }
    return parts.joined(separator: "-") + "-\(random.whole(10...98))"
  }

  /// Of a demonstration that is there already.
  public init(_ demonstration: Demonstration, in store: Store) throws {
    let bodies = try store.agencies(AgencyFilter(), Slice(limit: Slice.largestLimit)).items.filter { $0.accounts > 0 }
    let punctual = bodies.filter { DemoBody($0, seed: demonstration.seed).habit == .punctual }
    let most = (punctual.isEmpty ? bodies : punctual).max { $0.owned < $1.owned }
    administrator = Self.administrator
    officer = most.map(Self.accountName) ?? Self.administrator
    supervisor = most.map { Self.supervisorName($0.cityName) } ?? Self.administrator
    password = Self.password(seed: demonstration.seed)
  }
}
