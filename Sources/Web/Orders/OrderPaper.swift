import Policy
import Store

/// The order as a paper: what is handed to the body, with room for who signs for it.
///
/// Source: GB/T 9704-2012, whose parts `Paper` has.
enum OrderPaper {
  static func paper(_ detail: OrderDetail) -> Paper {
    let order = detail.order
    let subject = "\(order.subject.reference.kind.title)：\(order.subject.name ?? "编号 \(order.subject.reference.id)")。"
    let body: [PaperBlock] = [
      .paragraph(order.demand), .heading(.one, "一、督办对象"), .paragraph(subject), .heading(.one, "二、督办原因"),
      .paragraph("\(order.grade.title)：\(order.basis)。"), .heading(.one, "三、反馈期限"),
      .paragraph("\(Wording.day(order.due))前书面反馈办理情况。"), .table(signing(detail)),
    ]
    let number = PaperNumber(code: "督办", year: order.year, serial: order.serial)
    return Paper(
      masthead: PaperMasthead(name: "督办单", number: number),
      title: "关于\(order.subject.reference.kind.title)\(order.grade.title)事项的督办单",
      addressees: order.agency.name, body: body, signer: "\(order.cityName)统筹协调机构", day: order.issuedAt.day)
  }

  /// Who signed for it, what was answered, who closed it.
  private static func signing(_ detail: OrderDetail) -> PaperTable {
    func row(_ title: String, _ kind: OrderEvent.Kind) -> [String] {
      let event = detail.events.last { $0.kind == kind }
      return [title, event?.by ?? "", event.map { Wording.minute($0.at) } ?? "", event?.reason ?? ""]
    }
    return PaperTable(
      [
        .init("环节", share: 2), .init("经办人", share: 3), .init("时间", share: 4),
        .init("内容", share: 9, isCentred: false),
      ], [row("签收", .received), row("反馈", .answered), row("办结", .closed)])
  }
}
