import Policy
import Store

/// The list of plans.
enum DocumentResource {
  static let list = Resource<DocumentSummary, DocumentFilter>(
    at: "/documents", fileName: "政策文件", columns: DocumentColumns.row,
    filters: [
      .city(\.city) { "\($0.name)（\($0.plans)）" },
      .search(\.words, title: "标题中的文字", placeholder: "例如：产业链"),
      .sort(\.order, [.plan: "按收录顺序", .issued: "最近印发的在前"]),
    ], everything: DocumentFilter(),
    list: { store, filter, slice in try store.documents(filter, slice) },
    item: { store, id in try store.document(id).map(DocumentColumns.members) },
    page: { found, site, visitor in
      try DocumentList(site.store, found).page(in: site.frame, for: visitor)
    },
    itemPage: { id, site, _, visitor in
      try DocumentPage(site.store, id, for: visitor)?.page(in: site.frame, for: visitor)
    },
    shows: { $0.city.map(PageScope.city) ?? .everything },
    itemShows: { store, id in try store.city(of: id).map(PageScope.city) ?? .everything })
}

extension Address {
  static func documents(_ filter: DocumentFilter = DocumentFilter()) -> Address {
    DocumentResource.list.address(.page, filter)
  }

  static func document(_ id: DocumentID) -> Address { DocumentResource.list.page(of: id) }
}
