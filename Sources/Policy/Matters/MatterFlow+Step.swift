extension MatterFlow.Step {
  /// The permissions of which one is enough, for a matter at this level.
  public func permissions(at level: MatterLevel) -> [Permission] {
    switch self {
    case .receive, .answer, .askExtension: [.answerSupervision]
    // “各工作专班及时上报市工促办”; from there the office alone: “由其梳理汇总后呈报”.
    case .raise: level == .team ? [.answerSupervision, .runSupervision] : [.runSupervision]
    case .assign, .close, .sendBack, .reopen, .grantExtension, .refuseExtension, .withdraw, .settle: [.runSupervision]
    }
  }

  /// From which states it can be taken.
  var from: Set<MatterState> {
    switch self {
    case .assign: [.recorded, .assigned]
    case .receive: [.assigned]
    case .answer, .askExtension: [.received]
    case .close, .sendBack: [.answered]
    case .reopen: [.closed, .withdrawn]
    case .grantExtension, .refuseExtension: [.assigned, .received]
    case .withdraw: [.recorded, .assigned, .received]
    case .raise, .settle: [.recorded, .assigned, .received, .answered]
    }
  }

  /// Whether it says why, or what.
  public var needsReason: Bool {
    switch self {
    case .assign, .receive, .close, .grantExtension: false
    case .answer, .sendBack, .reopen, .askExtension, .refuseExtension, .withdraw, .raise, .settle: true
    }
  }
}

extension MatterFlow {
  /// Where the matter stands after a step.
  ///
  /// - Parameters:
  ///   - reason: why; of an answer and of a settlement what was done.
  ///   - today: no deadline lies before it.
  public static func step(
    _ step: Step, from standing: Standing, reason: String, by doer: Doer, on today: CivilDate
  ) throws(Refusal) -> Standing {
    guard step.permissions(at: standing.level).contains(where: doer.permissions.contains) else {
      throw step == .raise && standing.level != .team && !doer.permissions.isEmpty ? .onlyOffice : .notAllowed(step)
    }
    guard step.from.contains(standing.state) else { throw .wrongState(step, standing.state) }
    if step.needsReason, reason.allSatisfy(\.isWhitespace) { throw .reasonMissing(step) }
    var next = standing
    switch step {
    case .assign(let due): next = Standing(.assigned, due: try ahead(due, today), of: standing)
    case .receive: next.state = .received
    case .answer:
      next.state = .answered
      next.askedUntil = nil
    case .close:
      guard !doer.isAnswerer else { throw .ownAnswer }
      next = Standing(.closed, due: standing.due, level: standing.level)
    case .sendBack(let due):
      next.state = .received
      if let due { next.due = try ahead(due, today) }
    case .reopen(let due):
      if standing.state == .withdrawn { return Standing(.recorded, level: standing.level) }
      guard let due else { throw .dueMissing }
      next = Standing(.assigned, due: try ahead(due, today), level: standing.level)
    case .askExtension(let until):
      guard standing.askedUntil == nil else { throw .extensionAsked }
      if let due = standing.due, until <= due { throw .notLater(due) }
      next.askedUntil = try ahead(until, today)
    case .grantExtension:
      guard let until = standing.askedUntil else { throw .extensionNotAsked }
      (next.due, next.askedUntil) = (try ahead(until, today), nil)
    case .refuseExtension:
      guard standing.askedUntil != nil else { throw .extensionNotAsked }
      next.askedUntil = nil
    case .withdraw: next = Standing(.withdrawn, due: standing.due, level: standing.level)
    case .raise:
      guard let level = standing.level.next else { throw .highest }
      (next.level, next.isRaised) = (level, true)
    case .settle:
      guard standing.isRaised else { throw .notRaised }
      next.isRaised = false
    }
    return next
  }

  private static func ahead(_ day: CivilDate, _ today: CivilDate) throws(Refusal) -> CivilDate {
    guard day >= today else { throw .dueOver(day) }
    return day
  }
}

extension MatterFlow.Standing {
  /// Anew with a body, as high as it was raised.
  fileprivate init(_ state: MatterState, due: CivilDate, of old: MatterFlow.Standing) {
    self.init(state, due: due, level: old.level, isRaised: old.isRaised)
  }
}
