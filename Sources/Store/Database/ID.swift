/// The stable number of one kind of thing; it appears in addresses and exports and is never reused.
public struct ID<Subject>: Sendable, Hashable, Comparable, CustomStringConvertible {
  public let raw: Int64

  public init(_ raw: Int64) { self.raw = raw }

  /// Reads an address's number: ASCII digits, no sign, no leading zero.
  public init?(_ text: some StringProtocol) {
    guard let first = text.utf8.first, (0x31...0x39).contains(first),
      text.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let raw = Int64(text)
    else { return nil }
    self.raw = raw
  }

  public var description: String { String(raw) }
  public static func < (a: ID, b: ID) -> Bool { a.raw < b.raw }
}

public typealias CityID = ID<CitySummary>
public typealias DocumentID = ID<DocumentSummary>
public typealias VersionID = ID<DocumentVersion>
public typealias CandidateID = ID<Candidate>
public typealias SectionID = ID<SectionRow>
public typealias TargetID = ID<TargetSummary>
public typealias MeasureID = ID<MeasureSummary>
public typealias IncentiveID = ID<IncentiveRow>
public typealias AgencyID = ID<AgencySummary>
public typealias FindingID = ID<FindingSummary>
public typealias EvidenceID = ID<Evidence>
public typealias ReportID = ID<Report>
public typealias UserID = ID<UserAccount>
public typealias AuditID = ID<AuditEntry>
public typealias ProjectID = ID<ProjectSummary>
public typealias MatterID = ID<MatterSummary>
public typealias MatterFileID = ID<MatterFile>
public typealias ProjectEventID = ID<ProjectEvent>
public typealias OrderID = ID<SupervisionOrder>
public typealias RemarkID = ID<Remark>
public typealias BulletinID = ID<BulletinSummary>
public typealias MeetingID = ID<MeetingSummary>
public typealias EvaluationID = ID<EvaluationSummary>
public typealias ProjectProposalID = ID<ProjectProposal>
public typealias MilestoneID = ID<MeasureMilestone>
public typealias WorkItemID = ID<WorkItem>
public typealias SpotDrawID = ID<SpotDraw>
public typealias SpotCheckID = ID<SpotCheck>
public typealias MergeID = ID<AgencyMerge>
public typealias RoundID = ID<RoundRow>
public typealias CompletionID = ID<CompletionRow>
public typealias TokenID = ID<APIToken>
public typealias MailID = ID<MailEntry>
