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

/// The body that a plan's own words propose for a target, and the words.
public struct ProposedOwner: Sendable, Hashable {
  /// Verbatim; for a county's figure without a named body the county's government.
  public var name: String
  public var reason: OwnerReason
  /// What the plan says, in one sentence for people.
  public var note: String
  /// 0…1; below 0.8 a person should confirm.
  public var confidence: Double

  public init(name: String, reason: OwnerReason, note: String, confidence: Double = 1) {
    self.name = name
    self.reason = reason
    self.note = note
    self.confidence = confidence
  }
}
