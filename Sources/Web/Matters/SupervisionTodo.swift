import Policy
import Store

/// What waits for a body beside its reports, on the first page that it sees after signing in.
struct SupervisionTodo: Part {
  let waiting: SupervisionWaiting

  var html: HTML {
    guard !waiting.isEmpty else { return .empty }
    let parts = [
      (waiting.remarks, "件批示待回复"), (waiting.ordersToReceive, "份督办单待签收"), (waiting.ordersToAnswer, "份督办单待反馈"),
      (waiting.toReceive, "个事项待签收"), (waiting.toAnswer, "个事项办理中"),
    ].filter { $0.0 > 0 }
    let words = parts.map { "\($0.0) \($0.1)" }.joined(separator: "，")
    let over = HTML.when(waiting.overdue > 0, "，\(Tag("超时", .seal)) <b>\(waiting.overdue)</b> 件")
    return Card("督办待办", id: "supervision", classes: "todo") {
      "<ul><li>\(Link("本单位的督办事项", .supervision()))：\(words)\(over)。</li></ul>"
    }.html
  }
}
