import Foundation
import Policy
import Testing

@testable import Store

/// Every write of the store, tried by every role: the store itself knows who may do what.
@Suite struct PermissionTests {
  typealias Write = @Sendable (Store, Actor) throws -> Void

  /// One write with what it needs; the name is that of its function, as the sources have it.
  struct Case: Sendable {
    var name: String
    var permission: Permission
    var write: Write
  }

  static let now = Moment.start
  static let period = Period(containing: Moment.start.day)
  static let line = CheckedLine(
    target: TargetID(1), period: period, figure: ReportedFigure(value: 1), typed: ReportEntry(value: "1"),
    seenVersion: 0, isNew: true)

  /// A project of the actor's own body.
  private static func project(of actor: Actor) -> ProjectFacts {
    ProjectFacts(
      city: actor.city?.raw ?? 99, name: "试", county: "甲县", kind: .newcomer, investment: 1, lead: actor.agency?.raw)
  }

  /// A meeting of the actor's own city.
  private static func meeting(of actor: Actor) -> MeetingFacts {
    MeetingFacts(
      kind: .joint, city: actor.city?.raw ?? 99, period: period.previous, day: now.day, title: "试", agenda: "试")
  }

  /// The ids need not exist: whoever may not do it is told so before anything is looked up.
  static let cases: [Case] = [
    Case(name: "saveDrafts", permission: .report) {
      try $0.saveDrafts(
        [ReportingSheet.Line(target: TargetID(1), period: period, entry: ReportEntry())], by: $1, at: now)
    },
    Case(name: "saveDrafts", permission: .report) { try $0.saveDrafts([], measures: [], by: $1, at: now) },
    Case(name: "addEvidence", permission: .report) {
      try $0.addEvidence("a.pdf", Array("%PDF-1.7".utf8), to: .target(TargetID(1)), in: period, by: $1, at: now)
    },
    Case(name: "removeEvidence", permission: .report) { try $0.removeEvidence(EvidenceID(1), by: $1, at: now) },
    Case(name: "keepTyping", permission: .report) {
      _ = try $0.keepTyping(
        [TypedLine(ReportingSheet.Line(target: TargetID(1), period: period, entry: ReportEntry()), stamp: 0)],
        measures: [TypedMeasure(MeasureID(99), period, MeasureAnswer(), seen: 0)], by: $1, at: now)
    },
    Case(name: "submit", permission: .report) { try $0.submit([line], by: $1, at: now) },
    Case(name: "submit", permission: .report) { store, actor in
      _ = try store.submit(by: actor, at: now) { _ in [line] }
    },
    Case(name: "submit", permission: .report) {
      _ = try $0.submit([line], under: SubmissionKey("k", request: []), by: $1, at: now)
    },
    Case(name: "submitted", permission: .report) {
      _ = try $0.submitted(under: SubmissionKey("k", request: []), by: $1)
    },
    Case(name: "reportMeasure", permission: .report) {
      try $0.reportMeasure(MeasureID(99), .read(stage: "done", progress: "完成"), by: $1, at: now)
    },
    Case(name: "submit", permission: .report) { try $0.submit([line], [], by: $1, at: now) },
    Case(name: "addMilestone", permission: .report) {
      try $0.addMilestone(Milestone("开工", .monthsBefore(3)), to: MeasureID(99), by: $1, at: now)
    },
    Case(name: "setMilestoneDone", permission: .report) {
      try $0.setMilestoneDone(MilestoneID(99), on: nil, by: $1, at: now)
    },
    Case(name: "removeMilestone", permission: .report) { try $0.removeMilestone(MilestoneID(99), by: $1, at: now) },
    Case(name: "approve", permission: .reviewReports) { try $0.approve(ReportID(1), seen: 1, by: $1, at: now) },
    Case(name: "approve", permission: .reviewReports) { try $0.approve([(ReportID(1), 1)], by: $1, at: now) },
    Case(name: "approve", permission: .reviewReports) { try $0.approve([], measures: [99], by: $1, at: now) },
    Case(name: "giveBack", permission: .reviewReports) {
      try $0.giveBack(measure: 99, remark: "理由", by: $1, at: now)
    },
    Case(name: "sign", permission: .signReports) { try $0.sign([(ReportID(1), 1)], by: $1, at: now) },
    Case(name: "sign", permission: .signReports) {
      try $0.sign([], measures: [WaitingMeasure(MeasureID(99), period, stamp: 1)], by: $1, at: now)
    },
    Case(name: "sendBack", permission: .signReports) {
      try $0.sendBack(WaitingMeasure(MeasureID(99), period, stamp: 1), remark: "理由", by: $1, at: now)
    },
    Case(name: "sendBack", permission: .signReports) {
      try $0.sendBack(ReportID(1), remark: "理由", seen: 1, by: $1, at: now)
    },
    Case(name: "giveBack", permission: .reviewReports) {
      try $0.giveBack(ReportID(1), remark: "理由", seen: 1, by: $1, at: now)
    },
    Case(name: "save", permission: .managePlans) {
      _ = try $0.save(Plan.usual.reading, source: Plan.usual.source, publish: false, by: $1, at: now)
    },
    Case(name: "save", permission: .managePlans) {
      let plan = IncomingPlan(Plan.usual.reading, source: Plan.usual.source, publish: false, at: now)
      _ = try $0.save([plan], by: $1)
    },
    Case(name: "becomeDemonstration", permission: .managePlans) {
      try $0.becomeDemonstration(Demonstration(seed: 1, until: now.day), by: $1)
    },
    Case(name: "publish", permission: .managePlans) { try $0.publish(VersionID(99), by: $1, at: now) },
    Case(name: "discard", permission: .managePlans) {
      try $0.discard(VersionID(99), because: "理由", by: $1, at: now)
    },
    Case(name: "decide", permission: .managePlans) { try $0.decide(CandidateID(1), .accepted, by: $1, at: now) },
    Case(name: "addCandidate", permission: .managePlans) {
      try $0.addCandidate(.target(Plan.usual.reading.documents[0].targets[0]), to: VersionID(99), by: $1, at: now)
    },
    Case(name: "decide", permission: .decideFindings) { try $0.decide(FindingID(1), .confirmed, by: $1, at: now) },
    Case(name: "merge", permission: .manageAgencies) {
      try $0.merge(AgencyID(98), into: AgencyID(99), because: "理由", by: $1, at: now)
    },
    Case(name: "undoMerge", permission: .manageAgencies) {
      try $0.undoMerge(MergeID(1), because: "理由", by: $1, at: now)
    },
    Case(name: "keepApart", permission: .manageAgencies) {
      try $0.keepApart(AgencyID(98), AgencyID(99), because: "理由", by: $1, at: now)
    },
    Case(name: "addAlias", permission: .manageAgencies) {
      try $0.addAlias("市甲局", to: AgencyID(99), by: $1, at: now)
    },
    Case(name: "setOwner", permission: .assignOwners) {
      try $0.setOwner(of: TargetID(99), to: nil, because: "理由", seen: 1, by: $1, at: now)
    },
    Case(name: "distribute", permission: .assignOwners) {
      try $0.distribute([(TargetID(99), 1)], to: AgencyID(1), because: "理由", by: $1, at: now)
    },
    Case(name: "releaseOwner", permission: .assignOwners) {
      try $0.releaseOwner(of: TargetID(99), because: "理由", seen: 1, by: $1, at: now)
    },
    Case(name: "correct", permission: .correctTargets) {
      try $0.correct(TargetID(99), [:], because: "理由", seen: 1, by: $1, at: now)
    },
    Case(name: "withdraw", permission: .correctTargets) {
      try $0.withdraw(TargetID(99), because: "理由", seen: 1, by: $1, at: now)
    },
    Case(name: "restore", permission: .correctTargets) {
      try $0.restore(TargetID(99), because: "理由", seen: 1, by: $1, at: now)
    },
    Case(name: "setSame", permission: .correctTargets) {
      try $0.setSame([TargetID(98), TargetID(99)], true, because: "理由", by: $1, at: now)
    },
    Case(name: "addProject", permission: .manageProjects) {
      _ = try $0.addProject(project(of: $1), by: $1, at: now)
    },
    Case(name: "addProject", permission: .manageProjects) {
      _ = try $0.addProject(project(of: $1), under: nil, by: $1, at: now)
    },
    Case(name: "changeProject", permission: .manageProjects) {
      try $0.changeProject(ProjectID(99), to: project(of: $1), seen: 1, by: $1, at: now)
    },
    Case(name: "projectFaults", permission: .manageProjects) {
      _ = try $0.projectFaults([ProjectRow(project(of: $1))], of: $1, on: now)
    },
    Case(name: "saveProjects", permission: .manageProjects) {
      _ = try $0.saveProjects([ProjectRow(project(of: $1))], by: $1, at: now)
    },
    Case(name: "setProjectStep", permission: .manageProjects) {
      try $0.setProjectStep(ProjectID(99), .land, doneOn: nil, seen: 1, by: $1, at: now)
    },
    Case(name: "takeProjectStep", permission: .manageProjects) {
      try $0.takeProjectStep(.askExit, of: ProjectID(99), reason: "理由", seen: 1, by: $1, at: now)
    },
    Case(name: "decideProjectExit", permission: .approveExits) {
      try $0.decideProjectExit(ProjectID(99), isGranted: true, reason: "", seen: 1, by: $1, at: now)
    },
    Case(name: "openMatter", permission: .openMatters) {
      _ = try $0.openMatter(
        MatterFacts(city: $1.city?.raw ?? 99, title: "试", from: $1.agency?.raw), by: $1, at: now)
    },
    Case(name: "openMatter", permission: .openMatters) {
      _ = try $0.openMatter(
        MatterFacts(city: $1.city?.raw ?? 99, title: "试", from: $1.agency?.raw), under: nil, by: $1, at: now)
    },
    Case(name: "answerMatter", permission: .answerSupervision) {
      _ = try $0.answerMatter(MatterID(99), .receive, reason: "", seen: 1, under: nil, by: $1, at: now)
    },
    Case(name: "answerMatter", permission: .answerSupervision) {
      try $0.answerMatter(MatterID(99), .receive, reason: "", seen: 1, by: $1, at: now)
    },
    Case(name: "runMatter", permission: .runSupervision) {
      try $0.runMatter(MatterID(99), .close, reason: "", seen: 1, by: $1, at: now)
    },
    Case(name: "addMatterFile", permission: .answerSupervision) {
      try $0.addMatterFile("a.pdf", Array("%PDF-1.7".utf8), to: MatterID(99), by: $1, at: now)
    },
    Case(name: "issueOrders", permission: .runSupervision) { _ = try $0.issueOrders([], by: $1, at: now) },
    Case(name: "issueOrder", permission: .runSupervision) {
      _ = try $0.issueOrder(
        OrderFacts(
          city: $1.city ?? CityID(99), subject: SubjectReference(.target, 1), agency: AgencyID(99), grade: .behind,
          demand: "试", due: now.day), under: nil, by: $1, at: now)
    },
    Case(name: "stepOrder", permission: .runSupervision) {
      _ = try $0.stepOrder(OrderID(99), .close, reason: "", seen: 1, under: nil, by: $1, at: now)
    },
    Case(name: "answerOrder", permission: .answerSupervision) {
      try $0.answerOrder(OrderID(99), .receive, reason: "", seen: 1, by: $1, at: now)
    },
    Case(name: "runOrder", permission: .runSupervision) {
      try $0.runOrder(OrderID(99), .close, reason: "", seen: 1, by: $1, at: now)
    },
    Case(name: "writeRemark", permission: .writeRemarks) {
      _ = try $0.writeRemark(
        RemarkFacts(subject: SubjectReference(.target, 1), leader: "", text: "", saidOn: now.day), by: $1, at: now)
    },
    Case(name: "writeRemark", permission: .writeRemarks) {
      _ = try $0.writeRemark(
        RemarkFacts(subject: SubjectReference(.target, 1), leader: "", text: "", saidOn: now.day), under: nil, by: $1,
        at: now)
    },
    Case(name: "stepRemark", permission: .writeRemarks) {
      _ = try $0.stepRemark(RemarkID(99), .withdraw, reason: "理由", seen: 1, under: nil, by: $1, at: now)
    },
    Case(name: "answerRemark", permission: .answerSupervision) {
      try $0.answerRemark(RemarkID(99), "已落实", seen: 1, by: $1, at: now)
    },
    Case(name: "runRemark", permission: .writeRemarks) {
      try $0.runRemark(RemarkID(99), .withdraw, reason: "理由", seen: 1, by: $1, at: now)
    },
    Case(name: "loadWorkCalendar", permission: .loadCalendar) {
      try $0.loadWorkCalendar(WorkCalendar([now.day: true]), by: $1, at: now)
    },
    Case(name: "setSupervision", permission: .runSupervision) {
      try $0.setSupervision(.usual, of: CityID(1), by: $1, at: now)
    },
    Case(name: "draftBulletin", permission: .issuePapers) {
      _ = try $0.draftBulletin(of: $1.city ?? CityID(99), in: period, by: $1, at: now)
    },
    Case(name: "correctBulletin", permission: .issuePapers) {
      _ = try $0.correctBulletin(BulletinID(99), by: $1, at: now)
    },
    Case(name: "changeBulletin", permission: .issuePapers) {
      try $0.changeBulletin(
        BulletinID(99), to: BulletinEdit(Paper(title: "试", body: [])), seen: 1, by: $1, at: now)
    },
    Case(name: "discardBulletin", permission: .issuePapers) {
      try $0.discardBulletin(BulletinID(99), seen: 1, by: $1, at: now)
    },
    Case(name: "issueBulletin", permission: .issuePapers) {
      let number = try #require(PaperNumber(code: "试", year: 2026, serial: 1))
      try $0.issueBulletin(
        BulletinID(99), BulletinIssue(number: number, day: now.day, isPublic: false), seen: 1, by: $1, at: now)
    },
    Case(name: "addMeeting", permission: .issuePapers) {
      _ = try $0.addMeeting(meeting(of: $1), by: $1, at: now)
    },
    Case(name: "changeMeeting", permission: .issuePapers) {
      try $0.changeMeeting(MeetingID(99), to: meeting(of: $1), seen: 1, by: $1, at: now)
    },
    Case(name: "freezeMeeting", permission: .issuePapers) {
      try $0.freezeMeeting(MeetingID(99), seen: 1, by: $1, at: now)
    },
    Case(name: "fileMinutes", permission: .issuePapers) {
      try $0.fileMinutes("试", of: MeetingID(99), seen: 1, by: $1, at: now)
    },
    Case(name: "addDecision", permission: .issuePapers) {
      _ = try $0.addDecision("试", of: MeetingID(99), for: AgencyID(99), until: now.day, by: $1, at: now)
    },
    Case(name: "fileEvaluation", permission: .issuePapers) {
      let paper = EvaluationPaper(
        document: DocumentID(99), kind: .evaluation, period: period, title: "试", author: "试", summary: "试")
      _ = try $0.fileEvaluation(paper, by: $1, at: now)
    },
    Case(name: "setQuota", permission: .setProjectRules) {
      try $0.setQuota(of: TargetID(99), to: nil, by: $1, at: now)
    },
    Case(name: "declineProposal", permission: .setProjectRules) {
      try $0.declineProposal(ProjectProposalID(99), isDeclined: true, because: "", by: $1, at: now)
    },
    Case(name: "setTemplate", permission: .setProjectRules) {
      _ = try $0.setTemplate(.usual, because: "试", in: $1.city ?? CityID(99), by: $1, at: now)
    },
    Case(name: "useNewestTemplate", permission: .setProjectRules) {
      try $0.useNewestTemplate(for: ProjectID(99), seen: 1, by: $1, at: now)
    },
    Case(name: "drawSpotCheck", permission: .checkSites) {
      _ = try $0.drawSpotCheck(SpotRule(size: 1, seed: 7), title: "试", in: $1.city ?? CityID(99), by: $1, at: now)
    },
    Case(name: "recordSpotCheck", permission: .checkSites) {
      let seen = SpotEntry.Seen(day: now.day, standing: SpotStanding(.blue), inspectors: "甲")
      try $0.recordSpotCheck(SpotCheckID(99), seen, seen: 1, by: $1, at: now)
    },
    Case(name: "addUser", permission: .manageAccounts) {
      try $0.addUser("xin", password: "correct horse", role: .viewer, by: $1, at: now)
    },
    Case(name: "movePeriod", permission: .managePeriods) {
      try $0.movePeriod(
        period, in: CityID(1), for: nil, to: WindowMove(), because: "理由", by: $1, at: now)
    },
    Case(name: "setRound", permission: .managePeriods) {
      try $0.setRound(RoundSetting(), of: CityID(1), by: $1, at: now)
    },
    Case(name: "setRhythm", permission: .managePeriods) {
      try $0.setRhythm(of: TargetID(99), to: .annual, because: "理由", by: $1, at: now)
    },
    Case(name: "setOverride", permission: .overrideStatuses) {
      try $0.setOverride(
        of: TargetID(99), to: .onTrack, until: now.day, because: "理由", by: $1, at: now)
    },
    Case(name: "endOverride", permission: .overrideStatuses) { try $0.endOverride(of: TargetID(99), by: $1, at: now) },
    Case(name: "setRule", permission: .setRules) { try $0.setRule(.standard, because: "理由", by: $1, at: now) },
    Case(name: "remind", permission: .managePeriods) {
      try $0.remind([], by: .copied, in: CityID(1), as: $1, at: now)
    },
    Case(name: "openAccounts", permission: .openAccounts) {
      _ = try $0.openAccounts(for: [AgencyID(99)], roles: [.agency], in: CityID(1), by: $1, at: now)
    },
    Case(name: "accountFaults", permission: .openAccounts) { store, actor in
      _ = try store.accountFaults([], in: CityID(1), of: actor)
    },
    Case(name: "saveAccounts", permission: .openAccounts) { store, actor in
      _ = try store.saveAccounts([], in: CityID(1), by: actor, at: now)
    },
    Case(name: "setFurtherAgencies", permission: .manageAccounts) {
      try $0.setFurtherAgencies([AgencyID(99)], of: UserID(99), by: $1, at: now)
    },
    Case(name: "setPassword", permission: .manageAccounts) {
      try $0.setPassword(of: UserID(99), to: "correct horse", by: $1, at: now)
    },
    Case(name: "setDisabled", permission: .manageAccounts) {
      try $0.setDisabled(true, user: UserID(99), by: $1, at: now)
    },
    Case(name: "setContact", permission: .openAccounts) {
      try $0.setContact(ContactEntry(person: "张三"), of: UserID(99), by: $1, at: now)
    },
    Case(name: "remindByMail", permission: .managePeriods) { try $0.remindByMail(as: $1, at: now) },
    Case(name: "retryMails", permission: .managePeriods) { store, actor in
      try store.retryMails([MailID(99)], in: actor.city ?? CityID(1), by: actor, at: now)
    },
    Case(name: "addToken", permission: .manageTokens) {
      _ = try $0.addToken(for: UserID(99), label: "试", days: 1, by: $1, at: now)
    },
    Case(name: "revokeToken", permission: .manageTokens) { try $0.revokeToken(TokenID(99), by: $1, at: now) },
    Case(name: "note", permission: .readAudit) { try $0.note(.auditExported, by: $1, at: now) },
  ]

