import Policy
import Store

/// What somebody who looks over a report should look at twice; reports without any are accepted many at once.
enum ReportReview: String, CaseIterable {
  /// A figure that looked odd, with the sentence that explains it.
  case explained
  /// A reason in the place of a figure.
  case withoutData
  /// Something is asked of others.
  case coordination
  /// A goal that is stuck.
  case blocked
  case late
  /// Written in the body's place.
  case onBehalf
  /// In the place of a figure that was accepted.
  case overAccepted

  var title: String {
    switch self {
    case .explained: "有说明"
    case .withoutData: "无数据"
    case .coordination: "需协调"
    case .blocked: "受阻"
    case .late: "逾期填报"
    case .onBehalf: "代填"
    case .overAccepted: "改动已审核的内容"
    }
  }

  static func warnings(of report: Report) -> [ReportReview] {
    allCases.filter { warning in
      switch warning {
      case .explained: !report.newest.figure.explanation.isEmpty
      case .withoutData: report.newest.figure.missing != nil
      case .coordination: !report.newest.figure.coordination.isEmpty
      case .blocked: report.newest.figure.stage == .blocked
      case .late: report.isLate
      case .onBehalf: report.newest.isOnBehalf
      case .overAccepted: report.acceptedMeanwhile != nil
      }
    }
  }
}
