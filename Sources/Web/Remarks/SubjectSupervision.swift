import Policy
import Store

/// What is supervised about a thing, on the thing's own page: remarks, orders, matters; for those permitted alone.
struct SubjectSupervision: Sendable {
  var subject: SubjectReference
  var city: CityID
  /// Whether this visitor may enter a matter about it.
  var opensMatters: Bool
  var remarks: [Remark]
  var orders: [SupervisionOrder]
  var matters: [MatterSummary]

  /// Nil for whoever may not see any of it.
  init?(_ store: Store, _ subject: SubjectReference, for visitor: Visitor) throws {
    guard visitor.may(.readSupervision), let city = try store.city(of: subject) else { return nil }
    self.city = city
    opensMatters = try visitor.opensMatters(in: city, store)
    self.subject = subject
    guard try store.isSupervised(subject) else {
      (remarks, orders, matters) = ([], [], [])
      return
    }
    let scope = visitor.actor.supervisionScope
    // How many there are in all nobody asks here.
    var page = Slice()
    page.wantsTotal = false
    var said = RemarkFilter(subject: subject)
    said.scope = scope
    remarks = try store.remarks(said, page).items
    var issued = OrderFilter()
    (issued.subject, issued.scope) = (subject, scope)
    orders = try store.orders(issued, page).items
    var opened = MatterFilter()
    (opened.subject, opened.scope) = (subject, scope)
    matters = try store.matters(opened, page).items
  }

  func card(for visitor: Visitor) -> Card? {
    let write = visitor.may(.writeRemarks, in: city) ? Link("登记批示", .newRemark(about: subject)) : nil
    let open = opensMatters ? Link("登记事项", .newMatter(about: subject)) : nil
    let isFree = visitor.may(.runSupervision, in: city) && !orders.contains { $0.state.isOpen }
    let order = isFree ? Link("签发督办单", .newOrder(about: subject)) : nil
    guard write != nil || open != nil || !(remarks.isEmpty && orders.isEmpty && matters.isEmpty) else { return nil }
    return Card("批示和督办", id: "supervision", links: "\(write)\(order)\(open)", classes: "no-print") {
      let said = HTML.each(remarks.reversed()) { remark in
        let answer = HTML.when(!remark.answer.isEmpty, "<br><span class=\"small\">回复：\(remark.answer)</span>")
        return """
          <li>\(Link("\(remark.leader)批示", .remark(remark.id)))：\(remark.text) \(Tag(remark.state.title, .plain))\
          \(answer)</li>
          """
      }
      let issued = HTML.each(orders.reversed()) { order in
        "<li>\(Link("督办单 \(order.code)", .order(order.id))) \(Tag(order.grade.title, .plain)) \(order.state.title)</li>"
      }
      let opened = HTML.each(matters.reversed()) { matter in
        "<li>\(Link(matter.title, .matter(matter.id))) \(matter.state.badge)</li>"
      }
      let all = said + issued + opened
      return all.isEmpty ? "<p class=\"small muted\">还没有。</p>" : "<ul class=\"history\">\(all)</ul>"
    }
  }
}

extension Visitor {
  /// Whether a matter of a city may be entered: by its office, and by its bodies.
  fileprivate func opensMatters(in city: CityID, _ store: Store) throws -> Bool {
    guard actor.reach(of: .openMatters) == .ownAgency else { return may(.openMatters, in: city) }
    return try actor.agencies.contains { try store.agencySummary($0)?.city == city }
  }
}
