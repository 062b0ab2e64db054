import Policy

extension CodedFacts {
  /// As `init(_:)` writes it, without its coder for what most reports lead to.
  init(status fact: StatusFact) throws {
    var out = ObjectText()
    switch fact {
    case .share(let share):
      self.init(code: "share", json: "{\"_0\":\(Self.json(share))}")
    case .reached(let period, let value, let late):
      out.add("in", period.text)
      out.add("late", late)
      out.add("value", value)
      self.init(code: "reached", json: out.text)
    case .notDue(let first):
      out.add("first", first.text)
      self.init(code: "notDue", json: out.text)
    case .missing(let period):
      out.add("asOf", period.text)
      self.init(code: "missing", json: out.text)
    case .stage(let stage, let expected, let shouldHaveBegun, let missed):
      out.add("_0", stage.rawValue)
      out.add("expected", expected)
      out.add("missed", missed?.text)
      out.add("shouldHaveBegun", shouldHaveBegun)
      self.init(code: "stage", json: out.text)
    case .unclear(let lacks):
      let words = lacks.map { "\"\($0.rawValue)\"" }.joined(separator: ",")
      self.init(code: "unclear", json: "{\"_0\":[\(words)]}")
    case .withdrawn, .withoutData, .stale, .owed, .text: try self.init(fact)
    }
  }

  private static func json(_ share: StatusFact.Share) -> String {
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
    return out.text
  }
}
