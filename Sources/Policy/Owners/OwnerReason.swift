/// Why a body is proposed to report a target, in the order in which the reasons are tried.
public enum OwnerReason: String, Sendable, Hashable, CaseIterable {
  /// Named in the target's own bracket or row.
  case bracket
  /// Proposed from the sentence's subject, the area of the figure or the clause that holds the target.
  case clause
  /// Proposed from the other clauses of its section.
  case section
  /// The plan's coordinating office.
  case office
  /// A person decided.
  case person
}
