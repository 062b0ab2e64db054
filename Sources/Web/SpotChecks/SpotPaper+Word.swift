import Policy
import Store

extension SpotPaper {
  /// The same sheets as a paper that can be written on before it is taken along: a project on each.
  var paper: Paper {
    let rows = checks.enumerated().map { index, check in
      ["\(index + 1)", check.projectName, check.county, check.agencyName ?? "", check.reported.words]
    }
    let drawn = PaperTable(
      [
        .init("序号", share: 2), .init("项目", share: 6, isCentred: false), .init("县区园区", share: 3),
        .init("责任单位", share: 4), .init("上报情况", share: 6, isCentred: false),
      ], rows)
    let rule = "\(draw.rule.words)；从\(draw.candidates)个项目中抽取\(checks.count)个，随机种子\(draw.rule.seed)。"
    return Paper(
      title: "\(draw.title)表", body: [.paragraph(rule), .table(drawn)], annexes: checks.map(annex),
      signer: "\(draw.cityName)统筹协调机构", day: draw.at.day)
  }

  private func annex(_ check: SpotCheck) -> PaperAnnex {
    let facts = PaperTable(
      [.init("项目情况", share: 3), .init("内容", share: 9, isCentred: false)],
      head(check).map { [$0.0, $0.1] }
        + [["现场所见阶段", ProjectColour.allCases.map { "□ \($0.label)" }.joined(separator: "　")]])
    let done = projects[check.project]?.done ?? [:]
    let steps = PaperTable(
      [.init("环节", share: 4, isCentred: false), .init("上报完成日期", share: 3), .init("现场", share: 5)],
      ProjectStep.allCases.map { [$0.title, done[$0]?.text ?? "", "□ 已完成　□ 未完成"] })
    return PaperAnnex(
      title: "现场抽查表：\(check.projectName)",
      blocks: [
        .table(facts), .table(steps), .paragraph("现场情况（与上报不一致的请写明）："), .paragraph("　"),
        .paragraph("检查人：　　　　　检查日期：　　　　　项目单位：　　　　　"),
      ])
  }
}
