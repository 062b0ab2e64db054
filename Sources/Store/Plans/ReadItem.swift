import Policy

/// One thing that was read out of a document: a section, target, goal, measure or incentive.
struct ReadItem {
  let subject: VersionChange.Subject
  /// Spans in it count from the document's start.
  var fields: Fields

  var quote: String { fields["quote"] ?? fields["title"] ?? "" }

  /// All items of a document, kind by kind, in its order.
  static func all(of document: Document) -> [ReadItem] {
    let start = document.span.start
    return document.sections.map { ReadItem($0, start) } + document.targets.map { ReadItem($0, start) }
      + document.qualitative.map { ReadItem($0, start) } + document.measures.map { ReadItem($0, start) }
      + document.incentives.map { ReadItem($0, start) }
  }

  init(subject: VersionChange.Subject, fields: Fields) {
    self.subject = subject
    self.fields = fields
  }

  private init(
    _ subject: VersionChange.Subject, quote: String, section: String, span: Span, from start: Int, _ made: Provenance
  ) {
    self.subject = subject
    fields = ["quote": quote, "section": section]
    fields.set("span", span: span.moved(by: -start))
    fields["rule"] = made.rule.isEmpty ? nil : made.rule
    fields["confidence"] = made.confidence == 1 ? nil : String(made.confidence)
  }

  private init(_ section: Section, _ start: Int) {
    subject = .section
    fields = ["title": section.title, "level": String(section.level), "path": section.path]
    fields["number"] = section.number
    fields.set("span", span: section.span.moved(by: -start))
  }

  init(_ target: Target, _ start: Int) {
    self.init(
      .target, quote: target.quote, section: target.section, span: target.span, from: start, target.provenance)
    fields["indicator"] = target.indicator
    fields["comparison"] = target.comparison.rawValue
    fields["value"] = Quantity.text(target.value)
    fields["value_max"] = target.valueMax.map(Quantity.text)
    fields["unit"] = target.unit
    fields["deadline"] = target.deadline?.text
    fields["cadence"] = target.cadence.rawValue
    fields["area"] = target.area
    fields["stretch"] = target.stretch ? "1" : nil
    fields.set("agencies", names: target.agencies)
    fields.set("duties", names: target.duties)
    fields["baseline"] = target.baseline.map { Quantity.text($0.value) }
    fields["baseline_year"] = target.baseline?.year.map(String.init)
    fields["baseline_unit"] = target.baseline?.unit
    fields.set("sentence", span: target.sentence.moved(by: -start))
  }

  private init(_ goal: Goal, _ start: Int) {
    self.init(.goal, quote: goal.quote, section: goal.section, span: goal.span, from: start, goal.provenance)
    fields["indicator"] = goal.indicator
    fields["deadline"] = goal.deadline?.text
  }

  private init(_ measure: Measure, _ start: Int) {
    self.init(
      .measure, quote: measure.quote, section: measure.section, span: measure.span, from: start, measure.provenance)
    fields["text_start"] = measure.textStart
    fields["deadline"] = measure.deadline?.text
    fields.set("lead", names: measure.lead)
    fields.set("responsible", names: measure.responsible)
  }

  private init(_ incentive: Incentive, _ start: Int) {
    self.init(
      .incentive, quote: incentive.quote, section: incentive.section, span: incentive.span, from: start,
      incentive.provenance)
    fields["amount"] = Quantity.text(incentive.amount)
    fields["unit"] = incentive.unit
  }
}
