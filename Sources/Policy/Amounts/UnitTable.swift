/// The units of plans: which scale words stand before them, which are one and the same, which can be summed.
enum UnitTable {
  /// One unit's place in its dimension.
  struct Measure: Sendable {
    var dimension: String
    /// How many of the dimension's own unit one of these is.
    var factor: Double
    var isAdditive: Bool
    /// Whether pages write it with 万 and 亿.
    var takesScale: Bool
  }

  static let scales: [Character: Double] = ["十": 10, "百": 100, "千": 1000, "万": 1e4, "亿": 1e8]

  /// Different words for one unit: `base: written written …`.
  private static let synonyms = """
    家: 户
    人: 名 位
    %: ％ 百分之
    个百分点: 百分点 %点 ％点
    天: 日
    周: 星期 个星期
    个月: 月
    平方公里: 平方千米
    平方米: 平米 ㎡
    吨: T t
    元: 人民币 元人民币
    """

  /// `dimension flags: unit=factor …`; + can be summed, * is written with 万 and 亿.
  private static let dimensions = """
    个 +*: 个=1 家=1 处=1 座=1 所=1 间=1 项=1 件=1
    人 +*: 人=1
    元 +*: 元=1
    克 +*: 克=1 斤=500 公斤=1000 吨=1000000
    米 +*: 米=1 公里=1000 里=500
    平方米 +*: 平方米=1 亩=666.666667 公顷=10000 平方公里=1000000
    瓦 +*: 瓦=1 兆瓦=1000000 吉瓦=1000000000
    瓦时 +*: 瓦时=1 度=1000
    级 *: 级=1
    小时 : 小时=1 天=24 周=168
    工作日 : 个工作日=1 工作日=1
    月 : 个月=1 年=12 季度=3 个季度=3
    % : %=1
    ‰ : ‰=1
    /10万 : /10万=1 /十万=1
    点 : 个百分点=1
    倍 : 倍=1 番=1
    次 +*: 次=1
    """

  /// Dimensions whose things do not come in halves; the measure words that no table joins are their own.
  static let wholes: Set<String> = [
    "个", "人", "次", "辆", "台", "套", "艘", "架", "条", "只", "届", "场", "期", "批", "种", "款", "栋", "支", "门", "部",
  ]

  private static let baseOf: [ExactText: String] = table(synonyms) { base, word in (word, base) }

  private static let measures: [ExactText: Measure] = table(dimensions) { head, word in
    let parts = word.split(separator: "=")
    let flags = head.split(separator: " ")
    let measure = Measure(
      dimension: String(flags[0]), factor: Double(parts[1]) ?? 1,
      isAdditive: flags.count > 1 && flags[1].contains("+"), takesScale: flags.count > 1 && flags[1].contains("*"))
    return (String(parts[0]), measure)
  }

  private static func table<Value>(_ text: String, _ entry: (String, String) -> (String, Value)) -> [ExactText: Value] {
    var found: [ExactText: Value] = [:]
    for line in text.split(separator: "\n") {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let head = String(line[..<colon])
      for word in line[line.index(after: colon)...].split(separator: " ") {
        let (key, value) = entry(head, String(word))
        found[ExactText(key)] = value
      }
    }
    return found
  }

  /// 万辆 → (10⁴, 辆); 亿级 → (10⁸, 级); 千瓦 → (10³, 瓦); 个百分点 stays whole.
  static func unscaled(_ written: String) -> (scale: Double, base: String) {
    // Most units have no blanks, and to look at whole characters takes a hundred times as long.
    let isBare = !written.unicodeScalars.contains { $0.value <= 0x3000 && $0.properties.isWhitespace }
    var rest = isBare ? Substring(written) : Substring(written.filter { !$0.isWhitespace })
    var scale = 1.0
    while !isKnown(rest), let first = rest.first, let factor = scales[first] {
      scale *= factor
      rest.removeFirst()
    }
    let base = String(rest)
    return (scale, baseOf[ExactText(base)] ?? base)
  }

  private static func isKnown(_ unit: Substring) -> Bool {
    let key = ExactText(String(unit))
    return baseOf[key] != nil || measures[key] != nil
  }

  /// The power of ten that a scale is.
  static func power(_ scale: Double) -> Int {
    var (power, rest) = (0, scale)
    while rest >= 10 { (power, rest) = (power + 1, rest / 10) }
    return power
  }

  /// A unit that no table names is a dimension of its own, can be summed and is written with 万 and 亿.
  static func measure(_ base: String) -> Measure {
    measures[ExactText(base)] ?? Measure(dimension: base, factor: 1, isAdditive: true, takesScale: true)
  }
}
