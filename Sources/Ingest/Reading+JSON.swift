import Policy

/// Writes JSON text without an intermediate tree: keys in the order in which they are given, nulls spelled out.
struct JSONText {
  private var bytes: [UInt8] = []
  private var needsComma = false

  var text: String { String(decoding: bytes, as: UTF8.self) }

  mutating func object(_ body: (inout JSONText) -> Void) {
    open("{")
    body(&self)
    close("}")
  }

  mutating func array<Element>(_ elements: [Element], _ body: (inout JSONText, Element) -> Void) {
    open("[")
    for element in elements { body(&self, element) }
    close("]")
  }

  mutating func key(_ name: String) {
    separate()
    append(quoting: name)
    put(": ")
    needsComma = false
  }

  mutating func value(_ string: String?) {
    separate()
    if let string { append(quoting: string) } else { put("null") }
    needsComma = true
  }

  mutating func value(_ number: Int?) {
    separate()
    put(number.map(String.init) ?? "null")
    needsComma = true
  }

  mutating func value(_ flag: Bool) {
    separate()
    put(flag ? "true" : "false")
    needsComma = true
  }

  /// Whole numbers are written without a point: 25, not 25.0.
  mutating func value(_ number: Double?) {
    separate()
    if let number, number.isFinite {
      let isWhole = number.rounded() == number && abs(number) < 1e15
      put(isWhole ? String(Int(number)) : "\(number)")
    } else {
      put("null")
    }
    needsComma = true
  }

  mutating func value(_ span: Span) {
    array([span.start, span.end]) { $0.value($1) }
  }

  mutating func value(_ strings: [String]) { array(strings) { $0.value($1) } }

  private mutating func open(_ mark: String) {
    separate()
    put(mark)
    needsComma = false
  }

  private mutating func close(_ mark: String) {
    put(mark)
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { put(", ") }
    needsComma = false
  }

  private mutating func put(_ words: String) { bytes.append(contentsOf: words.utf8) }

  private static let hex = Array("0123456789abcdef".utf8)

  private mutating func append(quoting string: String) {
    put("\"")
    for byte in string.utf8 {
      switch byte {
      case 0x22, 0x5C: bytes += [0x5C, byte]
      case 0x0A: put("\\n")
      case 0x0D: put("\\r")
      case 0x09: put("\\t")
      case 0..<0x20, 0x7F:
        put("\\u00")
        bytes += [Self.hex[Int(byte >> 4)], Self.hex[Int(byte & 15)]]
      default: bytes.append(byte)
      }
    }
    put("\"")
  }
}

extension Reading {
  /// One JSON object on one line, in the shape that `liance parse` prints; `conflicts` of the annotations are `findings`.
  public var json: String {
    var json = JSONText()
    json.object { json in
      json.key("file")
      json.value(file)
      json.key("documents")
      json.array(documents) { $0.document($1) }
      json.key("findings")
      json.array(findings) { $0.finding($1) }
    }
    return json.text
  }
}

extension JSONText {
  fileprivate mutating func document(_ document: Document) {
    object { json in
      json.key("title")
      json.value(document.title)
      json.key("region")
      json.value(document.region)
      json.key("issuer")
      json.value(document.issuer)
      json.key("doc_number")
      json.value(document.docNumber)
      json.key("issued_on")
      json.value(document.issuedOn?.text)
      json.key("status")
      json.value(document.status.rawValue)
      json.key("period")
      json.period(document.period)
      json.key("sections")
      json.array(document.sections) { $0.section($1) }
      json.key("targets")
      json.array(document.targets) { $0.target($1) }
      json.key("measures")
      json.array(document.measures) { $0.measure($1) }
      json.key("incentives")
      json.array(document.incentives) { $0.incentive($1) }
      json.key("qualitative")
      json.array(document.qualitative) { $0.goal($1) }
      json.key("agencies")
      json.value(document.agencies)
      json.key("baselines")
      json.array(document.baselines) { $0.baseline($1) }
      json.key("governance")
      json.array(document.governance) { $0.governance($1) }
      json.key("enterprises")
      json.array(document.enterprises) { $0.enterprise($1) }
      json.key("span")
      json.value(document.span)
    }
  }

