/// The way from a row of the form to the files that bear it out, and the plan's own sentence where it demands them.
struct ReportingEvidenceLink: Part {
  let address: Address
  /// Files that are there.
  let count: Int
  let demand: String?
  /// Of the row.
  let name: String
  let isLocked: Bool

  var html: HTML {
    if count == 0, isLocked { return .empty }
    let words = count > 0 ? "（\(count) 份）" : demand != nil ? "（原文要求，必传）" : "（可不传）"
    let sentence = HTML.when(demand) { "<p class=\"small\">原文要求：“\($0)”</p>" }
    return """
      <p class="small"><a href="\(address.text)">佐证材料\(words)\
      <span class="hidden">：\(name)</span></a></p>\(sentence)
      """
  }
}
