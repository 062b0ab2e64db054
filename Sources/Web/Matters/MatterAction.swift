import Policy
import Store

/// A step of a matter by the code that its form is sent under: `/matters/12/steps/assign`.
enum MatterAction: String, CaseIterable, Sendable {
  case grantExtension = "grant_extension"
  case refuseExtension = "refuse_extension"
  case settle
  case receive
  case answer
  case assign
  case close
  case sendBack = "send_back"
  case askExtension = "ask_extension"
  case raise
  case reopen
  case withdraw

  /// What its form asks beside the reason.
  enum Asks { case nothing, day, dayOrNone }

  var asks: Asks {
    switch self {
    case .assign, .reopen, .askExtension: .day
    case .sendBack: .dayOrNone
    default: .nothing
    }
  }

  /// The step with the day that was given.
  func step(due: CivilDate?) -> MatterFlow.Step? {
    switch self {
    case .receive: .receive
    case .answer: .answer
    case .assign: due.map { .assign(due: $0) }
    case .close: .close
    case .sendBack: .sendBack(due: due)
    case .reopen: .reopen(due: due)
    case .askExtension: due.map { .askExtension(until: $0) }
    case .grantExtension: .grantExtension
    case .refuseExtension: .refuseExtension
    case .withdraw: .withdraw
    case .raise: .raise
    case .settle: .settle
    }
  }

  /// Whether it is the body's: whoever else takes it does so in its place.
  var isOfBody: Bool { self == .receive || self == .answer || self == .askExtension }

  /// Those that the flow lets this visitor take now, in the order in which they stand on the page: what a body waits
  /// for first, and what somebody does in a body's place last.
  static func open(_ matter: MatterSummary, for visitor: Visitor) -> [MatterAction] {
    let open = allCases.filter { action in
      let day = max(visitor.today, matter.standing.due?.adding(days: 1) ?? visitor.today)
      guard let step = action.step(due: day) else { return false }
      let permissions = step.permissions(at: matter.standing.level).filter {
        visitor.actor.may($0, for: matter.agency?.id, in: matter.city)
      }
      let doer = MatterFlow.Doer(Set(permissions))
      let next = try? MatterFlow.step(step, from: matter.standing, reason: "…", by: doer, on: visitor.today)
      return next != nil
    }
    guard !visitor.isOfBody(matter.agency?.id) else { return open }
    return open.filter { !$0.isOfBody } + open.filter(\.isOfBody)
  }
}

extension Visitor {
  /// Whether the account belongs to this body.
  func isOfBody(_ agency: AgencyID?) -> Bool { agency.map(actor.agencies.contains) ?? false }
}
