/// The last target's name, for one that leaves its own out: 舒城县新造10万亩；金寨县新造5万亩.
struct NamedTarget: Sendable {
  var name: String
  var kind: UnitKind
  var unit: String
  /// It stands in the sentence at hand.
  var isHere = true

  /// Whether a figure without words of its own may be about the same: in a new sentence only in the same unit.
  func serves(_ figure: Figure, in plan: PlanText) -> Bool {
    kind == figure.kind && (isHere || unit == figure.unitName(in: plan))
  }
}
