import Policy
import Testing

@Suite struct AccessTests {
  @Test func `each role has just what the table says`() {
    let own: Set<Permission> = [
      .report, .readReportHistory, .manageProjects, .readSupervision, .openMatters, .answerSupervision,
    ]
    let signing: Set<Permission> = [
      .signReports, .readReportHistory, .readSupervision, .answerSupervision,
    ]
    let city: Set<Permission> = [
      .report, .readReportHistory, .reviewReports, .managePeriods, .assignOwners, .openAccounts, .manageProjects,
      .approveExits, .overrideStatuses, .readSupervision, .openMatters, .answerSupervision, .runSupervision,
      .writeRemarks, .issuePapers, .checkSites, .setProjectRules,
    ]
    for permission in Permission.allCases {
      #expect(Role.admin.permissions[permission] == .everywhere)
      #expect(Role.agency.permissions[permission] == (own.contains(permission) ? .ownAgency : nil))
      #expect(Role.approver.permissions[permission] == (signing.contains(permission) ? .ownAgency : nil))
      #expect(Role.supervisor.permissions[permission] == (city.contains(permission) ? .ownCity : nil))
      #expect(Role.viewer.permissions[permission] == nil)
    }
    #expect(Role.allCases.filter(\.belongsToAgency) == [.agency, .approver])
    #expect(Role.allCases.filter(\.belongsToCity) == [.supervisor])
  }

  @Test func `everyone is everyone, signed in needs an account, a permission needs a role that has it`() {
    let everybody: [Role?] = [nil] + Role.allCases
    #expect(everybody.filter(Access.everyone.admits) == everybody)
    #expect(everybody.filter(Access.signedIn.admits) == Role.allCases)
    #expect(everybody.filter(Access.permission(.report).admits) == [.admin, .agency, .supervisor])
    #expect(everybody.filter(Access.permission(.manageTokens).admits) == [.admin])
  }

  @Test func `every permission and every role has its words, in Chinese`() {
    for role in Role.allCases { #expect((role.title + role.meaning).utf8.allSatisfy { $0 > 127 }) }
    #expect(Set(Role.allCases.map(\.title)).count == Role.allCases.count)
    for permission in Permission.allCases {
      #expect(permission.title.utf8.allSatisfy { $0 > 127 } && permission.refusal.utf8.allSatisfy { $0 > 127 })
    }
    #expect(Set(Permission.allCases.map(\.title)).count == Permission.allCases.count)
  }
}
