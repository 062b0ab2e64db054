import HTTP
import Policy
import Store

/// Firms that plans name, proposed for the register: somebody takes them over or declines them.
enum ProposalResource {
  static let list = Resource<ProjectProposal, ProposalFilter>(
    at: "/project-proposals", fileName: "入库建议", columns: columns,
    filters: [
      .city(\.city),
      .flag("declined", "不采用的", note: "1：只要不采用的", \.isDeclined)
        .asked(all: "待处理的", [FilterChoice("1", "不采用的")]).chip { _, _ in "不采用的" },
    ], everything: ProposalFilter(), access: .permission(.setProjectRules), reach: reach,
    list: { store, filter, slice in try store.projectProposals(filter, slice) },
    page: { found, site, visitor in ProposalList(found: found).page(in: site.frame, for: visitor) },
    forms: [decline])

  /// A supervisor sees what the own city's plans name.
  static let reach = ListReach<ProjectProposal, ProposalFilter>(
    narrow: { filter, actor in
      var filter = filter
      if actor.reach(of: .setProjectRules) == .ownCity { filter.city = actor.city ?? CityID(0) }
      return filter
    },
    // There is no page of one proposal, and programs enter projects instead.
    admits: { _, _, _ in true }, isForPrograms: false)

  static let decline = ListForm("/project-proposals/{id}", .permission(.setProjectRules)) { $0.declineProposal }

  private static let columns = Columns<ProjectProposal>(
    "project_proposals", "入库建议",
    [
      Column("id", "编号") { $0.id },
      Column("city", "城市") { $0.cityName },
      Column("name", "企业") { $0.name },
      Column("role", "文中的说法") { $0.role },
      Column("document", "文件标题") { $0.documentTitle },
      Column("section", "章节编号") { $0.sectionPath },
      Column("sentence", "文件原句") { $0.sentence },
      Column("places", "提到次数") { $0.places },
      Column("declined", "不采用") { $0.declined },
    ])
}

struct ProposalList: Sendable {
  var found: FoundList<ProjectProposal, ProposalFilter>

  func page(in frame: Frame, for visitor: Visitor) -> HTML {
    let crumbs = [Crumb("项目", .projects()), Crumb("入库建议")]
    let lead: HTML = "文件里点到名、项目库里还没有的企业。系统只提建议，不会自己登记；登记后（投资主体或项目名称里有这家企业）就不再列出。"
    return frame.page("入库建议", in: .projects, crumbs: crumbs, for: visitor) {
      """
      \(PageHead("入库建议", lead: lead))\(found.form("筛选建议"))\(found.chips)
      \(found.sum("<strong>\(found.listing.total)</strong> 家企业"))
      \(Card(label: "入库建议", isFlush: true) { "\(table(visitor))\(found.pager)" })
      """
    }
  }

  private func table(_ visitor: Visitor) -> HTML {
    guard !found.items.isEmpty else { return EmptyState("没有建议", "文件里点到名的企业都已处理。").html }
    return DataTable(
      "入库建议", found.items,
      [
        .init("企业") { proposal in
          let times = proposal.places > 1 ? "提到 \(proposal.places) 次" : nil
          return "<span class=\"cell-main\">\(proposal.name)</span>\(SubLine(times))"
        },
        .init("出处") { proposal in
          let role = proposal.role.map { "“\($0)”，" } ?? ""
          let place = "\(role)\(proposal.sectionPath)"
          let source = Link(proposal.documentTitle, .document(proposal.document))
          return "\(source)\(SubLine(place))\(SubLine(proposal.sentence))"
        },
        .init("城市", .unbroken) { "\($0.cityName)" },
        .init("办理", .unbroken) { visitor.may(.setProjectRules, in: $0.city) ? buttons($0, visitor) : nil },
      ]
    ).html
  }

  private func buttons(_ proposal: ProjectProposal, _ visitor: Visitor) -> HTML {
    let form = PostForm(ProposalResource.decline.address(of: proposal.id.raw), for: visitor, classes: "inline") {
      guard let declined = proposal.declined else {
        return SubmitButton("不采用", "decline", look: .quiet, isSmall: true, about: proposal.name).html
      }
      return "\(SubmitButton("恢复", "open", look: .quiet, isSmall: true, about: proposal.name))\(SubLine(declined))"
    }
    let take = LinkButton("采用，去登记", .newProject(naming: proposal))
    return proposal.declined == nil ? "\(take)\(form)" : form.html
  }
}

extension Site {
  func declineProposal(_ request: Request, _ visitor: Visitor, _ form: Form) throws -> Response {
    let id: ProjectProposalID = try id(request, "入库建议")
    guard let proposal = try store.projectProposal(id) else { throw WebError.missing("这条建议") }
    try store.declineProposal(
      id, isDeclined: form["action"] == "decline", because: "", by: visitor.actor, at: visitor.now)
    return .redirect(to: Address.proposals(ProposalFilter(city: proposal.city)).text)
  }
}

extension Address {
  static func proposals(_ filter: ProposalFilter = ProposalFilter()) -> Address {
    ProposalResource.list.address(.page, filter)
  }

  /// The form of a new project with what a plan says of it.
  static func newProject(naming proposal: ProjectProposal) -> Address {
    Address.newProject.with("proposal", proposal.id.description)
  }
}
