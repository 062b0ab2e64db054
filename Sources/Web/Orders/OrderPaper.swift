import Policy
import Store

/// The order on paper: what is handed to the body, with room for who signs for it.
struct OrderPaper: Sendable {
  var detail: OrderDetail

  private var order: SupervisionOrder { detail.order }

  func page(in frame: Frame, for visitor: Visitor) -> HTML {
    let crumbs = [Crumb("督办单", .orders()), Crumb(order.code, .order(order.id)), Crumb("打印件")]
    return frame.page("督办单 \(order.code)", in: .supervision, crumbs: crumbs, for: visitor) {
      """
      <p class="no-print">\(LinkButton("返回督办单", .order(order.id)))　在浏览器中打印。</p>
      <article class="order-paper">
      <h1>督　办　单</h1>
      <p class="paper-code">\(order.code)　　\(order.grade.title)</p>
      <p>\(order.agency.name)：</p>
      <p>\(order.demand)</p>
      <h2>一、督办对象</h2><p>\(order.subject.reference.kind.title)：\(order.subject.name ?? "")</p>
      <h2>二、督办原因</h2><p>\(order.grade.title)：\(order.basis)</p>
      <h2>三、反馈期限</h2><p>\(Wording.day(order.due))前书面反馈办理情况。</p>
      <p class="paper-end">\(order.cityName)统筹协调机构<br>\(Wording.day(order.issuedAt.day))</p>
      <table class="paper-sign"><tbody>
      <tr><th scope="row">签收人</th><td>\(event(.received)?.by ?? "")</td>\
      <th scope="row">签收时间</th><td>\(event(.received).map { Wording.minute($0.at) } ?? "")</td></tr>
      <tr><th scope="row">办理情况</th><td colspan="3">\(event(.answered)?.reason ?? "")</td></tr>
      <tr><th scope="row">办结意见</th><td colspan="3">\(closing)</td></tr>
      </tbody></table>
      </article>
      """
    }
  }

  private func event(_ kind: OrderEvent.Kind) -> OrderEvent? { detail.events.last { $0.kind == kind } }

  private var closing: String {
    event(.closed).map { "\($0.reason.isEmpty ? "同意办结" : $0.reason)　\($0.by)　\(Wording.day($0.at.day))" } ?? ""
  }
}
