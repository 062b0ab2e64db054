import Policy
import Store

/// One bulletin: what became of it, what can be done with it, and the paper itself.
struct BulletinPage: Sendable {
  var detail: BulletinDetail
  var notice: String?
  var fault: String?
  /// What is supervised about it, for those permitted.
  var about: SubjectSupervision?

  private var bulletin: BulletinSummary { detail.summary }

  func page(in frame: Frame, for visitor: Visitor) -> HTML {
    let crumbs = [Crumb("通报", .bulletins()), Crumb(bulletin.paperNumber?.text ?? bulletin.state.title)]
    return frame.page(bulletin.title, in: .bulletins, crumbs: crumbs, for: visitor, isWrong: fault != nil) {
      """
      \(ErrorSummary(fault: fault))\(Notice.done(notice))
      \(PageHead(bulletin.title, lead: "\(bulletin.badge)", actions: actions(visitor)))
      \(Card("办理情况", id: "facts") { facts.html })
      \(about?.card(for: visitor))
      \(Card("正文", id: "paper", classes: "gap official-card") { sheet.html })
      """
    }
  }

  private var sheet: PaperSheet { PaperSheet(paper: detail.paper, mark: bulletin.mark) }

  private var facts: FactList {
    var list = FactList()
    list.add("城市", "\(bulletin.cityName)")
    list.add("范围", bulletin.document.map { "\(Link(bulletin.documentTitle ?? "", .document($0)))" } ?? "全市所有政策文件")
    list.add("季度", "\(Wording.quarter(bulletin.period))")
    if let number = bulletin.paperNumber { list.add("发文字号", "\(number.text)") }
    if let day = bulletin.issuedOn { list.add("成文日期", "\(Wording.day(day))") }
    list.add("起草", "\(bulletin.draftedBy)，\(Wording.minute(bulletin.draftedAt))")
    if let by = bulletin.issuedBy, let at = bulletin.issuedAt { list.add("印发", "\(by)，\(Wording.minute(at))") }
    if let old = bulletin.replaces { list.add("更正", "\(Link(bulletin.replacesNumber ?? "上一版", .bulletin(old)))") }
    if let new = bulletin.replacedBy { list.add("已更正为", "\(Link("新版", .bulletin(new)))") }
    return list
  }

  private func actions(_ visitor: Visitor) -> HTML {
    let paper = LinkButton("打印版", .bulletin(bulletin.id, .bulletinPaper))
    let file = LinkButton("下载 Word 文件", .bulletin(bulletin.id, .bulletinFile))
    guard visitor.may(.issuePapers, in: bulletin.city) else { return "\(paper)\(file)" }
    switch bulletin.state {
    case .draft:
      let edit = LinkButton("修改", .bulletin(bulletin.id, .bulletinEdit))
      let issue = LinkButton("编号印发", .bulletin(bulletin.id, .bulletinIssue), look: .main)
      return "\(paper)\(file)\(edit)\(step("作废", BulletinResource.discard, .danger, visitor))\(issue)"
    case .issued where bulletin.replacedBy == nil:
      return "\(paper)\(file)\(step("起草更正", BulletinResource.correct, .quiet, visitor))"
    case .issued, .discarded: return "\(paper)\(file)"
    }
  }

  private func step(_ title: String, _ form: ListForm, _ look: ButtonLook, _ visitor: Visitor) -> HTML {
    PostForm(form.address(of: bulletin.id.raw), for: visitor, classes: "inline") {
      "\(HiddenField("seen", String(bulletin.version)))\(SubmitButton(title, look: look, isSmall: true))"
    }.html
  }
}
