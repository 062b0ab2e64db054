import Policy

extension CodedFacts {
  /// As `init(_:)` writes it, without its coder for what most reports lead to.
  init(status fact: StatusFact) throws {
    guard case .share(let share) = fact, share.firstReport == nil, share.toldBaseline == nil, share.missed == nil
    else {
      try self.init(fact)
      return
    }
    var out = ObjectText()
    out.add("attained", share.attained)
    out.add("expected", share.expected)
    out.add("gap", share.gap)
    out.add("nature", share.nature.rawValue)
    out.add("pace", share.pace.rawValue)
    self.init(code: "share", json: "{\"_0\":\(out.text)}")
  }
}
