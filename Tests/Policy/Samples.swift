import Foundation
import Policy

/// A target as a parser would give it; each call stands at a new place of the text.
func target(
  _ quote: String, _ indicator: String, _ comparison: Comparison, _ value: Double, _ unit: String,
  to valueMax: Double? = nil, by deadline: String? = nil, cadence: Cadence = .byDeadline, area: String? = nil,
  section: String = "一、", agencies: [String] = [], duties: [String] = [], at start: Int = 0, sentence: Span? = nil
) -> Target {
  let span = Span(start, start + quote.unicodeScalars.count)
  return Target(
    quote: quote, indicator: indicator, comparison: comparison, value: value, valueMax: valueMax, unit: unit,
    deadline: deadline.flatMap { Deadline($0) }, cadence: cadence, area: area, section: section, agencies: agencies,
    duties: duties, span: span, sentence: sentence ?? span)
}

func plan(
  title: String = "实施方案", region: String? = "随州市", status: Document.Status = .issued, from: Int? = nil,
  to: Int? = nil, sections: [Section] = [], measures: [Measure] = [], governance: [GovernanceFact] = [],
  _ targets: [Target] = []
) -> Document {
  // Targets that were given no place stand one after the other.
  var placed = targets
  for index in placed.indices where placed[index].span.start == 0 {
    placed[index].span = Span(index * 100 + 10, index * 100 + 20)
    if placed[index].sentence.start == 0 { placed[index].sentence = placed[index].span }
  }
  return Document(
    title: title, region: region, status: status,
    period: from == nil && to == nil ? nil : PlanPeriod(from: from, to: to), sections: sections, targets: placed,
    measures: measures, governance: governance)
}

func measure(
  lead: [String] = [], _ responsible: [String], section: String = "二、/（一）", at start: Int = 0, length: Int = 50
) -> Measure {
  Measure(
    textStart: "推动", quote: "推动工作", lead: lead, responsible: responsible, section: section,
    span: Span(start, start + length))
}

/// A heading of a plan.
func heading(_ number: String, _ title: String, _ path: String) -> Section {
  Section(number: number, title: title, level: 1, path: path, span: Span(0, 0))
}

/// The annotated plans that the project keeps; spans are stand-ins in reading order.
func annotated(_ name: String) throws -> [Document] {
  let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  let file = folder.appendingPathComponent("Ingest/Fixtures/\(name).json")
  return try JSONDecoder().decode(Annotation.self, from: Data(contentsOf: file)).documents.map(\.document)
}

private struct Annotation: Decodable {
  struct AnnotatedTarget: Decodable {
    var quote: String
    var indicator: String
    var op: String
    var value: Double
    var value_max: Double?
    var unit: String
    var deadline: String?
    var cadence: String
    var area: String?
    var stretch: Bool?
    var section: String
    var agencies: [String]
  }

  struct AnnotatedMeasure: Decodable {
    var text_start: String
    var quote: String?
    var lead: [String]
    var responsible: [String]
    var section: String
  }

  struct AnnotatedDocument: Decodable {
    var title: String
    var region: String?
    var status: String
    var period: [Int?]?
    var targets: [AnnotatedTarget]
    var measures: [AnnotatedMeasure]

    var document: Document {
      let years = period.map { PlanPeriod(from: $0[0], to: $0[1]) }
      return Document(
        title: title, region: region, status: status == "draft" ? .draft : .issued, period: years,
        targets: targets.enumerated().map { index, target in
          Target(
            quote: target.quote, indicator: target.indicator,
            comparison: Comparison(rawValue: target.op) ?? .equal, value: target.value, valueMax: target.value_max,
            unit: target.unit, deadline: target.deadline.flatMap { Deadline($0) },
            cadence: Cadence(rawValue: target.cadence) ?? .byDeadline, area: target.area,
            stretch: target.stretch ?? false, section: target.section, agencies: target.agencies,
            span: Span(index * 100, index * 100 + 20), sentence: Span(index * 100, index * 100 + 40))
        },
        measures: measures.enumerated().map { index, measure in
          Measure(
            textStart: measure.text_start, quote: measure.quote ?? measure.text_start, lead: measure.lead,
            responsible: measure.responsible, section: measure.section,
            span: Span(100_000 + index * 100, 100_050 + index * 100))
        })
    }
  }

  var documents: [AnnotatedDocument]
}
