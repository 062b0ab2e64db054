import Policy

/// By which rule a figure was taken, and how much spoke for it.
struct Verdict: Equatable, Sendable {
  var rule: TargetRule
  var evidence: RuleEvidence

  init(_ rule: TargetRule, _ evidence: RuleEvidence = .full) {
    self.rule = rule
    self.evidence = evidence
  }

  var provenance: Provenance { rule.provenance(evidence) }
}
