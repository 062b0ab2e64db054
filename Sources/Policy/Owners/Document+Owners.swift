extension Document {
  /// The owner of each target, in order; nil where the plan names nobody who could report.
  public func owners() -> [ProposedOwner?] {
    let rule = OwnerRule(self)
    return targets.map {
      rule.owner(span: $0.span, section: $0.section, bracket: $0.agencies, subjects: $0.duties, area: $0.area)
    }
  }

  /// Who shall report one stretch of the text; for many stretches of one plan make an `OwnerRule` once.
  public func proposedOwner(span: Span, section: String, bracket: [String]) -> ProposedOwner? {
    OwnerRule(self).owner(span: span, section: section, bracket: bracket)
  }

  /// The clause or row that a stretch of the text lies in.
  public func clause(holding span: Span) -> Measure? { OwnerRule(self).clause(holding: span) }
}
