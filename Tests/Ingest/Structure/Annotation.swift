import Foundation
import Ingest
import Policy

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
