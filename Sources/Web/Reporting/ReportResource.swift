import Policy
import Store

/// The list of what agencies have reported; it has no page of its own: a target's page shows its reports.
enum ReportResource {
  static let list = Resource<Report, ReportFilter>(
    at: "/reports", fileName: "填报", columns: ReportColumns.row,
    filters: [
      .id("city", "城市", note: "城市编号", \.city),
      .id("document", "政策文件", note: "文件编号", \.document),
      .id("agency", "责任单位", note: "单位编号", \.agency),
      .id("target", "目标", note: "目标编号", \.target),
      .period("period", "填报期", note: "如 2026Q1；按月、半年、年填报的为 2026M03、2026H1、2026Y", \.period),
      .choices("state", "填报状态", note: "填报状态，可重复", \.publicStates),
      .sort(\.order, [.plan: "按编号", .newest: "最近的填报期在前"]),
    ], everything: ReportFilter(),
    list: { store, filter, slice in try store.reports(filter, slice) },
    item: { store, id in
      // A draft, or what was given back, is nobody's business but its agency's.
      guard let report = try store.report(id), report.counted != nil else { return nil }
      return ReportColumns.row.members(report)
    },
    revision: { members in
      guard case .int(let id)? = members.first(where: { $0.name == "id" })?.value,
        case .int(let version)? = members.first(where: { $0.name == "version" })?.value
      else { return nil }
      return "\(id)-\(version)"
    })
}

/// The states that everybody may see: drafts are nobody's business but their agency's.
enum PublicReportState: String, CaseIterable {
  case submitted
  case approved
}

/// The states that a row of a report tells of.
enum ReportedState: String, CaseIterable {
  /// Only in the answer to whoever handed it in.
  case signing
  case submitted
  case approved

  /// That of the revision that counts.
  init(_ counted: ReportState?) {
    switch counted {
    case .signing: self = .signing
    case .approved: self = .approved
    case .submitted, .draft, .returned, nil: self = .submitted
    }
  }
}

extension Report {
  /// As whoever has just handed it in is told of it: what waits for a signature is told as it was written.
  var asHandedIn: Report {
    guard state == .signing else { return self }
    var told = self
    (told.counted, told.submittedAt, told.isLate) = (newest, nil, false)
    return told
  }
}

extension ReportFilter {
  fileprivate var publicStates: Set<PublicReportState> {
    get { Set(states.compactMap { PublicReportState(rawValue: $0.rawValue) }) }
    set { states = Set(newValue.compactMap { ReportState(rawValue: $0.rawValue) }) }
  }
}
