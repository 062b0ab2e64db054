import Policy

extension CodedFacts {
  /// As `init(_:)` writes it, without its coder for what most reports lead to.
  init(status fact: StatusFact) throws {
    guard case .share(let share) = fact, share.toldBaseline == nil else {
      try self.init(fact)
      return
    }
    var out = ObjectText()
    out.add("attained", share.attained)
    out.add("expected", share.expected)
    if let first = share.firstReport {
      out.add("firstReport") { object in
        object.add("period", first.period.text)
        object.add("stage", first.stage?.rawValue)
        object.add("value", first.value)
      }
    }
    out.add("gap", share.gap)
    out.add("missed", share.missed?.text)
    out.add("nature", share.nature.rawValue)
    out.add("pace", share.pace.rawValue)
    self.init(code: "share", json: "{\"_0\":\(out.text)}")
  }
}
