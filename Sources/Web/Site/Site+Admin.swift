import HTTP
import Policy
import Store

extension Site {
  /// The administrator's desk: accounts, decisions on reports, uploads and their review.
  func addAdministration(to mount: inout Mount) {
    addUsers(to: &mount)
    addJudging(to: &mount)
    addReview(to: &mount)
    addTargetChanges(to: &mount)
    addOwners(to: &mount)
    addRounds(to: &mount)
    addProjects(to: &mount)
    addBulletins(to: &mount)
    addEvaluations(to: &mount)
    addAgencyAdministration(to: &mount)
    addAudit(to: &mount)
  }
}
