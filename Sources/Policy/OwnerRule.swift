/// Why a body is proposed to report a target, in the order in which the reasons are tried.
public enum OwnerReason: String, Sendable, Hashable, CaseIterable {
  /// Named in the target's own bracket or row.
  case bracket
  /// Proposed from the clause that holds the target.
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
  /// Verbatim.
  public var name: String
  public var reason: OwnerReason
  /// What the plan says, in one sentence for people.
  public var note: String

  public init(name: String, reason: OwnerReason, note: String) {
    self.name = name
    self.reason = reason
    self.note = note
  }
}

extension Document {
  /// Who shall report a stretch of the text: its bracket, its clause, its section, the plan's office; else nobody.
  ///
  /// A leading body goes before responsible ones, a body before a name that stands for many (各县市区政府).
  public func proposedOwner(span: Span, section: String, bracket: [String]) -> ProposedOwner? {
    let clause = clause(holding: span)
    if !bracket.isEmpty {
      // The bracket of a target does not say who leads; the clause that it closes does.
      let leads = (clause?.lead ?? []).filter { bracket.contains($0) }
      if let name = Self.first(leads + bracket) {
        return ProposedOwner(name: name, reason: .bracket, note: "责任单位：\(bracket.joined(separator: "、"))")
      }
    }
    if let clause, let name = Self.first(clause.lead + clause.responsible) {
      return ProposedOwner(name: name, reason: .clause, note: "所在举措：\(clause.textStart)…")
    }
    if let name = mostNamed(in: section) {
      return ProposedOwner(name: name, reason: .section, note: "所在章节“\(section)”中最常负责的单位")
    }
    if let office = governance.first(where: { $0.role.contains("办公室") && !$0.holder.isEmpty }) {
      return ProposedOwner(name: office.holder, reason: .office, note: office.quote)
    }
    return nil
  }

  /// The narrowest clause with bodies that a stretch of the text lies in.
  public func clause(holding span: Span) -> Measure? {
    measures.filter { $0.span.start <= span.start && span.end <= $0.span.end }
      .min { $0.span.end - $0.span.start < $1.span.end - $1.span.start }
  }

  /// The body that comes first most often in the clauses of a section and of what is under it.
  private func mostNamed(in section: String) -> String? {
    guard !section.isEmpty else { return nil }
    var counts: [String: Int] = [:]
    var order: [String] = []
    for measure in measures where measure.section == section || measure.section.hasPrefix(section + "/") {
      guard let name = Self.first(measure.lead + measure.responsible) else { continue }
      if counts.updateValue((counts[name] ?? 0) + 1, forKey: name) == nil { order.append(name) }
    }
    var best: String?
    for name in order where counts[name, default: 0] > best.map({ counts[$0, default: 0] }) ?? 0 { best = name }
    return best
  }

  /// The first that is one body; a name for many only where there is nothing else.
  private static func first(_ names: [String]) -> String? {
    names.first { !AgencyName.isGroup($0) } ?? names.first
  }
}
