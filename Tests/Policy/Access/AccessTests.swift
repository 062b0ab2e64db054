import Policy
import Testing

@Suite struct AccessTests {
  @Test func `each role has just what the table says`() {
    let own: Set<Permission> = [.report, .readReportHistory]
    for permission in Permission.allCases {
      #expect(Role.admin.permissions[permission] == .everywhere)
      #expect(Role.agency.permissions[permission] == (own.contains(permission) ? .ownAgency : nil))
      #expect(Role.viewer.permissions[permission] == nil)
    }
    #expect(Role.allCases.filter(\.belongsToAgency) == [.agency])
  }

  @Test func `everyone is everyone, signed in needs an account, a permission needs a role that has it`() {
    let everybody: [Role?] = [nil] + Role.allCases
    #expect(everybody.filter(Access.everyone.admits) == everybody)
    #expect(everybody.filter(Access.signedIn.admits) == Role.allCases)
    #expect(everybody.filter(Access.permission(.report).admits) == [.admin, .agency])
    #expect(everybody.filter(Access.permission(.manageTokens).admits) == [.admin])
  }

  @Test func `every permission has its words, in Chinese`() {
    for permission in Permission.allCases {
      #expect(permission.title.utf8.allSatisfy { $0 > 127 } && permission.refusal.utf8.allSatisfy { $0 > 127 })
    }
    #expect(Set(Permission.allCases.map(\.title)).count == Permission.allCases.count)
  }
}
