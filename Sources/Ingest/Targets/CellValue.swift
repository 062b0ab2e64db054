import Policy

/// What a cell of figures says: 下降15%, <1, ≥80%, 65左右, [12].
struct CellValue: Sendable {
  var value: Double
  var upper: Double?
  /// The unit in the cell itself.
  var unit: Range<Int>?
  var comparison: Comparison
  /// Words before the figure that belong to the indicator: 下降.
  var lead: Range<Int>?
}
