import Policy
import Store

extension ReportingForm {
  /// The rows of one plan, its targets and then its measures, with the number of the first.
  struct PlanLines {
    var document: DocumentID
    var title: String
    var first: Int
    var lines: [Line] = []
    var measures: [MeasureLine] = []
    var count: Int { lines.count + measures.count }
    var filled: Int { lines.count(where: \.isFilled) + measures.count(where: \.isFilled) }
    /// Where the plan stands in the page.
    var anchor: String { "plan-\(document)" }
  }

  /// The form plan by plan; plans of which only measures are asked come last.
  var byPlan: [PlanLines] {
    var plans: [PlanLines] = []
    var places: [DocumentID: Int] = [:]
    func place(_ document: DocumentID, _ title: String) -> Int {
      if let known = places[document] { return known }
      places[document] = plans.count
      plans.append(PlanLines(document: document, title: title, first: 0))
      return plans.count - 1
    }
    for line in lines { plans[place(line.task.target.document, line.task.target.documentTitle)].lines.append(line) }
    for line in measures {
      plans[place(line.task.measure.document, line.task.measure.documentTitle)].measures.append(line)
    }
    var next = 1
    for index in plans.indices {
      plans[index].first = next
      next += plans[index].count
    }
    return plans
  }

  /// A row to which a link leads.
  struct Place {
    var row: ReportingRow
    var name: String
    var field: String
    var isFilled: Bool
  }

  /// The first row that was given back; else the first in which nothing stands.
  var firstToFill: Place? {
    let places = byPlan.flatMap { plan in
      plan.lines.map { line in
        (
          Place(
            row: .target(line.id), name: line.task.target.indicator, field: line.firstField, isFilled: line.isFilled),
          line.task.report?.state == .returned
        )
      }
        + plan.measures.map { line in
          (
            Place(row: .measure(line.id), name: line.name, field: line.firstField, isFilled: line.isFilled),
            line.state == .returned
          )
        }
    }
    return (places.first(where: \.1) ?? places.first { !$0.0.isFilled })?.0
  }
}
