import HTTP
import Policy
import Store

extension Site {
  /// Letters of bodies: made of what they have written, changed, and taken along; nothing of it is kept.
  func addLetters(to mount: inout Mount) {
    mount.on(.get, .letter) { request, visitor in
      let (source, here) = try letter(request, visitor)
      let entry = source.occasion.entry(
        from: source.body, to: source.office, annexes: source.annexes, on: visitor.today)
      let form = LetterForm(here: here, back: source.back, entry: entry)
      return answer(form.page(in: frame, for: visitor), for: visitor)
    }
    mount.form(.letter) { request, visitor, form in
      let (source, here) = try letter(request, visitor)
      var typed: [LetterField: String] = [:]
      for field in LetterField.allCases { typed[field] = form[field.rawValue]?.replacing("\r\n", with: "\n") }
      var page = LetterForm(here: here, back: source.back, entry: LetterEntry(typed))
      do {
        let paper = try page.entry.paper()
        guard LetterForm.Outcome(rawValue: form["outcome"] ?? "") == .page else {
          return file(paper, name: paper.title, plain: "letter")
        }
        let sheet = PaperPage(paper: paper, back: source.back.address ?? here, file: nil)
        return answer(sheet.page(in: frame, for: visitor), for: visitor)
      } catch let faults as LetterEntry.Faults {
        page.faults = faults.all
        return answer(page.page(in: frame, for: visitor), .unprocessableContent, for: visitor)
      }
    }
  }

  /// What the address names, for those alone who read it.
  private func letter(_ request: Request, _ visitor: Visitor) throws -> (source: LetterSource, here: Address) {
    let number = request.parameters["id"].flatMap { Int64($0) }
    guard let kind = LetterKind(rawValue: request.parameters["kind"] ?? ""), let number, number > 0 else {
      throw WebError.missing("这份函")
    }
    guard let source = try letter(kind, number, visitor) else { throw WebError.missing("可以起草的函") }
    return (source, .letter(kind, number))
  }

  private func letter(_ kind: LetterKind, _ number: Int64, _ visitor: Visitor) throws -> LetterSource? {
    let scope = visitor.actor.supervisionScope
    switch kind {
    case .matter:
      return try store.matter(MatterID(number), isIn: scope) ? store.matter(MatterID(number))?.letter : nil
    case .order: return try store.order(OrderID(number), isIn: scope) ? store.order(OrderID(number))?.letter : nil
    case .remark: return try store.remark(RemarkID(number), isIn: scope) ? store.remark(RemarkID(number))?.letter : nil
    case .project:
      guard let detail = try store.project(ProjectID(number)), visitor.isConcerned(by: detail.summary.facts) else {
        return nil
      }
      return detail.letter
    }
  }
}
