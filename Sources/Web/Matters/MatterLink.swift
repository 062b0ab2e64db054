import Policy
import Store

/// The way from a report's problems into the ledger: one click, nothing is typed twice.
struct MatterLink: Part {
  let report: Report

  init(_ report: Report) { self.report = report }

  var html: HTML { Self.isOffered(report) ? " · \(Link("登记到问题台账", .newMatter(from: report.id)))" : .empty }

  /// As a button of the report's own page.
  static func button(_ report: Report) -> HTML {
    isOffered(report) ? LinkButton("登记到问题台账", .newMatter(from: report.id)).html : .empty
  }

  private static func isOffered(_ report: Report) -> Bool {
    let figure = report.newest.figure
    return !figure.problems.isEmpty || !figure.coordination.isEmpty
  }
}
