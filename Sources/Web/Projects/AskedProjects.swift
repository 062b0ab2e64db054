import Policy
import Store

/// The projects that a plan asks for, or a sentence of it: beside the words that ask.
struct AskedProjects: Sendable {
  var listing: Listing<ProjectSummary>
  /// All of them as a list.
  var filter: ProjectFilter

  /// As many as a page of something else shows of them.
  static let most = 50

  /// Those that the visitor may see.
  init(_ store: Store, _ filter: ProjectFilter, for visitor: Visitor, most: Int = Self.most) throws {
    self.filter = filter
    let reach = ListReach<ProjectSummary, ProjectFilter>.shownProjects
    listing = try store.projects(reach.narrow(filter, visitor.actor), Slice(limit: most))
  }

  /// Nil where it asks for none.
  func card(_ title: String) -> Card? {
    guard !listing.items.isEmpty else { return nil }
    let all = Link("共 \(listing.total) 个，在项目库中查看", .projects(filter)).html
    return Card(title, id: "asked", links: all, isFlush: true) {
      DataTable(
        title, Array(listing.items.prefix(Self.most)),
        [
          .init("项目") { project in
            let place = [project.facts.county, project.facts.industry].filter { !$0.isEmpty }.joined(separator: " › ")
            return "\(Link(project.facts.name, .project(project.id), isSubject: true))\(SubLine(place))"
          },
          .init("阶段") { $0.colour.badge },
          .init("总投资（亿元）", label: "总投资", .number) { "\(Wording.number($0.facts.investment))" },
          .init("责任单位") { $0.responsible.map { "\($0)" } },
        ]
      ).html
    }
  }

  /// Where the text of the plan says so, each place once.
  var marks: [TextMark] {
    Set(listing.items.compactMap(\.place)).flatMap { place in
      [
        TextMark(span: place, kind: .anchor(id: Anchor.place(place))),
        TextMark(span: place, kind: .plain(style: "asked")),
      ]
    }
  }
}

extension ProjectPage {
  /// The sentence of a plan that asks for the project, which leads to its place in the text.
  var asking: Card? {
    guard let document = facts.document.map({ DocumentID($0) }), !facts.sentence.isEmpty else { return nil }
    let title = project.documentTitle ?? "文件 \(document)"
    let whole = HTML.when(project.place) { Link("在全文中查看", .text(at: $0, in: document)).html }
    let lost: HTML =
      project.place == nil
      ? "<p class=\"small\">\(Tag("待核对", .seal)) 文件现在的文本里已找不到这句话，这里保留的是登记时的原文。</p>" : .empty
    return Card("文件依据", id: "asking", note: whole) {
      """
      <blockquote class="quote">\(facts.sentence)</blockquote>
      <p class="small muted source">——\(Link(title, .document(document)))</p>\(lost)
      """
    }
  }
}
