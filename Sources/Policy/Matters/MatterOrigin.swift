/// How a matter came into the ledger.
///
/// Source: “做好问题收集、分办、反馈、销号管理”; of a late step: “未达到时序进度的项目予以降级管理或限期整改”.
public enum MatterOrigin: String, Sendable, Hashable, CaseIterable {
  /// 问题 or 需协调事项 of a report.
  case report
  /// What was seen on the spot.
  case spotCheck = "spot_check"
  /// A project's step is late: 限期整改.
  case projectLate = "project_late"
  /// A decision of a meeting.
  case meeting
  /// Somebody entered it.
  case hand

  public var title: String {
    switch self {
    case .report: "填报反映"
    case .spotCheck: "现场抽查"
    case .projectLate: "限期整改"
    case .meeting: "会议议定"
    case .hand: "直接登记"
    }
  }
}
