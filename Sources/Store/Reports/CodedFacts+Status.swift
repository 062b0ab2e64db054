import Policy

extension CodedFacts {
  /// As `init(_:)` writes it, without its coder for what most reports lead to.
  init(status fact: StatusFact) throws {
    guard case .share(let share) = fact else {
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
    if let told = share.toldBaseline { out.add("toldBaseline", told) }
    self.init(code: "share", json: "{\"_0\":\(out.text)}")
  }
}
