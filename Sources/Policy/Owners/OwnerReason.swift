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

  /// The words on pages.
  public var title: String {
    switch self {
    case .bracket: "目标所在条款列明的责任单位"
    case .clause: "由所在举措的责任单位推定"
    case .section: "由所在章节的责任单位推定"
    case .office: "由规划的统筹协调机构负责"
    case .person: "人工指定"
    }
  }
}
