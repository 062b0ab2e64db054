import Policy

/// What is marked in a document's text: items at their places, bodies wherever a clause names them.
enum Marks {
  static func of(
    text: String, document: DocumentID, sections: [SectionRow], targets: [TargetSummary], measures: [MeasureSummary],
    incentives: [IncentiveRow], findings: [FindingSummary]
  ) -> [Mark] {
    let scalars = Array(text.unicodeScalars)
    var marks = sections.map { Mark(subject: .section($0.id), span: $0.span) }
    marks += targets.map { Mark(subject: .target($0.id), span: $0.span) }
    marks += measures.map { Mark(subject: .measure($0.id), span: $0.span) }
    marks += incentives.map { Mark(subject: .incentive($0.id), span: $0.span) }
    for finding in findings {
      for place in finding.places where place.document == document {
        if let span = place.span { marks.append(Mark(subject: .finding(finding.id), span: span)) }
      }
    }
    marks += agencies(scalars, targets: targets, measures: measures)
    return marks.filter { 0 <= $0.span.start && $0.span.start < $0.span.end && $0.span.end <= scalars.count }
      .sorted { ($0.span.start, $1.span.end) < ($1.span.start, $0.span.end) }
  }

  /// Bodies are named in the bracket, which stands at the end of the clause or behind it.
  private static func agencies(
    _ scalars: [Unicode.Scalar], targets: [TargetSummary], measures: [MeasureSummary]
  ) -> [Mark] {
    var wanted: [[Unicode.Scalar]: AgencyID] = [:]
    for link in measures.flatMap(\.agencies) + targets.flatMap(\.agencies) {
      wanted[Array(link.verbatim.unicodeScalars)] = link.id
    }
    // By the first two scalars, longest first: 市金控集团 before 市金控.
    var byStart: [UInt64: [[Unicode.Scalar]]] = [:]
    for name in wanted.keys where name.count > 1 { byStart[start(name[0], name[1]), default: []].append(name) }
    for key in byStart.keys { byStart[key]?.sort { ($1.count, $0.description) < ($0.count, $1.description) } }
    var marks: [Mark] = []
    var index = 0
    while index + 1 < scalars.count {
      let here = byStart[start(scalars[index], scalars[index + 1])]
      guard let name = here?.first(where: { scalars[index...].starts(with: $0) }),
        let id = wanted[name]
      else {
        index += 1
        continue
      }
      marks.append(Mark(subject: .agency(id), span: Span(index, index + name.count)))
      index += name.count
    }
    return marks
  }

  /// Two scalars as one number: a text is asked at every place whether a name begins there.
  private static func start(_ one: Unicode.Scalar, _ other: Unicode.Scalar) -> UInt64 {
    UInt64(one.value) << 32 | UInt64(other.value)
  }
}
