/// Makes plans that are broken in every way that scissors, converters and typists know; the same seed, the same plan.
struct BrokenPlans {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  /// xorshift64*.
  private mutating func next(_ bound: Int) -> Int {
    state ^= state >> 12
    state ^= state << 25
    state ^= state >> 27
    return Int((state &* 0x2545_F491_4F6C_DD1D) >> 33) % bound
  }

  private static let pieces = [
    "一、", "二、", "（一）", "(2)", "1.", "1．", "2、", "1.1 ", "①", "第一章", "专栏1", "附件", "附件1：", "附件：1.", "——", "目录", "序号",
    "指标",
    "责任单位：", "（责任单位：", "牵头单位：市科技局", "（牵头单位：", "，配合单位：", "市财政局", "、", "，", "；", "。", "：", "（", "）", "【", "]", "“", "《",
    "》",
    "等", "和", "及", "由", "牵头", "配合", "按职责分工负责", "到2025年，", "力争", "每年", "培育企业", "30家", "１００％", "超千亿元", "2-3家", "以上",
    "不超过",
    "对符合条件的，给予", "10万元", "奖励", "\n", "\n\n", "\t", "\t\t", "|", "| a | b |\n", "|---|---|\n", "\r\n", "\u{3000}", " ",
    "\u{FEFF}", "\u{200B}",
    "[bookmark: _Toc1]", "江城市发展实施方案", "（征求意见稿）", "关于印发《", "》的通知", "江政发〔2024〕12号", "2024年6月11日", "二〇二四年六月", "- 3 -",
    "建设平台", "总体要求", "*", "**", "#", "\u{1F600}", "e\u{301}", "\u{2028}", "9999999999999999999", "0", "-", "..", "其中",
    "分别", "咸安区", "各",
  ]

  /// Pieces at random.
  mutating func scattered(_ count: Int) -> String {
    (0..<count).map { _ in Self.pieces[next(Self.pieces.count)] }.joined()
  }

  /// A real plan with cuts, repeats, swaps and foreign pieces.
  mutating func damaged(_ text: String) -> String {
    var scalars = Array(text.unicodeScalars)
    for _ in 0..<(1 + next(12)) where scalars.count > 8 {
      let start = next(scalars.count)
      let end = min(scalars.count, start + 1 + next(200))
      switch next(5) {
      case 0: scalars.removeSubrange(start..<end)
      case 1: scalars.insert(contentsOf: scalars[start..<end], at: next(scalars.count))
      case 2: scalars.insert(contentsOf: Self.pieces[next(Self.pieces.count)].unicodeScalars, at: start)
      case 3: scalars.removeSubrange(end...)
      default: scalars[start] = Unicode.Scalar(UInt32(next(0xD7FF))) ?? "0"
      }
    }
    var result = String.UnicodeScalarView()
    result.append(contentsOf: scalars)
    return String(result)
  }
}
