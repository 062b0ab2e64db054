/// A number with its unit as written, e.g. 2-3家: value 2, upper end 3, unit 家.
struct Figure: Sendable {
  var value: Double
  var upper: Double?
  var kind: UnitKind
  /// From the number's first letter to the unit's last.
  var range: Range<Int>
  /// The unit as written, with its scale: 万辆, 亿元, 亿级.
  var unit: Range<Int>
  /// Written in Chinese numerals: 三个, 千亿级.
  var chinese: Bool
  /// 10余家, 100多个, 300+家: that many and more.
  var roughly = false
  /// The unit by its usual name where the text writes it otherwise: % for 百分之八十 and 八成, 位 for 前三.
  var written: StaticString?
  /// 百家, 千名, 万户: a power of ten by itself, which mostly means many.
  var isRound = false

  func unitName(in plan: PlanText) -> String {
    if let written { return written.description }
    // 套(间) keeps the brackets that the source has.
    let isOpen = unit.last.map { plan.scalars[$0] == Scalar.close } ?? false
    return isOpen ? plan.quote(unit).filter { !$0.isWhitespace } : plan.string(unit)
  }

  /// 五折, 8.5折: always what somebody gets.
  func isDiscount(in text: [UInt32]) -> Bool { text[unit.upperBound - 1] == Scalar.tenths }
}
