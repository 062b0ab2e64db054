import Policy
import Store

/// The bulletins: what everybody may read, and for those with an account the rest.
struct BulletinList: Sendable {
  var found: FoundList<BulletinSummary, BulletinFilter>
  /// Drafts and what is not for everybody; empty for strangers.
  var `internal`: [BulletinSummary]

  func page(in frame: Frame, for visitor: Visitor) -> HTML {
    let add = visitor.may(.issuePapers) ? LinkButton("起草通报", .newBulletin, look: .main).html : .empty
    let lead: HTML = "每季度的目标进展和报送情况，由系统按数据起草，经人修改后编号印发；印发后不再改动，更正另发新版。"
    return frame.page("通报", in: .bulletins, crumbs: [Crumb("通报")], for: visitor) {
      """
      \(PageHead("通报", lead: lead, actions: add))
      \(found.form("筛选通报"))
      \(found.chips)
      \(found.sum("<strong>\(found.listing.total)</strong> 份公开的通报"))
      \(Card(label: "公开的通报", isFlush: true) { "\(open)\(found.pager)" })
      \(HTML.when(!self.internal.isEmpty, inside))
      """
    }
  }

  private var open: HTML {
    guard !found.items.isEmpty else {
      guard found.isFiltered else {
        return EmptyState("还没有公开的通报", "通报印发时选择“主动公开”的，列在这里。").html
      }
      return EmptyState("没有符合条件的通报", "去掉一个条件，或\(Link("查看全部通报", .bulletins()))。").html
    }
    return table("公开的通报", found.items).html
  }

  private var inside: HTML {
    Card("草稿和内部的通报", id: "inside", count: self.internal.count, isFlush: true, classes: "gap") {
      table("草稿和内部的通报", self.internal).html
    }.html
  }

  private func table(_ caption: String, _ bulletins: [BulletinSummary]) -> DataTable<BulletinSummary> {
    DataTable(
      caption, bulletins,
      [
        .init("通报") { bulletin in
          let place = [bulletin.cityName, bulletin.documentTitle ?? "全市"].joined(separator: " › ")
          return "\(Link(bulletin.title, .bulletin(bulletin.id), isSubject: true))\(SubLine(place))"
        },
        .init("季度", .unbroken) { "\(Wording.quarter($0.period))" },
        .init("发文字号", .unbroken) { $0.paperNumber.map { "\($0.text)" } },
        .init("成文日期", .unbroken) { $0.issuedOn.map { "\(Wording.day($0))" } },
        .init("状态") { $0.badge },
      ])
  }
}

extension BulletinSummary {
  /// In a word or two, with what became of it.
  var badge: HTML {
    let edition: HTML = edition > 1 ? "\(SubLine("第\(edition)版，更正\(replacesNumber ?? "")"))" : .empty
    let replaced: HTML = replacedBy == nil ? .empty : "\(SubLine("已更正"))"
    let word = state == .issued ? (isPublic ? "主动公开" : "内部") : state.title
    return "\(Tag(word, state == .draft ? .seal : .plain))\(edition)\(replaced)"
  }

  /// What stands above the paper while it is none.
  var mark: String? {
    switch state {
    case .draft: "草稿，未印发"
    case .discarded: "已作废"
    case .issued: replacedBy == nil ? nil : "已更正，以新版为准"
    }
  }
}
