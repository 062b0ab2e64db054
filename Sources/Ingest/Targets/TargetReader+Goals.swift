import Policy

extension TargetReader {
  mutating func readGoal(_ segment: Segment, _ signals: Signals) {}
}
