import Policy

extension TargetReader {
  /// Names before the verb of duty; a sentence names few bodies, the longest list in print has nine.
  private static let maxSubject = 80
  private static let bodyEnds = words(
    "局 委 办 厅 部门 政府 管委会 单位 领导小组 小组 委员会 公司 集团 研究院 协会 中心 专班 办公室 银行 机构 园区 干部 各县市区 高新区 经开区")
  private static let dutyWords: Lexicon = {
    var lexicon = Lexicon()
    lexicon.add("负责 牵头 要 应 会同 每季度 每半年 每月 每年 统筹 具体负责 配合 按照 定期 组织 指导 协同 须", code: 1)
    return lexicon
  }()

  /// 领导小组成员单位每季度报送一次…: the bodies that the sentence's clause begins with, named in prose only.
  func duties() -> [String] {
    let start = skipNumbering(scene.sentence)
    let limit = min(start + Self.maxSubject, scene.sentence.upperBound)
    var names: [String] = []
    var from = start
    var i = start
    while i < limit {
      let c = text[i]
      let stops = i > from && Self.dutyWords.match(text, at: i, limit: limit) != nil
      if Scalar.isJoin(c) || stops {
        guard isBody(from..<i) else { return [] }
        names.append(plan.string(from..<i))
        if stops { return names }
        from = i + 1
      } else if !Scalar.isHan(c) && c != Scalar.open && c != Scalar.close {
        return []
      }
      i += 1
    }
    return []
  }

  private func isBody(_ range: Range<Int>) -> Bool {
    (2...24).contains(range.count)
      && Self.bodyEnds.contains { text.ends(with: $0, at: range.upperBound, floor: range.lowerBound) }
  }
}
