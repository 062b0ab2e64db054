/// How long a project may take, by what is invested.
///
/// Source: “签约到开工用时60天内，开工到投产总投资1-5亿元的项目用时9个月内、5-10亿元的项目用时12个月内、10亿元以上的项目用时18个月内”.
public struct ProjectLimit: Sendable, Hashable {
  /// In months: from 1, from 5, and from 10 亿元.
  public var small: Int
  public var middle: Int
  public var large: Int

  public init(small: Int, middle: Int, large: Int) {
    self.small = small
    self.middle = middle
    self.large = large
  }

  public static let usual = ProjectLimit(small: 9, middle: 12, large: 18)

  /// Months from the start of building to production; nil below one 亿元, of which the text says nothing.
  ///
  /// An edge belongs to the class that it begins: 以上 has its number in it (Civil Code, 1259), so that 10 is “10亿元以上”,
  /// and 5 is read in the same way.
  ///
  /// - Parameter investment: in 亿元.
  public func months(investment: Double) -> Int? {
    switch investment {
    case ..<1: nil
    case ..<5: small
    case ..<10: middle
    default: large
    }
  }
}
