import Policy

/// Reads one plan text: pure, deterministic, linear in its length.
public func read(text: String, file: String) throws(IngestError) -> Reading {
  try read(source: SourceText(text), file: file)
}

/// Reads a text whose scalars are at hand already; `anyway` takes one too that commits to nothing.
public func read(source: SourceText, file: String, anyway: Bool = false) throws(IngestError) -> Reading {
  let text = PlanText(source)
  let outlines = try Outlines(text)
  var documents: [Document] = []
  var own: [Finding] = []
  // A report of which only the review is left commits to nothing, and is one all the same.
  var isReport = false
  // One outline at a time: a large file has many documents, and what was found in them is little.
  for segment in outlines.segments {
    let outline = outlines.outline(of: segment)
    isReport = isReport || ReportReview.isReview(outline)
    own += textFindings(outline: outline, text: text, document: documents.count)
    documents.append(document(outline, extractTargets(outline: outline, text: text), text))
  }
  guard anyway || isReport || documents.contains(where: \.commitsToSomething) else { throw .noPlan }
  return Reading(file: file, documents: documents, findings: Finding.all(in: documents) + own)
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
      provenance: (clause.row == nil ? MeasureRule.bracket : .row).provenance())
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
    !(targets.isEmpty && measures.isEmpty && qualitative.isEmpty && incentives.isEmpty) || isIssuedPlan
  }

  /// A paper that calls itself a plan and has headings, with a number or a day and who issued it, though no figure and
  /// no body was found in it.
  private var isIssuedPlan: Bool {
    (docNumber != nil || issuer != nil && issuedOn != nil) && sections.contains { $0.number != nil }
      && BracketVocabulary.ends(scalars(title)[...], with: PlanWords.titleEnds) > 0
  }
}
