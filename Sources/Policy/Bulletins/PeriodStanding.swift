/// How a city, or one plan of it, stood at the end of a period, beside how it stood before: what bulletins and meetings
/// are made of.
public struct PeriodStanding: Sendable, Hashable {
  public var city: String
  /// The plan's title; nil for all plans of the city.
  public var plan: String?
  public var period: Period
  /// The day on which it was looked up.
  public var day: CivilDate
  public var targets: [Line]
  /// What was asked of each body in the period.
  public var bodies: [Body]
  /// What `before` is, as the head of a column: the quarter before, or the last meeting.
  public var beforeTitle = "上期"

  public init(
    city: String, plan: String? = nil, period: Period, day: CivilDate, targets: [Line], bodies: [Body] = []
  ) {
    self.city = city
    self.plan = plan
    self.period = period
    self.day = day
    self.targets = targets
    self.bodies = bodies
  }

  /// One target.
  public struct Line: Sendable, Hashable {
    public var id: Int64
    public var indicator: String
    /// What is wanted, in words: `≥ 25 万辆（2026年）`.
    public var wanted: String
    public var body: String?
    /// Nil where it was not there yet.
    public var before: ProgressState?
    public var now: ProgressState
    /// Why it stands so.
    public var because: String
    /// The newest figure, in words; empty where there is none.
    public var figure: String
    /// 存在问题 and 下一步安排 of the period's report.
    public var problems: String
    public var nextSteps: String

    public init(
      id: Int64, indicator: String, wanted: String = "", body: String? = nil, before: ProgressState? = nil,
      now: ProgressState, because: String = "", figure: String = "", problems: String = "", nextSteps: String = ""
    ) {
      self.id = id
      self.indicator = indicator
      self.wanted = wanted
      self.body = body
      self.before = before
      self.now = now
      self.because = because
      self.figure = figure
      self.problems = problems
      self.nextSteps = nextSteps
    }

    /// Which way it went.
    public var move: Move {
      guard let before, before != now else { return .none }
      let order = ProgressState.worstFirst
      let (old, new) = (order.firstIndex(of: before) ?? 0, order.firstIndex(of: now) ?? 0)
      return new > old ? .better : .worse
    }
  }

  public enum Move: Sendable, Hashable {
    case better, worse, none
  }

  /// One body with what it owed and how its targets stand.
  public struct Body: Sendable, Hashable {
    public var name: String
    public var count: RoundCount
    public var state: RoundState

    public init(name: String, count: RoundCount, state: RoundState) {
      self.name = name
      self.count = count
      self.state = state
    }
  }

  public func count(_ state: ProgressState) -> Int { targets.count { $0.now == state } }
  public func countBefore(_ state: ProgressState) -> Int { targets.count { $0.before == state } }

  public var better: [Line] { targets.filter { $0.move == .better } }
  public var worse: [Line] { targets.filter { $0.move == .worse } }
  /// Behind or far behind, the worst first.
  public var late: [Line] {
    targets.filter { $0.now == .farBehind } + targets.filter { $0.now == .behind }
  }

  /// The targets of one body.
  public func targets(of body: String) -> [Line] { targets.filter { $0.body == body } }
}
