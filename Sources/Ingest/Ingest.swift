import Policy

/// Reads one plan text: pure, deterministic, linear in its length.
public func read(text: String, file: String) throws(IngestError) -> Reading {
  try read(source: SourceText(text), file: file)
}

/// Reads a text whose scalars are at hand already.
public func read(source: SourceText, file: String) throws(IngestError) -> Reading {
  let text = PlanText(source)
  let outlines = try outline(text)
  let documents = documents(outlines, text)
  guard documents.contains(where: \.commitsToSomething) else { throw .noPlan }
  var found = findings(in: documents)
  for (index, outline) in outlines.enumerated() { found += textFindings(outline: outline, text: text, document: index) }
  return Reading(file: file, documents: documents, findings: found)
}

/// The documents of a text, whether they commit to something or not.
func documents(_ outlines: [DocumentOutline], _ text: PlanText) -> [Document] {
  outlines.map { outline in document(outline, extractTargets(outline: outline, text: text), text) }
}

/// Both halves of one document in the vocabulary of `Policy`.
private func document(_ outline: DocumentOutline, _ extraction: Extraction, _ text: PlanText) -> Document {
  let head = outline.head
  let measures = outline.clauses.map { clause in
    Measure(
      textStart: clause.textStart, quote: text.quote(clause.start..<max(clause.range.upperBound, clause.start)),
      lead: clause.lead, responsible: clause.responsible, deadline: clause.deadline, section: clause.path,
      span: text.sourceSpan(clause.start..<max(clause.range.upperBound, clause.start)),
      provenance: Provenance(rule: clause.row == nil ? "clause.bracket" : "clause.row"))
  }
  var document = Document(
    title: head.title, region: head.region, issuer: head.issuer, docNumber: head.docNumber, issuedOn: head.issuedOn,
    status: head.status, period: head.period, sections: outline.sections, targets: extraction.targets,
    measures: measures,
    incentives: extraction.incentives, qualitative: extraction.qualitative, agencies: outline.agencies,
    baselines: extraction.baselines,
    governance: governanceFacts(in: text, outline.range, city: head.region),
    enterprises: enterprises(in: outline, text),
    span: text.sourceSpan(outline.range))
  document.attachBaselines()
  return document
}

extension Document {
  /// A weather report has a title too: a plan promises, assigns or grants something.
  fileprivate var commitsToSomething: Bool {
    !(targets.isEmpty && measures.isEmpty && qualitative.isEmpty && incentives.isEmpty)
  }
}
