import Policy
import Testing

@Suite struct ReportFlowTests {
  /// State by state (none, draft, signing, submitted, approved, returned): what each step leads to; a dash where it is
  /// refused.
  static let table: [(step: ReportFlow.Step, results: String)] = [
    (.saveDraft, "draft draft draft draft draft draft"),
    (.submit, "submitted submitted submitted submitted submitted submitted"),
    (.handUp, "signing signing signing signing signing signing"),
    (.sign, "- - submitted - - -"), (.sendBack, "- - returned - - -"),
    (.approve, "- - - approved - -"), (.giveBack, "- - - returned returned -"),
  ]
  static let states: [ReportState?] = [nil, .draft, .signing, .submitted, .approved, .returned]

  @Test(arguments: Role.allCases) func `each step leads where the table says, for those whose role may take it`(
    _ role: Role
  ) throws {
    for (step, results) in Self.table {
      let expected = results.split(separator: " ")
      for (state, word) in zip(Self.states, expected) {
        guard role.may(step.permission) else {
          #expect(throws: ReportFlow.Refusal.notAllowed(step)) { try ReportFlow.step(step, from: state, by: role) }
          continue
        }
        guard let result = ReportState(rawValue: String(word)) else {
          #expect(throws: ReportFlow.Refusal.wrongState(step, state)) {
            try ReportFlow.step(step, from: state, by: role)
          }
          continue
        }
        #expect(try ReportFlow.step(step, from: state, by: role) == result)
      }
    }
  }

  @Test func `the table tells of every step and every state`() {
    #expect(Set(Self.table.map(\.step)) == Set(ReportFlow.Step.allCases))
    #expect(Set(Self.states.compactMap(\.self)) == Set(ReportState.allCases))
    #expect(Self.table.allSatisfy { $0.results.split(separator: " ").count == Self.states.count })
    #expect(ReportFlow.Step.allCases.filter(\.writes) == [.saveDraft, .submit, .handUp])
    #expect(ReportFlow.Step.allCases.filter(\.handsIn) == [.submit, .handUp, .sign])
  }

  @Test func `a refusal says in one sentence what is the matter and what to do`() {
    #expect(ReportFlow.Refusal.wrongState(.sign, .submitted).sentence == "填报目前为“已提交”，不能这样操作")
    #expect(ReportFlow.Refusal.notAllowed(.sign).sentence == "当前账号无权签发填报")
    #expect(ReportFlow.Refusal.wrongState(.approve, .draft).sentence == "填报目前为“草稿”，不能这样操作")
    #expect(ReportFlow.Refusal.notAllowed(.approve).sentence == "当前账号无权审核填报")
  }

  /// Histories, oldest first, and the number of the revision that counts after each of their steps; 0 for none.
  @Test(arguments: [
    ("draft submitted approved", "0 2 3"),
    ("submitted submitted draft", "1 2 2"),
    ("submitted returned submitted", "1 0 3"),
    // Within the body nothing that counts moves.
    ("signing returned signing submitted approved", "0 0 0 4 5"),
    ("submitted signing returned signing submitted", "1 1 1 1 5"),
    // What was accepted counts until something else is accepted.
    ("submitted approved draft signing submitted approved", "1 2 2 2 2 6"),
    ("submitted approved submitted returned submitted approved", "1 2 2 2 2 6"),
    // Unless it is given back itself.
    ("submitted approved returned draft submitted", "1 2 0 0 5"),
  ])
  func `what counts follows from the history alone`(_ history: String, _ counted: String) throws {
    let states = try history.split(separator: " ").map { try #require(ReportState(rawValue: String($0))) }
    let found = (1...states.count).map { ReportFlow.counted(of: states.prefix($0))?.number ?? 0 }
    #expect(found == counted.split(separator: " ").map { Int($0) })
  }

  @Test func `a body hands in over the desk of whoever signs, and whoever writes in its place at once`() {
    #expect(ReportFlow.handingIn(isSigned: true, onBehalf: false) == .handUp)
    #expect(ReportFlow.handingIn(isSigned: true, onBehalf: true) == .submit)
    #expect(ReportFlow.handingIn(isSigned: false, onBehalf: false) == .submit)
  }

  @Test func `a time limit that holds each time is asked as the share of cases that met it`() {
    let limit = ReportQuestion(comparison: .atMost, cadence: .event, value: 60, unit: "天")
    #expect(limit.isShareOfCases && limit.unit == "%")
    #expect(ReportContext(limit, previous: nil).isShareOfCases)
    let output = ReportQuestion(comparison: .atLeast, cadence: .byDeadline, value: 25, unit: "万辆")
    #expect(!output.isShareOfCases && output.unit == "万辆")
    let goal = ReportQuestion(comparison: .atLeast, cadence: .event, value: nil, unit: nil)
    #expect(!goal.isShareOfCases && goal.unit == nil)
  }

  @Test(arguments: [
    ("2026-10-10", "2026Q3"), ("2026-10-11", "2026Q4"), ("2026-12-31", "2026Q4"), ("2027-01-10", "2026Q4"),
    ("2027-01-11", "2027Q1"),
  ])
  func `until ten days after its end a quarter is the one in question`(_ day: String, _ period: String) throws {
    #expect(Period.reporting(on: try #require(CivilDate(day))).text == period)
  }
}
