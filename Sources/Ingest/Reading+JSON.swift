import Policy

extension Reading {
  /// One JSON object on one line, as `liance parse` prints it; `conflicts` of the annotations are `findings`.
  public var json: String {
    var bytes: [UInt8] = []
    writeJSON { bytes += $0 }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The same in UTF-8, piece by piece: that of a large file is larger than the file.
  public func writeJSON(_ write: ([UInt8]) -> Void) {
    var json = JSONText()
    json.object { json in
      json.member("file", file)
      json.member("documents", documents) { json, document in
        json.document(document)
        json.flush(write)
      }
      json.member("findings", findings) { $0.finding($1) }
    }
    write(json.bytes)
  }
}

extension JSONText {
  fileprivate mutating func document(_ document: Document) {
    object { json in
      json.member("title", document.title)
      json.member("region", document.region)
      json.member("issuer", document.issuer)
      json.member("doc_number", document.docNumber)
      json.member("issued_on", document.issuedOn?.text)
      json.member("status", document.status.rawValue)
      json.key("period")
      json.period(document.period)
      json.member("sections", document.sections) { $0.section($1) }
      json.member("targets", document.targets) { $0.target($1) }
      json.member("measures", document.measures) { $0.measure($1) }
      json.member("incentives", document.incentives) { $0.incentive($1) }
      json.member("qualitative", document.qualitative) { $0.goal($1) }
      json.member("agencies", document.agencies)
      json.member("baselines", document.baselines) { $0.baseline($1) }
      json.member("governance", document.governance) { $0.governance($1) }
      json.member("enterprises", document.enterprises) { $0.enterprise($1) }
      json.member("span", document.span)
    }
  }

  private mutating func period(_ period: PlanPeriod?) {
    guard let period else { return value(nil as String?) }
    array([period.from, period.to]) { $0.value($1) }
  }

  private mutating func section(_ section: Section) {
    object { json in
      json.member("number", section.number)
      json.member("title", section.title)
      json.member("level", section.level)
      json.member("path", section.path)
      json.member("span", section.span)
    }
  }

  private mutating func target(_ target: Target) {
    object { json in
      json.member("quote", target.quote)
      json.member("indicator", target.indicator)
      json.member("op", target.comparison.rawValue)
      json.member("value", target.value)
      json.member("value_max", target.valueMax)
      json.member("unit", target.unit)
      json.member("deadline", target.deadline?.text)
      json.member("cadence", target.cadence.rawValue)
      json.member("area", target.area)
      json.member("stretch", target.stretch)
      json.member("section", target.section)
      json.member("agencies", target.agencies)
      json.member("duties", target.duties)
      json.member("span", target.span)
      json.member("sentence", target.sentence)
      json.provenance(target.provenance)
    }
  }

  private mutating func provenance(_ provenance: Provenance) {
    member("rule", provenance.rule)
    member("confidence", provenance.confidence)
  }

  private mutating func measure(_ measure: Measure) {
    object { json in
      json.member("text_start", measure.textStart)
      json.member("quote", measure.quote)
      json.member("lead", measure.lead)
      json.member("responsible", measure.responsible)
      json.member("deadline", measure.deadline?.text)
      json.member("section", measure.section)
      json.member("span", measure.span)
      json.provenance(measure.provenance)
    }
  }

  private mutating func incentive(_ incentive: Incentive) {
    object { json in
      json.member("quote", incentive.quote)
      json.member("amount", incentive.amount)
      json.member("unit", incentive.unit)
      json.member("section", incentive.section)
      json.member("span", incentive.span)
      json.provenance(incentive.provenance)
    }
  }

  private mutating func goal(_ goal: Goal) {
    object { json in
      json.member("quote", goal.quote)
      json.member("indicator", goal.indicator)
      json.member("deadline", goal.deadline?.text)
      json.member("section", goal.section)
      json.member("span", goal.span)
      json.provenance(goal.provenance)
    }
  }

  private mutating func baseline(_ baseline: Baseline) {
    object { json in
      json.member("quote", baseline.quote)
      json.member("indicator", baseline.indicator)
      json.member("value", baseline.value)
      json.member("unit", baseline.unit)
      json.member("year", baseline.year)
      json.member("span", baseline.span)
      json.provenance(baseline.provenance)
    }
  }

  private mutating func governance(_ fact: GovernanceFact) {
    object { json in
      json.member("role", fact.role)
      json.member("holder", fact.holder)
      json.member("quote", fact.quote)
      json.member("span", fact.span)
      json.provenance(fact.provenance)
    }
  }

  private mutating func enterprise(_ firm: Enterprise) {
    object { json in
      json.member("name", firm.name)
      json.member("role", firm.role)
      json.member("section", firm.section)
      json.member("span", firm.span)
      json.provenance(firm.provenance)
    }
  }

  fileprivate mutating func finding(_ finding: Finding) {
    object { json in
      json.member("kind", finding.kind.rawValue)
      json.member("quotes", finding.quotes)
      json.member("spans", finding.spans) { $0.value($1) }
      json.member("note", finding.note)
    }
  }
}
