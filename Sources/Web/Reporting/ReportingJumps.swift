import Policy
import Store

/// Ways into a long form: the first empty line, each plan with how much of it is filled, and the same form in a
/// spreadsheet.
struct ReportingJumps: Part {
  let form: ReportingForm

  var html: HTML {
    let plans = form.byPlan
    let list = HTML.when(
      plans.count > 1,
      HTML.each(plans) { "<li><a href=\"#\($0.anchor)\">\($0.title)</a> \($0.filled) / \($0.count)</li>" })
    return """
      <nav class="card jumps" aria-label="快速定位"><ul>\(first)\(list)</ul></nav>
      """
  }

  private var first: HTML {
    guard let empty = form.firstToFill else { return "<li><b>各项都已填写</b></li>" }
    let place = empty.isFilled ? "到第一项退回的" : "到第一项未填"
    return "<li><a href=\"#\(empty.field)\"><b>\(place)</b>：\(empty.name)</a></li>"
  }
}
