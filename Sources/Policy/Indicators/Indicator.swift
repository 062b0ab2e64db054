/// An indicator taken apart, so that two wordings of one commitment meet and two commitments do not.
///
/// 每年跟踪实施投资500万元以上的工业技改项目数 and 每年谋划实施投资500万元以上的工业技改项目数 are one indicator;
/// 先进级智能工厂数 and 卓越级智能工厂数 are two.
public struct Indicator: Sendable, Hashable {
  /// What is counted, without words of intent, wholes and thresholds.
  private(set) var core: [UInt32] = []
  /// The numbers that say which things count: 500万元以上, 百亿级.
  private(set) var thresholds: [Double] = []
  /// The steps of a project's life that it names, a bit each.
  private(set) var stages: UInt16 = 0
  /// 新增 and its kin: what comes in, not how many there are.
  private(set) var isFlow = false
  /// 国省级: two levels in one word.
  private(set) var isMixedLevel = false

  /// Longer indicators are cut: their head decides, and the comparison stays constant in time.
  static let longestCore = 64

  /// `region` is the plan's own city, whose name adds nothing inside its own plans.
  ///
  /// `leavingOut` are the areas that a figure is broken down to: 咸安区、嘉鱼县每年…. One pass, longest words first.
  public init(_ text: String, region: String? = nil, leavingOut areas: [String] = []) {
    self.init(text, without: (region.map(regionNames) ?? []) + areas.map { scalars($0) })
  }

  /// The same with the names that are left out at hand, longer names before their parts.
  init(_ text: String, without names: [[UInt32]]) {
    let plain = IndicatorScan.withoutCountWord(IndicatorScan.plain(text))
    var index = 0
    while index < plain.count, core.count < Self.longestCore {
      if let (value, end) = IndicatorScan.threshold(plain, at: index) {
        thresholds.append(value)
        if let last = core.last, IndicatorScan.belongsBeforeNumber(last) { core.removeLast() }
        index = end
      } else if let name = names.first(where: { IndicatorScan.has($0, in: plain, at: index) }) {
        index += name.count
      } else if let entry = IndicatorScan.entry(plain, at: index) {
        take(entry.meaning)
        index += entry.word.count
      } else {
        core.append(plain[index])
        index += 1
      }
    }
    thresholds.sort()
    // 年产量 and 产量 are one: the period stands in the cadence.
    if core.count > 2, core[0] == 0x5E74 { core.removeFirst() }
  }

  private mutating func take(_ meaning: IndicatorWords.Meaning) {
    switch meaning {
    case .nothing: break
    case .word(let meant): core += meant
    case .mixedLevel(let meant):
      core += meant
      isMixedLevel = true
    case .level(let meant):
      core += meant
      isFlow = false
    case .flow: isFlow = true
    case .stage(let bit): stages |= bit
    }
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
    guard thresholds == other.thresholds, isFlow == other.isFlow, !core.isEmpty, !other.core.isEmpty else {
      return .different
    }
    let difference = Difference(core, other.core)
    guard difference.contrast == 0 else { return .different }
    if stages == other.stages, difference.extra * 3 <= difference.common { return .same }
    guard stages == other.stages || stages == 0 || other.stages == 0 else { return .different }
    let shorter = core.count < other.core.count ? core : other.core
    let longer = core.count < other.core.count ? other.core : core
    let closes = longer.suffix(shorter.count).elementsEqual(shorter)
    let isNear = difference.common >= 4 && (difference.extra * 2 <= difference.common || (closes && shorter.count >= 6))
    return isNear ? .near : .different
  }

  /// 0…1: twice the common pairs of characters over all pairs; what score tables call bigram similarity.
  public func similarity(to other: Indicator) -> Double { bigramSimilarity(core, other.core) }
}

/// 随州市 as its plans say it: 随州市, 随州.
func regionNames(_ region: String) -> [[UInt32]] {
  let full = scalars(region)
  let suffixes = Set(scalars("省市县区州旗盟"))
  guard full.count > 2, let last = full.last, suffixes.contains(last) else { return [full] }
  return [full, Array(full.dropLast())]
}
