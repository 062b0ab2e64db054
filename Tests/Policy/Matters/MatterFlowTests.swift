import Policy
import Testing

@Suite struct MatterFlowTests {
  typealias Flow = MatterFlow
  typealias Standing = MatterFlow.Standing

  static let today = CivilDate(dayNumber: 20_000)
  static let due = today.adding(days: 10)
  static let later = today.adding(days: 20)
  static let office = Flow.Doer([.runSupervision])
  static let body = Flow.Doer([.answerSupervision])
  static let both = Flow.Doer([.answerSupervision, .runSupervision])

  struct Case: CustomTestStringConvertible, Sendable {
    var from: Standing
    var step: Flow.Step
    var doer: Flow.Doer
    var result: Result<Standing, Flow.Refusal>

    init(_ from: Standing, _ step: Flow.Step, _ doer: Flow.Doer, to: Standing) {
      (self.from, self.step, self.doer, result) = (from, step, doer, .success(to))
    }

    init(_ from: Standing, _ step: Flow.Step, _ doer: Flow.Doer, refused: Flow.Refusal) {
      (self.from, self.step, self.doer, result) = (from, step, doer, .failure(refused))
    }

    var testDescription: String { "\(from.state) \(step)" }
  }

  static let recorded = Standing(.recorded)
  static let assigned = Standing(.assigned, due: due)
  static let received = Standing(.received, due: due)
  static let answered = Standing(.answered, due: due)
  static let closed = Standing(.closed, due: due)
  static let asking = Standing(.received, due: due, askedUntil: later)

  static let cases: [Case] = [
    // 分办, 签收, 反馈, 销号.
    Case(recorded, .assign(due: due), office, to: assigned),
    Case(assigned, .assign(due: later), office, to: Standing(.assigned, due: later)),
    Case(received, .assign(due: later), office, refused: .wrongState(.assign(due: later), .received)),
    Case(recorded, .assign(due: due), body, refused: .notAllowed(.assign(due: due))),
    Case(recorded, .assign(due: today), office, to: Standing(.assigned, due: today)),
    Case(
      recorded, .assign(due: today.adding(days: -1)), office, refused: .dueOver(today.adding(days: -1))),
    Case(assigned, .receive, body, to: received),
    Case(assigned, .receive, office, refused: .notAllowed(.receive)),
    Case(received, .receive, body, refused: .wrongState(.receive, .received)),
    Case(recorded, .receive, body, refused: .wrongState(.receive, .recorded)),
    Case(received, .answer, body, to: answered),
    Case(asking, .answer, body, to: answered),
    Case(assigned, .answer, body, refused: .wrongState(.answer, .assigned)),
    Case(received, .answer, office, refused: .notAllowed(.answer)),
    Case(answered, .close, office, to: closed),
    Case(answered, .close, body, refused: .notAllowed(.close)),
    Case(answered, .close, Flow.Doer([.runSupervision], isAnswerer: true), refused: .ownAnswer),
    Case(answered, .sendBack(due: nil), Flow.Doer([.runSupervision], isAnswerer: true), to: received),
    Case(received, .close, office, refused: .wrongState(.close, .received)),
    // Back, again, away.
    Case(answered, .sendBack(due: nil), office, to: received),
    Case(answered, .sendBack(due: later), office, to: Standing(.received, due: later)),
    Case(received, .sendBack(due: nil), office, refused: .wrongState(.sendBack(due: nil), .received)),
    Case(closed, .reopen(due: later), office, to: Standing(.assigned, due: later)),
    Case(closed, .reopen(due: nil), office, refused: .dueMissing),
    Case(Standing(.withdrawn), .reopen(due: nil), office, to: recorded),
    Case(received, .reopen(due: later), office, refused: .wrongState(.reopen(due: later), .received)),
    Case(received, .withdraw, office, to: Standing(.withdrawn, due: due)),
    Case(answered, .withdraw, office, refused: .wrongState(.withdraw, .answered)),
    Case(closed, .withdraw, office, refused: .wrongState(.withdraw, .closed)),
    Case(received, .withdraw, body, refused: .notAllowed(.withdraw)),
    // More time.
    Case(received, .askExtension(until: later), body, to: asking),
    Case(asking, .askExtension(until: later), body, refused: .extensionAsked),
    Case(received, .askExtension(until: due), body, refused: .notLater(due)),
    Case(assigned, .askExtension(until: later), body, refused: .wrongState(.askExtension(until: later), .assigned)),
    Case(asking, .grantExtension, office, to: Standing(.received, due: later)),
    Case(
      Standing(.received, due: due, askedUntil: today.adding(days: -1)), .grantExtension, office,
      refused: .dueOver(today.adding(days: -1))),
    Case(asking, .grantExtension, body, refused: .notAllowed(.grantExtension)),
    Case(asking, .refuseExtension, office, to: received),
    Case(received, .grantExtension, office, refused: .extensionNotAsked),
    Case(received, .refuseExtension, office, refused: .extensionNotAsked),
    // Upwards.
    Case(received, .raise, body, to: Standing(.received, due: due, level: .office, isRaised: true)),
    Case(recorded, .raise, office, to: Standing(.recorded, level: .office, isRaised: true)),
    Case(
      Standing(.received, due: due, level: .office, isRaised: true), .raise, office,
      to: Standing(.received, due: due, level: .leaders, isRaised: true)),
    Case(Standing(.received, level: .office, isRaised: true), .raise, body, refused: .onlyOffice),
    Case(Standing(.received, level: .leaders, isRaised: true), .raise, both, refused: .highest),
    Case(closed, .raise, office, refused: .wrongState(.raise, .closed)),
    Case(
      Standing(.received, due: due, level: .office, isRaised: true), .settle, office,
      to: Standing(.received, due: due, level: .office)),
    Case(received, .settle, office, refused: .notRaised),
    Case(Standing(.received, level: .office, isRaised: true), .settle, body, refused: .notAllowed(.settle)),
    // What was raised stays so until somebody says what came of it, or it is closed.
    Case(
      Standing(.answered, due: due, level: .office, isRaised: true), .close, office,
      to: Standing(.closed, due: due, level: .office)),
    Case(
      Standing(.recorded, level: .office, isRaised: true), .assign(due: due), office,
      to: Standing(.assigned, due: due, level: .office, isRaised: true)),
  ]

