import Foundation
import Ingest
import Policy

/// Hits, misses and inventions; the measure of scripts/score.py for the structure half.
struct Score: Equatable {
  var hit = 0
  var missed = 0
  var invented = 0

  var f1: Double {
    let all = Double(2 * hit + missed + invented)
    return all == 0 ? 1 : Double(2 * hit) / all
  }

  mutating func compare<Element: Hashable>(_ expected: [Element], _ found: [Element]) {
    var left = Dictionary(expected.map { ($0, 1) }, uniquingKeysWith: +)
    for element in found {
      if let count = left[element], count > 0 {
        left[element] = count - 1
        hit += 1
      } else {
        invented += 1
      }
    }
    missed += left.values.reduce(0, +)
  }
}

/// An annotated text.
struct Annotation: Decodable {
  struct Section: Decodable {
    var number: String?
    var title: String
  }
  struct Measure: Decodable {
    var text_start: String
    var lead: [String]
    var responsible: [String]
  }
  struct Document: Decodable {
    var title: String
    var region: String?
    var doc_number: String?
    var issued_on: String?
    var status: String
    var period: [Int?]?
    var sections: [Section]
    var measures: [Measure]
    var agencies: [String]
  }
  var file: String
  var documents: [Document]

  static func all() throws -> [Annotation] {
    let files = try FileManager.default.contentsOfDirectory(at: TestFile.fixtures, includingPropertiesForKeys: nil)
    return try files.filter { $0.pathExtension == "json" }.sorted { $0.path < $1.path }.map {
      try JSONDecoder().decode(Annotation.self, from: Data(contentsOf: $0))
    }
  }
}

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
