import HTTP
import Policy
import Store

extension Site {
  /// The administrator's desk: accounts, decisions on reports, uploads and their review.
  func addAdministration(to mount: inout Mount) {
    addUsers(to: &mount)
    addAccountSheets(to: &mount)
    addJudging(to: &mount)
    addReview(to: &mount)
    addTargetChanges(to: &mount)
    addOwners(to: &mount)
    addRounds(to: &mount)
    addOverrides(to: &mount)
    addRules(to: &mount)
    addProjects(to: &mount)
    addMatters(to: &mount)
    addMatterAPI(to: &mount)
    addOrders(to: &mount)
    addOrderForm(to: &mount)
    addRemarks(to: &mount)
    addLetters(to: &mount)
    addSupervision(to: &mount)
    addBulletins(to: &mount)
    addSpotChecks(to: &mount)
    addWorkCalendar(to: &mount)
    addEvaluations(to: &mount)
    addMeetings(to: &mount)
    addAgencyAdministration(to: &mount)
    addAudit(to: &mount)
  }
}
