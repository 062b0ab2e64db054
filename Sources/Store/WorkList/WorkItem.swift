import Policy

/// One thing that is followed: a target, a measure or a project, in the one table that is 任务清单, 责任清单 and 进度清单.
///
/// Source: “要建立任务清单、责任清单、进度清单，确保重点工作落实”.
public struct WorkItem: Sendable, Hashable, Identified {
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case target, measure, project

    /// Where the numbers of the kind begin: a row's number is its own and its kind's.
    var start: Int64 { Int64((Self.allCases.firstIndex(of: self) ?? 0) + 1) * Self.most }
    /// More than any of them will have.
    static let most: Int64 = 10_000_000_000
  }

  public enum Subject: Sendable, Hashable {
    case target(TargetSummary)
    case measure(MeasureSummary, MeasureCourse)
    case project(ProjectSummary)
  }

  public var id: WorkItemID
  public var kind: Kind
  public var subject: Subject
  /// What the office says of a target's state on the day.
  public var said: ProgressState?
  /// Why a measure lags on the day.
  public var lag: MeasureLag?
  var number: Int64 { id.raw }
}

/// Which rows are meant, and in which order: the order is what makes one of the three lists of the table.
public struct WorkFilter: Sendable, Hashable {
  public enum View: String, Sendable, Hashable, CaseIterable {
    /// 任务清单: as the plans have them.
    case tasks
    /// 责任清单: body by body.
    case bodies
    /// 进度清单: what is stuck first.
    case progress
  }

  /// Whether projects that their city does not show to everybody are left out.
  public var isPublic = false
  /// The day on which it is read: by it the office's word holds and what is late is told; nil leaves both out.
  public var today: CivilDate?
  public var city: CityID?
  public var agency: AgencyID?
  public var document: DocumentID?
  public var kind: WorkItem.Kind?
  public var view: View = .tasks

  public init(
    city: CityID? = nil, agency: AgencyID? = nil, document: DocumentID? = nil, kind: WorkItem.Kind? = nil,
    view: View = .tasks
  ) {
    self.city = city
    self.agency = agency
    self.document = document
    self.kind = kind
    self.view = view
  }
}