  @Test func `no role writes what the table does not allow it, and none is kept from what it may`() throws {
    let desk = try Desk()
    let reader = try desk.store.addUser(
      "reader", password: "correct horse", role: .viewer, by: .commandLine, at: .start
    ).actor()
    let roles = [
      desk.admin, desk.economy, try desk.approver(of: desk.economy), try desk.supervisor(), reader, .nobody(from: nil),
    ]
    #expect(Set(roles.compactMap(\.role)) == Set(Role.allCases))
    for actor in roles {
      for item in Self.cases {
        let isRefused = refuses(item, desk.store, actor)
        #expect(isRefused == !actor.may(item.permission), "\(item.name) as \(actor.role?.rawValue ?? "nobody")")
      }
    }
  }

  @Test func `what an account was allowed a moment ago does not count, what the database says does`() throws {
    let desk = try Desk()
    try desk.store.setDisabled(true, user: desk.admin.id, by: .commandLine, at: .start)
    for item in Self.cases { #expect(refuses(item, desk.store, desk.admin), "\(item.name)") }
    // Nor does it help to claim another role.
    let forged = Actor(
      standing: .account(desk.economy.id, .admin), name: "jingxin", agency: desk.economy.agency, address: nil)
    for item in Self.cases where Role.agency.permissions[item.permission] == nil {
      #expect(refuses(item, desk.store, forged), "\(item.name)")
    }
  }

  private func refuses(_ item: Case, _ store: Store, _ actor: Actor) -> Bool {
    do { try item.write(store, actor) } catch let error as StoreError {
      return error == .notAllowed(item.permission)
    } catch { Issue.record("\(item.name): \(error)") }
    return false
  }

  @Test func `every function of the store that takes an actor is in this list`() throws {
    let sources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources/Store").path
    let files = try #require(FileManager.default.enumerator(atPath: sources)).compactMap { $0 as? String }
    var found: [String] = []
    for name in files where name.hasSuffix(".swift") {
      let text = try String(contentsOfFile: sources + "/" + name, encoding: .utf8)
      for part in text.components(separatedBy: "public func ").dropFirst() {
        let head = part.prefix { $0 != "{" }
        if head.contains("Actor,") || head.contains("Actor)") { found.append(String(head.prefix { $0 != "(" })) }
      }
    }
    #expect(found.sorted() == Self.cases.map(\.name).sorted())
  }
}
