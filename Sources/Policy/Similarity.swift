/// An indicator taken apart, so that two wordings of one commitment meet and two commitments do not.
///
/// 每年跟踪实施投资500万元以上的工业技改项目数 and 每年谋划实施投资500万元以上的工业技改项目数 are one indicator;
/// 先进级智能工厂数 and 卓越级智能工厂数 are two.
public struct Indicator: Sendable, Hashable {
  /// What is counted, without words of intent, wholes and thresholds.
  var core: [UInt32]
  /// The numbers that say which things count: 500万元以上, 百亿级.
  var thresholds: [Double]
  /// The steps of a project's life that it names.
  var stages: Set<[UInt32]>
  /// 新增 and its kin: what comes in, not how many there are.
  var isFlow: Bool
  /// 国省级: two levels in one word.
  var isMixedLevel: Bool

  /// Longer indicators are cut: their head decides, and the comparison stays constant in time.
  static let longestCore = 64

  /// `region` is the plan's own city, whose name adds nothing inside its own plans.
  /// `leavingOut` are the areas that a figure is broken down to: 咸安区、嘉鱼县每年….
  public init(_ text: String, region: String? = nil, leavingOut areas: [String] = []) {
    var rest = IndicatorScan.plain(text)
    if !areas.isEmpty { rest = IndicatorScan.without(areas.map { scalars($0) }, rest).text }
    if let region { rest = IndicatorScan.without(regionNames(region), rest).text }
    rest = IndicatorScan.withoutCountWord(rest)
    let mixed = IndicatorScan.without(IndicatorWords.mixedLevels, rest)
    isMixedLevel = !mixed.found.isEmpty
    if isMixedLevel { rest = IndicatorScan.replacing(IndicatorWords.mixedLevels, with: scalars("国家"), rest) }
    for (written, meant) in IndicatorWords.synonyms { rest = IndicatorScan.replacing([written], with: meant, rest) }
    let numbers = IndicatorScan.thresholds(rest)
    thresholds = numbers.values.sorted()
    let flow = IndicatorScan.without(IndicatorWords.flows, numbers.rest)
    isFlow = !flow.found.isEmpty
    let staged = IndicatorScan.stages(flow.text)
    stages = staged.found
    rest = IndicatorScan.without(IndicatorWords.wholes, staged.text).text
    rest = IndicatorScan.without(IndicatorWords.intents, rest).text
    // 年产量 and 产量 are one: the period stands in the cadence.
    if rest.count > 2, rest[0] == 0x5E74 { rest.removeFirst() }
    core = Array(rest.prefix(Self.longestCore))
  }

  /// How two indicators lie to each other.
  public enum Likeness: Int, Sendable, Comparable {
    case different
    /// One is the other's special case, or one says more: 重点骨干企业创建先进级智能工厂数 and 先进级智能工厂数.
    case near
    case same

    public static func < (a: Likeness, b: Likeness) -> Bool { a.rawValue < b.rawValue }
  }

  /// Symmetric; constant time, because cores are short.
  public func likeness(to other: Indicator) -> Likeness {
    guard thresholds == other.thresholds, !core.isEmpty, !other.core.isEmpty else { return .different }
    let difference = Difference(core, other.core)
    guard difference.contrast == 0 else { return .different }
    if stages == other.stages, isFlow == other.isFlow, difference.extra * 3 <= difference.common { return .same }
    guard stages == other.stages || stages.isEmpty || other.stages.isEmpty else { return .different }
    let shorter = core.count < other.core.count ? core : other.core
    let longer = core.count < other.core.count ? other.core : core
    let closes = longer.suffix(shorter.count).elementsEqual(shorter)
    let isNear = difference.common >= 4 && (difference.extra * 2 <= difference.common || (closes && shorter.count >= 6))
    return isNear ? .near : .different
  }

  /// 0…1: twice the common pairs of characters over all pairs; what score tables call bigram similarity.
  public func similarity(to other: Indicator) -> Double { bigramSimilarity(core, other.core) }
}

/// What two short words do not share, by their longest common subsequence.
struct Difference {
  var common: Int
  /// Unmatched on both sides: the characters that tell one from the other.
  var contrast: Int
  /// Unmatched on the longer side.
  var extra: Int

  init(_ a: [UInt32], _ b: [UInt32]) {
    var row = [Int](repeating: 0, count: b.count + 1)
    for x in a {
      var diagonal = 0
      for (j, y) in b.enumerated() {
        let above = row[j + 1]
        row[j + 1] = x == y ? diagonal + 1 : max(above, row[j])
        diagonal = above
      }
    }
    common = row[b.count]
    contrast = min(a.count, b.count) - common
    extra = max(a.count, b.count) - common
  }
}

/// Dice's coefficient over pairs of neighbouring characters; single characters count as themselves.
func bigramSimilarity(_ a: [UInt32], _ b: [UInt32]) -> Double {
  if a == b { return a.isEmpty ? 0 : 1 }
  let x = bigrams(a)
  let y = bigrams(b)
  guard !x.isEmpty, !y.isEmpty else { return 0 }
  var counts: [UInt64: Int] = [:]
  for pair in x { counts[pair, default: 0] += 1 }
  var shared = 0
  for pair in y {
    guard let left = counts[pair], left > 0 else { continue }
    counts[pair] = left - 1
    shared += 1
  }
  return 2 * Double(shared) / Double(x.count + y.count)
}

/// Pairs of neighbouring characters in one number each.
func bigrams(_ word: [UInt32]) -> [UInt64] {
  if word.count == 1 { return [UInt64(word[0])] }
  return zip(word, word.dropFirst()).map { UInt64($0) << 32 | UInt64($1) }
}

/// 随州市 as its plans say it: 随州市, 随州.
func regionNames(_ region: String) -> [[UInt32]] {
  let full = scalars(region)
  let suffixes = Set(scalars("省市县区州旗盟"))
  guard full.count > 2, let last = full.last, suffixes.contains(last) else { return [full] }
  return [full, Array(full.dropLast())]
}
