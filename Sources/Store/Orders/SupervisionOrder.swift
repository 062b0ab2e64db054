import Policy

/// 督办单: one order as lists show it.
public struct SupervisionOrder: Sendable, Hashable {
  public var id: OrderID
  public var city: CityID
  public var cityName: String
  public var year: Int
  public var serial: Int
  public var subject: NamedSubject
  public var agency: NamedBody
  public var grade: OrderGrade
  /// The day that it was graded by, and how many days it lagged.
  public var basisDue: CivilDate?
  public var basisDays: Int?
  /// What is asked of the body.
  public var demand: String
  public var due: CivilDate
  public var state: OrderState
  public var stepSince: Moment
  public var stepDue: CivilDate?
  public var answeredBy: String?
  public var by: String
  public var issuedAt: Moment
  public var version: Int

  public func clock(on today: CivilDate) -> MatterClock { MatterClock(since: stepSince.day, due: stepDue, on: today) }
}

extension SupervisionOrder: Identified {
  var number: Int64 { id.raw }
}

/// What became of an order.
public struct OrderEvent: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case issued
    case received
    case answered
    case closed
    case sentBack = "sent_back"
    case withdrawn
  }

  public var kind: Kind
  public var state: OrderState
  public var reason: String
  public var by: String
  public var at: Moment
}

/// An order with everything that became of it.
public struct OrderDetail: Sendable, Hashable {
  public var order: SupervisionOrder
  /// Oldest first.
  public var events: [OrderEvent]
  public var setting: SupervisionSetting
}

/// What an order is made out with.
public struct OrderFacts: Sendable, Hashable {
  public var city: CityID
  public var subject: SubjectReference
  public var agency: AgencyID
  public var grade: OrderGrade
  public var basisDue: CivilDate?
  public var basisDays: Int?
  public var demand: String
  public var due: CivilDate

  public init(
    city: CityID, subject: SubjectReference, agency: AgencyID, grade: OrderGrade, basisDue: CivilDate? = nil,
    basisDays: Int? = nil, demand: String, due: CivilDate
  ) {
    self.city = city
    self.subject = subject
    self.agency = agency
    self.grade = grade
    self.basisDue = basisDue
    self.basisDays = basisDays
    self.demand = demand
    self.due = due
  }

  /// The most that a demand may have, in Unicode scalars.
  public static let longestDemand = 500
}

/// What the rule proposes an order for today.
public struct OrderProposal: Sendable, Hashable {
  public var subject: NamedSubject
  public var agency: NamedBody
  public var grade: OrderGrade
  public var basisDue: CivilDate?
  /// How many days it lags.
  public var basisDays: Int?
}
