/// How a city supervises: how long each step may take, when something is near its end, and what its levels are called.
///
/// The plans prescribe the steps and not the days; the days are the program's own and every city may change them.
public struct SupervisionSetting: Sendable, Hashable {
  /// 分办: from entering until a body has it.
  public var assignDays = 2
  /// 签收.
  public var receiveDays = 2
  /// 销号: from the answer until it is looked at.
  public var verifyDays = 5
  /// Until whoever a matter was raised to says what came of it.
  public var raiseDays = 10
  /// 临近: so many days before its day.
  public var nearDays = 15
  /// How long an order leaves for its answer.
  public var answerDays = 7
  /// How all of these are counted.
  public var count = DayCount.natural
  /// The names of `MatterLevel`, where they are others than the usual ones.
  public var levelNames: [MatterLevel: String] = [:]
  /// The colours of orders, where they are others than the usual ones.
  public var gradeColours: [OrderGrade: OrderColour] = [:]

  /// Whether the city's projects are for those with an account alone.
  ///
  /// The plans want the chart of projects on the wall and do not say on whose: open to all, unless a city says
  /// otherwise.
  public var hidesProjects = false

  public init() {}

  public static let usual = SupervisionSetting()

  /// A step that may take longer is no step.
  public static let days = 1...365

  /// What a level is called here.
  public func name(of level: MatterLevel) -> String { levelNames[level] ?? level.usualTitle }

  public func colour(of grade: OrderGrade) -> OrderColour { gradeColours[grade] ?? grade.usualColour }

  /// The last day of the step that a matter is in; nil when nothing is left to do.
  public func stepDue(of standing: MatterFlow.Standing, from day: CivilDate) -> CivilDate? {
    switch standing.state {
    case .recorded: count.adding(assignDays, to: day)
    case .assigned: count.adding(receiveDays, to: day)
    case .received: standing.due ?? count.adding(answerDays, to: day)
    case .answered: count.adding(verifyDays, to: day)
    case .closed, .withdrawn: nil
    }
  }
}
