import Policy

extension TargetReader {
  mutating func readCell(_ passage: Passage, table: Int, row: Int, column: Int) {
    reach.deadline = outline.clause(at: passage.range.lowerBound)?.deadline
    readStretch(passage.range)
  }
  mutating func readIndicators(_ table: Table) {}
}