  private func step(_ item: Case, reason: String = "理由", _ doer: Flow.Doer? = nil) -> Result<Standing, Flow.Refusal> {
    do throws(Flow.Refusal) {
      return .success(
        try Flow.step(item.step, from: item.from, reason: reason, by: doer ?? item.doer, on: Self.today))
    } catch {
      return .failure(error)
    }
  }

  @Test(arguments: cases) func `a matter moves as the table says, or is refused with its reason`(item: Case) {
    #expect(step(item) == item.result)
    if case .failure(let refusal) = item.result { #expect(!refusal.message.isEmpty) }
  }

  @Test(arguments: cases) func `nobody takes a step without a permission for it`(item: Case) {
    #expect(step(item, Flow.Doer([])) == .failure(.notAllowed(item.step)))
  }

  @Test(arguments: cases.filter { (try? $0.result.get()) != nil })
  func `what must be said is said`(item: Case) {
    let silent = step(item, reason: " \n")
    #expect(silent == (item.step.needsReason ? .failure(.reasonMissing(item.step)) : item.result))
  }

  @Test func `only the office gives, closes and settles, and a body reaches its own alone`() {
    #expect(Role.agency.permissions[.answerSupervision] == .ownAgency && !Role.agency.may(.runSupervision))
    #expect(Role.supervisor.permissions[.runSupervision] == .ownCity)
    #expect(!Role.viewer.may(.readSupervision))
  }

  @Test func `the clock says how long a step has waited and how long it may`() {
    let since = CivilDate(year: 2026, month: 10, day: 12) ?? Self.today
    let due = CivilDate(year: 2026, month: 10, day: 20)
    let clock = MatterClock(since: since, due: due, on: since.adding(days: 3))
    #expect(clock.words == "已等待 3 天，期限 10 月 20 日，还有 5 天" && !clock.isOver)
    #expect(MatterClock(since: since, due: due, on: since.adding(days: 8)).words.hasSuffix("今天到期"))
    let over = MatterClock(since: since, due: due, on: since.adding(days: 10))
    #expect(over.isOver && over.words.hasSuffix("已超过 2 天"))
    #expect(MatterClock(since: since, due: nil, on: since).words.isEmpty)
  }

  @Test(
    arguments: [
      (Standing(.received, due: due), 0, nil, false), (Standing(.received, due: due), -1, nil, true),
      (Standing(.received, level: .office, isRaised: true), -5, 3, false),
      (Standing(.received, level: .office, isRaised: true), -5, -1, true),
      (Standing(.received, level: .leaders, isRaised: true), -5, -1, false),
      (Standing(.received, level: .office), -1, nil, true), (Standing(.recorded), -1, nil, true),
    ] as [(Standing, Int, Int?, Bool)])
  func `raising is proposed when the time of a step is over, once for each level`(
    standing: Standing, stepIn: Int, raisedIn: Int?, isProposed: Bool
  ) {
    let raisedDue = raisedIn.map { Self.today.adding(days: $0) }
    #expect(
      MatterRaise.isProposed(
        standing, stepDue: Self.today.adding(days: stepIn), raisedDue: raisedDue, on: Self.today) == isProposed)
    #expect(!MatterRaise.isProposed(Standing(.closed), stepDue: nil, raisedDue: nil, on: Self.today))
  }

  @Test func `each step has as many days as the city gives it`() {
    var setting = SupervisionSetting.usual
    setting.receiveDays = 4
    #expect(setting.stepDue(of: Self.recorded, from: Self.today) == Self.today.adding(days: 2))
    #expect(setting.stepDue(of: Self.assigned, from: Self.today) == Self.today.adding(days: 4))
    #expect(setting.stepDue(of: Self.received, from: Self.today) == Self.due)
    #expect(setting.stepDue(of: Self.answered, from: Self.today) == Self.today.adding(days: 5))
    #expect(setting.stepDue(of: Self.closed, from: Self.today) == nil)
  }
}
