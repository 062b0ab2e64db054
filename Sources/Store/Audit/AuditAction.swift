import Policy

/// What a line of the audit trail tells of; the raw value is the code that is stored.
///
/// The order is that of the list in which people choose.
public enum AuditAction: String, Sendable, Hashable, CaseIterable {
  case targetCorrected = "target.corrected"
  case targetOwner = "target.owner"
  /// The plan's own words choose the owner again.
  case targetOwnerReleased = "target.owner_released"
  case targetWithdrawn = "target.withdrawn"
  case targetRestored = "target.restored"
  case targetJoined = "target.joined"
  case targetParted = "target.parted"
  /// The rules decide again whether targets are one.
  case targetUnpaired = "target.unpaired"
  /// How often it is asked.
  case targetRhythm = "target.rhythm"
  /// The office says a state for a time.
  case statusOverridden = "target.status_said"
  case statusOverrideEnded = "target.status_said_ended"
  case targetRevised = "target.revised"
  case targetDropped = "target.dropped"
  case measureRevised = "measure.revised"
  case measureDropped = "measure.dropped"
  case measureReported = "measure.reported"
  case measureTeller = "measure.teller"
  case measureHandedUp = "measure.handed_up"
  case measureSentBack = "measure.sent_back"
  case measureApproved = "measure.approved"
  case measureGivenBack = "measure.given_back"
  case measureEvidenceAdded = "measure.evidence_added"
  case measureEvidenceRemoved = "measure.evidence_removed"
  case milestoneAdded = "measure.milestone_added"
  case milestoneDone = "measure.milestone_done"
  case milestoneRemoved = "measure.milestone_removed"
  case sectionRevised = "section.revised"
  case sectionDropped = "section.dropped"
  case incentiveRevised = "incentive.revised"
  case incentiveDropped = "incentive.dropped"
  case agencyMerged = "agency.merged"
  case agencySplit = "agency.split"
  case agencyApart = "agency.apart"
  case agencyAlias = "agency.alias"
  case findingConfirmed = "finding.confirmed"
  case findingDismissed = "finding.dismissed"
  case findingOpened = "finding.open"
  case findingNoted = "finding.noted"
  case reportSubmitted = "report.submitted"
  /// Handed to whoever signs for the body.
  case reportHandedUp = "report.handed_up"
  case reportSigned = "report.signed"
  /// Given back within the body.
  case reportSentBack = "report.sent_back"
  case reportApproved = "report.approved"
  case reportReturned = "report.returned"
  case projectAdded = "project.added"
  case projectChanged = "project.changed"
  case projectStep = "project.step"
  case projectMoved = "project.moved"
  case matterOpened = "matter.opened"
  case matterMoved = "matter.moved"
  case matterFileAdded = "matter.file_added"
  case orderIssued = "order.issued"
  case orderMoved = "order.moved"
  case remarkWritten = "remark.written"
  case remarkMoved = "remark.moved"
  /// How a city supervises; the number is the city's.
  case supervisionSet = "supervision.set"
  case bulletinDrafted = "bulletin.drafted"
  case bulletinChanged = "bulletin.changed"
  case bulletinDiscarded = "bulletin.discarded"
  case bulletinIssued = "bulletin.issued"
  case spotChecksDrawn = "spot_draw.drawn"
  case spotCheckRecorded = "spot_check.recorded"
  case calendarLoaded = "supervision.calendar"
  case meetingAdded = "meeting.added"
  case meetingChanged = "meeting.changed"
  case meetingFrozen = "meeting.frozen"
  case meetingMinuted = "meeting.minuted"
  case meetingsExported = "export.meetings"
  case evaluationFiled = "evaluation.filed"
  /// A city's table of steps and limits has a new edition.
  case templateSet = "project_rules.set"
  case proposalDeclined = "project_rules.proposal_declined"
  case proposalReopened = "project_rules.proposal_reopened"
  case quotaSet = "target.quota"
  case evidenceAdded = "target.evidence_added"
  case evidenceRemoved = "target.evidence_removed"
  case documentAdded = "document.added"
  case documentVersionAdded = "document.newVersion"
  case documentReread = "document.reread"
  case documentPublished = "document.published"
  case documentDiscarded = "document.discarded"
  case candidateDecided = "candidate.decided"
  case candidateAdded = "candidate.added"
  /// The days of a period.
  case periodMoved = "round.moved"
  /// How a city runs its rounds.
  case roundSet = "round.set"
  case roundReminded = "round.reminded"
  /// Letters that failed, or may have failed, are tried again.
  case mailsRetried = "round.mails_retried"
  /// The thresholds of the status rule.
  case ruleSet = "rule.set"
  case userAdded = "user.added"
  /// For which bodies an account acts beside its own.
  case userAgencies = "user.agencies"
  /// Who uses an account and how they are reached; which fields, not what stands in them.
  case userContact = "user.contact"
  case userPassword = "user.password"
  case userDisabled = "user.disabled"
  case userEnabled = "user.enabled"
  case userLocked = "user.locked"
  case tokenAdded = "token.added"
  case tokenRevoked = "token.revoked"
  case sessionStarted = "session.started"
  case sessionEnded = "session.ended"
  case sessionRefused = "session.refused"
  case sessionLocked = "session.locked"
  case auditExported = "export.audit"
  case mailsExported = "export.mails"
  case mattersExported = "export.matters"
  case ordersExported = "export.orders"
  case remarksExported = "export.remarks"
  case proposalsExported = "export.project_proposals"
  case spotChecksExported = "export.spot_checks"

