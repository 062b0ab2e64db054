import Policy

/// What does not add up inside one document's own words and tables; `document` is its index in the reading.
///
/// Findings on targets (conflicts, repeats, sums of areas) are Policy's `Finding.all(in:)`; these need the text.
func textFindings(outline: DocumentOutline, text: PlanText, document: Int) -> [Finding] {
  tableCounts(outline.tables, in: text, document: document)
    + countedLists(in: text, outline.range, document: document)
    + sentenceSums(in: text, outline.range, document: document)
}
