import Policy

/// What the targets' half reads out of one document.
struct Extraction: Sendable {
  var targets: [Target] = []
  var incentives: [Incentive] = []
  var qualitative: [Goal] = []
  var baselines: [Baseline] = []
}

/// Reads the commitments of one document.
func extractTargets(outline: DocumentOutline, text: PlanText) -> Extraction {
  var reader = TargetReader(outline: outline, plan: text)
  return reader.read()
}
