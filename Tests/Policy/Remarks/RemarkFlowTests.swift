import Policy
import Testing

@Suite struct RemarkFlowTests {
  typealias Step = RemarkFlow.Step

  /// Where each step leads from each state; what is not here is refused.
  static let moves: [RemarkState: [Step: RemarkState]] = [
    .open: [.answer: .answered, .withdraw: .withdrawn], .answered: [.sendBack: .open], .withdrawn: [:],
  ]

  private func take(
    _ step: Step, _ state: RemarkState, reason: String = "理由", isAllowed: Bool = true
  ) -> Result<RemarkState, RemarkFlow.Refusal> {
    do throws(RemarkFlow.Refusal) {
      return .success(try RemarkFlow.step(step, from: state, reason: reason, isAllowed: isAllowed))
    } catch {
      return .failure(error)
    }
  }

  @Test(arguments: RemarkState.allCases, Step.allCases)
  func `a remark moves as the table says, or is refused with its reason`(state: RemarkState, step: Step) {
    #expect(take(step, state, isAllowed: false) == .failure(.notAllowed(step)))
    guard let next = Self.moves[state]?[step] else {
      #expect(take(step, state) == .failure(.wrongState(step, state)))
      return
    }
    #expect(take(step, state) == .success(next))
    #expect(take(step, state, reason: " \n") == .failure(.reasonMissing(step)))
  }

  @Test func `its body answers, whoever keeps the remarks does the rest`() {
    #expect(Step.answer.permission == .answerSupervision && Step.withdraw.permission == .writeRemarks)
    #expect(Role.supervisor.permissions[.writeRemarks] == .ownCity && !Role.agency.may(.writeRemarks))
  }
}
