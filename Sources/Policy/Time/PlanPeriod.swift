/// The years that a plan names for itself; `from` is unknown for a plan that only says 到2030年.
public struct PlanPeriod: Sendable, Hashable {
  public var from: Int?
  public var to: Int?

  public init(from: Int?, to: Int?) {
    self.from = from
    self.to = to
  }
}
