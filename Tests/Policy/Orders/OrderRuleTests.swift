import Policy
import Testing

@Suite struct OrderRuleTests {
  static let today = CivilDate(dayNumber: 20_000)

  private static func standing(_ days: Int?, behind: Bool = false, done: Bool = false) -> OrderRule.Standing {
    OrderRule.Standing(due: days.map { today.adding(days: $0) }, isBehind: behind, isDone: done)
  }

  @Test(
    arguments: [
      // What is on time gets none.
      (standing(nil), nil), (standing(16), nil), (standing(400), nil),
      // Near: from fifteen days before until its day.
      (standing(15), .near), (standing(1), .near), (standing(0), .near),
      // Over: from the day after.
      (standing(-1), .overdue), (standing(-400), .overdue), (standing(-1, behind: true), .overdue),
      // Behind, however far its day is; what is worse decides.
      (standing(400, behind: true), .behind), (standing(nil, behind: true), .behind),
      (standing(3, behind: true), .behind),
      // What is done gets none.
      (standing(-1, done: true), nil), (standing(3, behind: true, done: true), nil),
    ] as [(OrderRule.Standing, OrderGrade?)])
  func `what is near, behind or over has its grade, what is on time has none`(
    standing: OrderRule.Standing, grade: OrderGrade?
  ) {
    #expect(OrderRule.grade(standing, near: 15, on: Self.today) == grade)
  }

  @Test(arguments: [(1, nil), (15, nil), (16, .near), (30, .near)] as [(Int, OrderGrade?)])
  func `how near is near is a setting`(near: Int, grade: OrderGrade?) {
    #expect(OrderRule.grade(Self.standing(16), near: near, on: Self.today) == grade)
  }

  @Test func `the colours are a setting, and no two grades share one unless a city says so`() {
    var setting = SupervisionSetting.usual
    #expect(Set(OrderGrade.allCases.map(setting.colour)).count == OrderGrade.allCases.count)
    setting.gradeColours[.near] = .yellow
    #expect(setting.colour(of: .near) == .yellow && setting.colour(of: .overdue) == .red)
  }
}

@Suite struct OrderFlowTests {
  typealias Step = OrderFlow.Step

  /// Where each step leads from each state; what is not here is refused.
  static let moves: [OrderState: [Step: OrderState]] = [
    .issued: [.receive: .received, .withdraw: .withdrawn],
    .received: [.answer: .answered, .withdraw: .withdrawn],
    .answered: [.close: .closed, .sendBack: .received], .closed: [:], .withdrawn: [:],
  ]

  private func take(
    _ step: Step, _ state: OrderState, reason: String = "理由", isAllowed: Bool = true, isAnswerer: Bool = false
  ) -> Result<OrderState, OrderFlow.Refusal> {
    do throws(OrderFlow.Refusal) {
      return .success(
        try OrderFlow.step(step, from: state, reason: reason, isAllowed: isAllowed, isAnswerer: isAnswerer))
    } catch {
      return .failure(error)
    }
  }

  @Test(arguments: OrderState.allCases, Step.allCases)
  func `an order moves as the table says, or is refused with its reason`(state: OrderState, step: Step) {
    #expect(take(step, state, isAllowed: false) == .failure(.notAllowed(step)))
    guard let next = Self.moves[state]?[step] else {
      #expect(take(step, state) == .failure(.wrongState(step, state)))
      return
    }
    #expect(take(step, state) == .success(next))
    #expect(take(step, state, reason: " ") == (step.needsReason ? .failure(.reasonMissing(step)) : .success(next)))
    #expect(take(step, state, isAnswerer: true) == (step == .close ? .failure(.ownAnswer) : .success(next)))
  }

  @Test func `a body signs and answers, the office does the rest`() {
    for step in Step.allCases {
      let isOfBody = step == .receive || step == .answer
      #expect(step.permission == (isOfBody ? .answerSupervision : .runSupervision))
    }
  }
}
