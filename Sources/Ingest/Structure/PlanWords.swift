/// The words by which a plan's parts are known. A domain expert extends these tables; no code changes with them.
enum PlanWords {
  /// What a plan's title ends with.
  static let titleEnds = words(
    "方案 意见 规划 计划 办法 措施 纲要 举措 细则 要点 规定 决定 政策 行动 指引 指南 章程 制度 条例 若干条 安排 部署 任务书 责任书 责任清单 任务清单 工作清单 对策 建议 规程 报告 分工"
  )
  /// What a covering notice's title ends with.
  static let noticeEnds = words("通知 的函 公告 批复 通告 的请示")
  /// Marks of a text that is still out for comment.
  static let draftMarks = words("征求意见稿 意见征集稿 草案 征集意见稿 公开征求意见 送审稿 讨论稿 征求意见")
  /// What heads the last lines of a paper without a number.
  static let closings = words("附则")
  static let annexWords = words("附件 附表 附录")
  static let attached: UInt32 = 0x9644  // 附
  static let box = scalars("专栏")
  static let contents = [scalars("目录"), scalars("目次")]
  static let notes = words("附注 备注： 注： 说明：")
  /// What a covering notice says of the plan below it.
  static let handsOver = words("印发 转发 现将 请认真 请遵照 请结合实际 贯彻执行 贯彻落实 组织实施")
  /// What a page calls a paper's number.
  static let numberLabels = words("发文字号 公文字号 文件编号 发文号 文号")
  /// What a web page says of a paper on lines of its own: no part of a title.
  static let pageLabels = words(
    "发布时间： 发布日期： 成文日期： 成文时间： 印发日期： 发文日期： 信息来源： 来源： 浏览次数： 索引号： 文号： 发文字号： 发文机关： 发布机构： 主题分类： 有效性： 字体： 字号： 作者： 访问量： 点击数： 阅读次数： 当前位置： 您当前所在位置： 您的位置： 公开日期： 发布人： 编辑： 责任编辑： 访问次数： 点击次数： 点击率： 浏览量： 浏览： 发稿时间： 更新时间： 更新日期： 稿源： 供稿： 发布机关： 责编： 信息分类： 公开方式： 生成日期： 文章来源： 内容来源： 阅读量： 发布单位： 公布日期： 主题词： 文件编号： 制发机关："
  )
  /// What makes a title line of a notice.
  static let issues = words("印发 转发 发布 公布 下发")

  private static let fileEnds = words(".docx .doc .pdf .md .txt .wps .html .htm .xlsx .xls .ofd")

  /// 文档：…行动计划.md: the name of a file, though a plan's word stands in it.
  static func isFileName(_ text: PlanText, _ range: Range<Int>) -> Bool {
    BracketVocabulary.ends(text.scalars[range], with: fileEnds) > 0
  }

  private static let addresses = words("http:// https:// www. http：// https：//")

  /// The address of a page, with the day and the paper beside it.
  static func isAddress(_ text: PlanText, _ range: Range<Int>) -> Bool {
    text.match(addresses, at: range.lowerBound) > 0
  }
}

extension PlanWords {
  /// A title without the brackets after it.
  static func bare(_ title: ArraySlice<UInt32>) -> ArraySlice<UInt32> {
    var title = title
    while title.last == Scalar.close, let open = title.lastIndex(of: Scalar.open), open > title.startIndex {
      title = title[..<open]
    }
    return title
  }

  /// Whether a title is a plan's, brackets after it apart.
  static func isPlan(_ title: ArraySlice<UInt32>) -> Bool { BracketVocabulary.ends(bare(title), with: titleEnds) > 0 }
}
