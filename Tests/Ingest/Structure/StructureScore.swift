import Foundation
import Ingest
import Policy

/// The structure half of one text against its annotation.
struct StructureScore {
  var sections = Score()
  var measures = Score()
  var agencies = Score()
  var heads = Score()

  mutating func add(_ annotation: Annotation) throws {
    let text = try TestFile.text(TestFile.seeds.appending(path: annotation.file))
    let found = try read(text: text, file: annotation.file).documents
    let expected = annotation.documents
    sections.compare(
      expected.flatMap(\.sections).map { [squeeze($0.number ?? ""), String(squeeze($0.title).prefix(12))] },
      found.flatMap(\.sections).map { [squeeze($0.number ?? ""), String(squeeze($0.title).prefix(12))] })
    measures.compare(
      expected.flatMap(\.measures).map { [key($0.text_start), names($0.lead), names($0.responsible)] },
      found.flatMap(\.measures).map { [key($0.textStart), names($0.lead), names($0.responsible)] })
    agencies.compare(
      expected.flatMap { document in document.agencies.map { squeeze(document.title) + squeeze($0) } },
      found.flatMap { document in document.agencies.map { squeeze(document.title) + squeeze($0) } })
    heads.compare(
      expected.map {
        [
          squeeze($0.title), $0.region ?? "", $0.doc_number ?? "", $0.issued_on ?? "", $0.status,
          years($0.period?.first ?? nil, $0.period?.last ?? nil),
        ]
      },
      found.map {
        [
          squeeze($0.title), $0.region ?? "", $0.docNumber ?? "", $0.issuedOn?.text ?? "", $0.status.rawValue,
          years($0.period?.from, $0.period?.to),
        ]
      })
  }

  private func squeeze(_ text: String) -> String { text.filter { !$0.isWhitespace } }
  private func key(_ start: String) -> String { String(squeeze(start).prefix(8)) }
  private func names(_ bodies: [String]) -> String { bodies.map(squeeze).sorted().joined(separator: "、") }
  private func years(_ from: Int?, _ to: Int?) -> String {
    "\(from.map(String.init) ?? "")-\(to.map(String.init) ?? "")"
  }
}
