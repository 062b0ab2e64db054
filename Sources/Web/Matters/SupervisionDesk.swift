import Policy
import Store

/// One body's open matters, orders and remarks on one page: what waits for it first.
struct SupervisionDesk: Sendable {
  var title: String
  var matters: [MatterSummary]
  /// What it brought up itself and others settle.
  var brought: [MatterSummary]
  var orders: [SupervisionOrder]
  var remarks: [Remark]
  var setting: SupervisionSetting
  /// What this visitor may not open.
  var closed: Set<SubjectReference> = []

  func page(in frame: Frame, for visitor: Visitor) -> HTML {
    let today = visitor.today
    let add = visitor.may(.openMatters) ? LinkButton("登记事项", .newMatter()) : nil
    let sum = matters.count + orders.count + remarks.count
    let parts: HTML = "事项 \(matters.count)，督办单 \(orders.count)，批示 \(remarks.count)"
    let lead: HTML = sum == 0 ? "没有要办的。" : "未办结 <b>\(sum)</b> 件：\(parts)。"
    return frame.page(title, in: .supervision, crumbs: [Crumb("督办"), Crumb(title)], for: visitor) {
      """
      \(PageHead(title, lead: lead, actions: "\(add)"))
      \(Tabs(.supervision, current: .desk, for: visitor))
      <div class="stack">
      \(remarks.isEmpty ? nil : Card("待回复的批示", id: "remarks", count: remarks.count, isFlush: true) {
        RemarkTable(remarks: remarks, closed: closed).html
      })
      \(orders.isEmpty ? nil : Card("督办单", id: "orders", count: orders.count, isFlush: true) {
        OrderTable(orders: orders, setting: setting, today: today).html
      })
      \(Card("承办的事项", id: "matters", count: matters.count, isFlush: true) { own(today) })
      \(brought.isEmpty ? nil : Card("提出的事项", id: "brought", count: brought.count, isFlush: true) {
        MatterTable(matters: brought, today: today).html
      })
      </div>
      """
    }
  }

  private func own(_ today: CivilDate) -> HTML {
    guard !matters.isEmpty else { return EmptyState("没有承办中的事项", "分办给本单位的会列在这里。").html }
    return MatterTable(matters: matters, today: today).html
  }
}

extension SupervisionDesk {
  /// What is open of these bodies.
  init(_ store: Store, _ agencies: Set<AgencyID>, title: String, setting: SupervisionSetting) throws {
    self.title = title
    self.setting = setting
    var filter = MatterFilter(isOpen: true)
    filter.scope = .bodies(agencies)
    filter.order = .urgent
    let all = try store.matters(filter, Slice(limit: Slice.largestLimit)).items
    matters = all.filter { matter in matter.agency.map { agencies.contains($0.id) } ?? false }
    brought = all.filter { matter in !(matter.agency.map { agencies.contains($0.id) } ?? false) }
    var open = OrderFilter(isOpen: true)
    open.scope = .bodies(agencies)
    open.order = .urgent
    orders = try store.orders(open, Slice(limit: Slice.largestLimit)).items
    var said = RemarkFilter(state: .open)
    said.scope = .bodies(agencies)
    remarks = try store.remarks(said, Slice(limit: Slice.largestLimit)).items
  }
}