  private mutating func period(_ period: PlanPeriod?) {
    guard let period else { return value(nil as String?) }
    array([period.from, period.to]) { $0.value($1) }
  }

  private mutating func section(_ section: Section) {
    object { json in
      json.key("number")
      json.value(section.number)
      json.key("title")
      json.value(section.title)
      json.key("level")
      json.value(section.level)
      json.key("path")
      json.value(section.path)
      json.key("span")
      json.value(section.span)
    }
  }

  private mutating func target(_ target: Target) {
    object { json in
      json.key("quote")
      json.value(target.quote)
      json.key("indicator")
      json.value(target.indicator)
      json.key("op")
      json.value(target.comparison.rawValue)
      json.key("value")
      json.value(target.value)
      json.key("value_max")
      json.value(target.valueMax)
      json.key("unit")
      json.value(target.unit)
      json.key("deadline")
      json.value(target.deadline?.text)
      json.key("cadence")
      json.value(target.cadence.rawValue)
      json.key("area")
      json.value(target.area)
      json.key("stretch")
      json.value(target.stretch)
      json.key("section")
      json.value(target.section)
      json.key("agencies")
      json.value(target.agencies)
      json.key("duties")
      json.value(target.duties)
      json.key("span")
      json.value(target.span)
      json.key("sentence")
      json.value(target.sentence)
      json.provenance(target.provenance)
    }
  }

  private mutating func provenance(_ provenance: Provenance) {
    key("rule")
    value(provenance.rule)
    key("confidence")
    value(provenance.confidence)
  }

  private mutating func measure(_ measure: Measure) {
    object { json in
      json.key("text_start")
      json.value(measure.textStart)
      json.key("quote")
      json.value(measure.quote)
      json.key("lead")
      json.value(measure.lead)
      json.key("responsible")
      json.value(measure.responsible)
      json.key("deadline")
      json.value(measure.deadline?.text)
      json.key("section")
      json.value(measure.section)
      json.key("span")
      json.value(measure.span)
      json.provenance(measure.provenance)
    }
  }

  private mutating func incentive(_ incentive: Incentive) {
    object { json in
      json.key("quote")
      json.value(incentive.quote)
      json.key("amount")
      json.value(incentive.amount)
      json.key("unit")
      json.value(incentive.unit)
      json.key("section")
      json.value(incentive.section)
      json.key("span")
      json.value(incentive.span)
      json.provenance(incentive.provenance)
    }
  }

  private mutating func goal(_ goal: Goal) {
    object { json in
      json.key("quote")
      json.value(goal.quote)
      json.key("indicator")
      json.value(goal.indicator)
      json.key("deadline")
      json.value(goal.deadline?.text)
      json.key("section")
      json.value(goal.section)
      json.key("span")
      json.value(goal.span)
      json.provenance(goal.provenance)
    }
  }

  private mutating func baseline(_ baseline: Baseline) {
    object { json in
      json.key("quote")
      json.value(baseline.quote)
      json.key("indicator")
      json.value(baseline.indicator)
      json.key("value")
      json.value(baseline.value)
      json.key("unit")
      json.value(baseline.unit)
      json.key("year")
      json.value(baseline.year)
      json.key("span")
      json.value(baseline.span)
      json.provenance(baseline.provenance)
    }
  }

  private mutating func governance(_ fact: GovernanceFact) {
    object { json in
      json.key("role")
      json.value(fact.role)
      json.key("holder")
      json.value(fact.holder)
      json.key("quote")
      json.value(fact.quote)
      json.key("span")
      json.value(fact.span)
      json.provenance(fact.provenance)
    }
  }

  private mutating func enterprise(_ firm: Enterprise) {
    object { json in
      json.key("name")
      json.value(firm.name)
      json.key("role")
      json.value(firm.role)
      json.key("section")
      json.value(firm.section)
      json.key("span")
      json.value(firm.span)
      json.provenance(firm.provenance)
    }
  }

  fileprivate mutating func finding(_ finding: Finding) {
    object { json in
      json.key("kind")
      json.value(finding.kind.rawValue)
      json.key("quotes")
      json.value(finding.quotes)
      json.key("spans")
      json.array(finding.spans) { $0.value($1) }
      json.key("note")
      json.value(finding.note)
    }
  }
}