  /// What kind of thing it was done to.
  public var subject: AuditSubject {
    switch self {
    case .targetCorrected, .targetOwner, .targetOwnerReleased, .targetWithdrawn, .targetRestored, .targetJoined,
      .targetParted, .targetUnpaired, .targetRhythm, .targetRevised, .targetDropped, .evidenceAdded, .evidenceRemoved,
      .statusOverridden, .statusOverrideEnded, .quotaSet:
      .target
    case .ruleSet: .rule
    case .periodMoved, .roundSet, .roundReminded, .mailsRetried, .mailsExported: .round
    case .measureRevised, .measureDropped, .measureTeller, .measureReported, .measureHandedUp, .measureSentBack,
      .measureApproved, .measureGivenBack, .measureEvidenceAdded, .measureEvidenceRemoved, .milestoneAdded,
      .milestoneDone, .milestoneRemoved:
      .measure
    case .sectionRevised, .sectionDropped: .section
    case .incentiveRevised, .incentiveDropped: .incentive
    case .agencyMerged, .agencySplit, .agencyApart, .agencyAlias: .agency
    case .findingConfirmed, .findingDismissed, .findingOpened, .findingNoted: .finding
    case .reportSubmitted, .reportHandedUp, .reportSigned, .reportSentBack, .reportApproved, .reportReturned: .report
    case .projectAdded, .projectChanged, .projectStep, .projectMoved: .project
    case .matterOpened, .matterMoved, .matterFileAdded, .mattersExported: .matter
    case .orderIssued, .orderMoved, .ordersExported: .order
    case .remarkWritten, .remarkMoved, .remarksExported: .remark
    case .bulletinDrafted, .bulletinChanged, .bulletinDiscarded, .bulletinIssued: .bulletin
    case .spotChecksDrawn: .spotDraw
    case .spotCheckRecorded, .spotChecksExported: .spotCheck
    case .supervisionSet, .calendarLoaded: .supervision
    case .meetingAdded, .meetingChanged, .meetingFrozen, .meetingMinuted, .meetingsExported: .meeting
    case .evaluationFiled: .evaluation
    case .templateSet, .proposalDeclined, .proposalReopened, .proposalsExported: .projectRules
    case .documentAdded, .documentVersionAdded, .documentReread, .documentPublished, .documentDiscarded: .document
    case .candidateDecided, .candidateAdded: .candidate
    case .userAdded, .userAgencies, .userContact, .userPassword, .userDisabled, .userEnabled, .userLocked,
      .sessionStarted, .sessionEnded, .sessionRefused, .sessionLocked:
      .user
    case .tokenAdded, .tokenRevoked: .token
    case .auditExported: .audit
    }
  }
}

extension AuditAction {
  /// A version of a plan moved an item.
  static func revised(_ subject: ItemKind) -> AuditAction {
    switch subject {
    case .target, .goal: .targetRevised
    case .measure: .measureRevised
    case .section: .sectionRevised
    case .incentive: .incentiveRevised
    }
  }

  /// A version of a plan no longer has an item.
  static func dropped(_ subject: ItemKind) -> AuditAction {
    switch subject {
    case .target, .goal: .targetDropped
    case .measure: .measureDropped
    case .section: .sectionDropped
    case .incentive: .incentiveDropped
    }
  }

  /// A file came in; nil when it changed nothing.
  static func saved(_ change: SaveOutcome.Saved.Change) -> AuditAction? {
    switch change {
    case .added: .documentAdded
    case .newVersion: .documentVersionAdded
    case .reread: .documentReread
    case .unchanged: nil
    }
  }

  /// Somebody said what a finding is.
  static func decided(_ state: FindingSummary.State) -> AuditAction {
    switch state {
    case .open: .findingOpened
    case .confirmed: .findingConfirmed
    case .dismissed: .findingDismissed
    }
  }

  /// A report took a step; nil for a draft, which is nobody else's business.
  static func reported(_ step: ReportFlow.Step) -> AuditAction? {
    switch step {
    case .saveDraft: nil
    case .submit: .reportSubmitted
    case .handUp: .reportHandedUp
    case .sign: .reportSigned
    case .sendBack: .reportSentBack
    case .approve: .reportApproved
    case .giveBack: .reportReturned
    }
  }

  /// A list that is not for everybody was taken away as a file; nil for a list that no code stands for.
  public static func exported(list: String) -> AuditAction? { AuditAction(rawValue: "export.\(list)") }

  /// Targets were said to be one or two; nil leaves it to the rules.
  static func paired(_ same: Bool?) -> AuditAction {
    switch same {
    case true?: .targetJoined
    case false?: .targetParted
    case nil: .targetUnpaired
    }
  }
}
