import Policy
import Store

/// The list of what does not add up in the texts.
enum FindingResource {
  static let list = Resource<FindingSummary, FindingFilter>(
    at: "/findings", fileName: "核对发现", columns: columns,
    filters: [
      .city(\.city) { "\($0.name)（需要核实 \($0.findings)）" },
      .document(\.document, of: \.city),
      kinds,
      standings,
      .flag("attention", "需要核实", note: "1：只要需要核实的，不含重复、相符和已排除的", \.needsAttention)
        .asked(all: "全部", [FilterChoice("1", "只看需要核实的")]),
    ], everything: FindingFilter(),
    list: { store, filter, slice in try store.findings(filter, slice) },
    item: { store, id in try store.finding(id).map(columns.members) },
    page: { found, site, visitor in
      var open = found.filter
      (open.needsAttention, open.isDecided) = (true, false)
      // Whoever asks for what is decided asks for nothing open.
      let waiting = found.filter.isDecided == true ? 0 : try site.store.findings(open, Slice(limit: 1)).total
      return FindingList(found: found, open: waiting).page(in: site.frame, for: visitor)
    },
    itemPage: { id, site, _, visitor in
      try site.findingPage(id).page(in: site.frame, for: visitor)
    }, forms: [decision, joining], shows: { _ in .plans })

  /// A person's word on one of them.
  static let decision = ListForm("/admin/findings/{id}", .permission(.decideFindings)) { $0.decideFinding }
  /// Whether the targets that one of them names are the same.
  static let joining = ListForm("/admin/findings/{id}/targets", .permission(.correctTargets)) { $0.joinTargets }

  private static let kinds = FilterField<FindingFilter>
    .choice("kind", "类型", note: "类型", \.kind)
    .asked(all: "全部类型", Finding.Kind.allCases.map { FilterChoice($0.rawValue, $0.title) })

  private static let standings = FilterField<FindingFilter>
    .choice("state", "处理情况", note: "open 未处理，decided 已处理", \.standing)
    .asked(all: "全部", FindingFilter.Standing.allCases.map { FilterChoice($0.rawValue, $0.title) })

  private static let columns = Columns<FindingSummary>(
    "findings", "核对发现",
    [
      Column("id", "编号") { $0.id },
      Column("city_id", "城市编号") { $0.city },
      .oneOf("kind", "类型代码") { $0.kind },
      Column("kind_title", "类型") { $0.kind.title },
      Column("note", "说明") { $0.note },
      Column("holds", "分解与合计相符") { $0.holds },
      Column("quotes", "原文") { $0.places.map { $0.quote } },
      Column("documents", "政策文件") { $0.places.map { $0.documentTitle ?? "" } },
      Column("target_ids", "目标编号") { $0.places.compactMap(\.target) },
      .oneOf("state", "处理情况代码") { $0.state },
      Column("state_title", "处理情况") { $0.state.title },
      Column("decided_by", "处理人") { $0.decision?.by },
      Column("decided_at", "处理时间", note: "北京时间") { $0.decision?.at },
      Column("decision_note", "处理说明") { $0.decision?.note },
      Column("url", "页面") { Address.finding($0.id) },
    ])
}

extension FindingFilter {
  /// Whether somebody has said yes or no.
  enum Standing: String, CaseIterable {
    case open
    case decided

    var title: String {
      switch self {
      case .open: "未处理"
      case .decided: "已处理"
      }
    }
  }

  fileprivate var standing: Standing? {
    get { isDecided.map { $0 ? .decided : .open } }
    set { isDecided = newValue.map { $0 == .decided } }
  }
}

extension Address {
  static func findings(_ filter: FindingFilter = FindingFilter()) -> Address {
    FindingResource.list.address(.page, filter)
  }

  static func finding(_ id: FindingID) -> Address { FindingResource.list.page(of: id) }
}
