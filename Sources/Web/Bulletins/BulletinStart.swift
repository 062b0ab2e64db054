import Policy
import Store

/// Which city, plan and quarter a new bulletin tells of.
struct BulletinStart: Sendable {
  var cities: [CitySummary]
  var documents: [(id: DocumentID, name: String)]
  var periods: [Period]
  /// What was chosen, by field.
  var typed: [String: String]
  var fault: (field: String, message: String)?

  func page(in frame: Frame, for visitor: Visitor) -> HTML {
    let crumbs = [Crumb("通报", .bulletins()), Crumb("起草通报")]
    let lead: HTML = "系统按所选季度的数据写出草稿：状态统计、与上一季度相比的变化、报送情况和按办法评出的单位，表格列为附件。"
    return frame.page("起草通报", in: .bulletins, crumbs: crumbs, for: visitor, isWrong: fault != nil) {
      """
      \(ErrorSummary("没有起草", fault: fault?.message, field: fault?.field))\(PageHead("起草通报", lead: lead))
      \(Card(label: "起草通报") {
        PostForm(.newBulletin, for: visitor) {
          """
          \(field("城市", "city", cities.map { Choice($0.id.description, $0.name) }, none: "请选择"))
          \(field("范围", "document", documents.map { Choice($0.id.description, $0.name) }, none: "全市所有政策文件"))
          \(field("季度", "period", periods.map { Choice($0.text, $0.title) }, none: "请选择"))
          <div class="actions gap">\(SubmitButton("生成草稿"))\(LinkButton("取消", .bulletins(), isSmall: false))</div>
          """
        }.html
      })
      \(Card("谁会被点名", id: "rule", classes: "gap") { "<p>\(BulletinRule.standard.words)</p>" })
      """
    }
  }

  private func field(_ title: String, _ name: String, _ choices: [Choice], none: String) -> HTML {
    let message = fault.flatMap { $0.field == name ? $0.message : nil }
    return FormField(title, id: name, fault: message, .list(choices, chosen: typed[name], none: none)).html
  }
}
