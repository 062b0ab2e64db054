/// Where a plan itself demands that what is reported be borne out by a file: the sentence that says so.
///
/// Source: sentences such as “各责任单位每季度报送工作进展情况，并附佐证材料” (of every report of the plan) and “以认定证书为准”,
/// “完成后须提交验收报告” (of what stands in the same sentence). What firms and people hand in to be paid or admitted is
/// no report (“申请奖励须提供证明材料”), nor is a paper of which a plan says that it is no longer asked for.
public enum EvidenceDemand {
  /// The sentence of a target or a measure that demands a file; nil where none does.
  public static func sentence(in text: String) -> String? {
    sentences(of: text).first { isDemand($0) }
  }

  /// The sentence of a whole plan that demands files of whoever reports.
  public static func general(in text: String) -> String? {
    guard papers.contains(where: { text.contains($0) }) else { return nil }
    return sentences(of: text).first { isDemand($0) && isOfReports($0) }
  }

  /// What bears out that something was done.
  static let papers = [
    "佐证材料", "佐证资料", "佐证", "证明材料", "证明文件", "证明资料", "印证材料", "印证资料", "支撑材料", "验收报告", "验收意见", "验收资料",
    "鉴定报告", "检测报告", "审计报告", "认定文件", "批复文件", "现场照片", "影像资料",
  ]
  /// What is done with it, by whoever is asked.
  private static let verbs = ["提供", "提交", "报送", "上报", "上传", "报备", "附", "出具", "备查"]
  /// What a thing is measured by.
  private static let proofs = ["证书", "证明", "批复", "批文", "验收报告", "验收意见", "认定文件"]
  private static let rulings = ["为准", "为据", "为依据", "为凭"]
  /// Somebody hands it in for something of their own, or need not.
  private static let others = [
    "申请", "申报", "申领", "办理", "审批", "办事", "群众", "奖励", "奖补", "补助", "补贴", "取消", "精简", "减少", "免于", "免提交",
    "不再", "无需", "无须", "不得", "承诺制", "告知承诺",
  ]

  private static func sentences(of text: String) -> [String] {
    text.split { "。；;！？\n\r".contains($0) }.map { String(Substring($0).trimmed) }
  }

  private static func isDemand(_ sentence: String) -> Bool {
    guard !others.contains(where: { sentence.contains($0) }) else { return false }
    let isAsked = papers.contains { paper in
      sentence.ranges(of: paper).contains { place in
        // `附` before it, or a verb not far before it; `佐证材料备查` has it behind.
        let before = sentence[..<place.lowerBound].suffix(reach)
        return verbs.contains { before.contains($0) } || sentence[place.upperBound...].prefix(2) == "备查"
      }
    }
    return isAsked || isMeasured(sentence)
  }

  /// `以……证书为准`.
  private static func isMeasured(_ sentence: String) -> Bool {
    rulings.contains { ruling in
      sentence.ranges(of: ruling).contains { place in
        let before = sentence[..<place.lowerBound]
        guard let start = before.lastIndex(of: "以") else { return false }
        return proofs.contains { before[start...].suffix(reach).hasSuffix($0) }
      }
    }
  }

  private static func isOfReports(_ sentence: String) -> Bool {
    ["报送", "上报", "填报", "报告", "汇报"].contains { sentence.contains($0) }
      && ["进展", "进度", "落实", "完成情况", "工作情况", "推进情况", "任务情况", "总结"].contains { sentence.contains($0) }
  }

  /// Characters between a verb and what it asks for.
  private static let reach = 16
}
