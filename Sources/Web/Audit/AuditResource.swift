import Policy
import Store

/// The trail of what people did.
enum AuditResource {
  static let list = Resource<AuditEntry, AuditFilter>(
    at: "/admin/audit", fileName: "操作记录", columns: columns, filters: filters,
    formOrder: ["id", "subject", "action"], everything: AuditFilter(), access: .permission(.readAudit),
    pageOrder: .newestFirst,
    list: { store, filter, slice in try store.audit(filter, slice) },
    page: { found, site, visitor in AuditList(found: found).page(in: site.frame, for: visitor) })

  private static let filters: [FilterField<AuditFilter>] = [
    .words("subject", "对象", note: "对象类别", \.subjectName)
      .asked(all: "全部对象", AuditSubject.allCases.map { FilterChoice($0.rawValue, $0.title) }),
    .id("id", "对象编号", note: "对象编号", \.item).asked(.hidden),
    .id("user", "账号", note: "账号编号", \.user)
      .asked(
        .select(all: "全部账号") { source, _ in
          try source.store.users().map { user in
            FilterChoice(user.id.description, (user.body.map { "\($0) · " } ?? "") + user.name)
          }
        }),
    .words("action", "操作", note: "操作代码", \.actionName)
      .asked(all: "全部操作", AuditAction.allCases.map { FilterChoice($0.rawValue, $0.title) }),
    .day("from", "起始日期", note: "此日及以后", \.from),
    .day("to", "截止日期", note: "此日及以前", \.to),
  ]

  private static let columns = Columns<AuditEntry>(
    "audit", "操作记录",
    [
      Column("id", "编号") { $0.id },
      Column("at", "时间", note: "北京时间") { $0.at },
      Column("by", "经办") { $0.by },
      Column("address", "网络地址") { $0.address },
      Column("action", "操作代码") { $0.action },
      Column("action_title", "操作") { AuditWords.action($0.action) },
      Column("subject", "对象类别") { AuditWords.subject($0.subject) },
      Column("subject_id", "对象编号") { $0.subjectID },
      Column("changes", "改动") { AuditWords.sentence(AuditWords.changes($0)) },
      Column("reason", "理由") { $0.reason },
      Column("old", "改动前", note: "JSON") { $0.old },
      Column("new", "改动后", note: "JSON") { $0.new },
    ])
}

extension AuditFilter {
  fileprivate var subjectName: String {
    get { subject ?? "" }
    set { subject = newValue.isEmpty ? nil : newValue }
  }

  fileprivate var actionName: String {
    get { action ?? "" }
    set { action = newValue.isEmpty ? nil : newValue }
  }

  fileprivate var item: ID<AuditEntry>? {
    get { subjectID.map { ID($0) } }
    set { subjectID = newValue?.raw }
  }
}

extension Address {
  static func audit(_ filter: AuditFilter = AuditFilter()) -> Address { AuditResource.list.address(.page, filter) }
}
