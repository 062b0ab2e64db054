import Foundation
import Policy

@testable import Ingest

/// A text was expected to hold one document.
struct NotOneDocument: Error { var count: Int }

/// All documents of a text, also those that commit to nothing.
func documents(_ text: String) throws -> [Document] {
  let plan = PlanText(SourceText(text))
  return Ingest.documents(try outline(plan), plan)
}

/// The one document of a text.
func plan(_ text: String) throws -> Document {
  let documents = try documents(text)
  guard documents.count == 1 else { throw NotOneDocument(count: documents.count) }
  return documents[0]
}

extension Document {
  /// `一、总体要求` for each heading.
  var headings: [String] { sections.map { ($0.number ?? "") + $0.title } }

  /// `市科技局/市财政局、市商务局` for each measure: lead, then responsible.
  var bodies: [String] {
    measures.map { $0.lead.joined(separator: "、") + "/" + $0.responsible.joined(separator: "、") }
  }
}
