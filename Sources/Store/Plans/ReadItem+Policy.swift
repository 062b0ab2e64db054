import Policy

/// Back to the vocabulary, for its rules. A field that an editor left unreadable counts as not set.
extension ReadItem {
  var section: Section {
    Section(
      number: fields["number"], title: fields["title"] ?? "", level: fields["level"].flatMap { Int($0) } ?? 1,
      path: fields["path"] ?? "", span: fields.span())
  }

  var target: Target {
    Target(
      quote: quote, indicator: fields["indicator"] ?? "",
      comparison: fields["comparison"].flatMap(Comparison.init(rawValue:)) ?? .equal, value: amount("value"),
      valueMax: fields["value_max"].flatMap(Double.init), unit: fields["unit"] ?? "",
      deadline: fields["deadline"].flatMap { Deadline($0) },
      cadence: fields["cadence"].flatMap(Cadence.init(rawValue:)) ?? .byDeadline, area: fields["area"],
      stretch: fields["stretch"] == "1", section: fields["section"] ?? "", agencies: fields.names("agencies"),
      duties: fields.names("duties"), span: fields.span(), sentence: fields.span("sentence"))
  }

  var goal: Goal {
    Goal(
      quote: quote, indicator: fields["indicator"] ?? "", deadline: fields["deadline"].flatMap { Deadline($0) },
      section: fields["section"] ?? "", span: fields.span())
  }

  var measure: Measure {
    Measure(
      textStart: fields["text_start"] ?? "", quote: quote, lead: fields.names("lead"),
      responsible: fields.names("responsible"), deadline: fields["deadline"].flatMap { Deadline($0) },
      section: fields["section"] ?? "", span: fields.span())
  }

  var incentive: Incentive {
    Incentive(
      quote: quote, amount: amount("amount"), unit: fields["unit"] ?? "", section: fields["section"] ?? "",
      span: fields.span())
  }

  private func amount(_ key: String) -> Double { fields[key].flatMap(Double.init) ?? 0 }
}
