/// Acts that share what they are done to: 花生耕、种、收机械化率, 马铃薯种植、收获机械化率.
enum ListedActs {
  private static let acts = words("耕 种 收 播 种植 播种 收获 移栽 采收 养殖 加工 冷藏 运输 生产 销售 灌溉")

  /// 花生种 for 种 behind 花生耕; nil for what is no act, or where the first is none of something.
  static func whole(_ text: [UInt32], _ own: Range<Int>, after first: Range<Int>) -> [UInt32]? {
    guard acts.contains(where: { $0.elementsEqual(text[own]) }),
      let act = acts.last(where: {
        $0.count == own.count && text.ends(with: $0, at: first.upperBound, floor: first.lowerBound + 1)
      })
    else { return nil }
    return text[first.lowerBound..<(first.upperBound - act.count)] + Array(text[own])
  }
}
