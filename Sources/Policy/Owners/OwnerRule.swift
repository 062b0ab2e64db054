/// Who reports what in one plan.
///
/// From its bracket (first lead, else first responsible that can report), else its sentence's subject, its area or its
/// clause, else (where it names a team that cannot) the office, else its section's bodies (the most frequent), else the
/// coordinating office (docs/ARCHITECTURE.md, “owner”), else the whole plan's. Groups and bodies without accounts are
/// passed over: 各县市区政府 cannot report, 中车株机 has no account.
public struct OwnerRule: Sendable {
  private let region: String?
  private let measures: [Measure]
  private let bySection: [String: AgencyCount]
  private let whole: AgencyCount
  private let titles: [String: String]
  private let office: GovernanceFact?
  private let kinds: [String: AgencyKind]

  /// Reads the plan once; linear in its clauses.
  public init(_ document: Document) {
    region = document.region
    measures = document.measures.sorted { $0.span.start < $1.span.start }
    let kinds = OwnerRule.kinds(document)
    self.kinds = kinds
    var counts: [String: AgencyCount] = [:]
    var whole = AgencyCount()
    for measure in document.measures {
      let lead = measure.lead.filter { kinds[$0]?.canReport ?? false }
      let responsible = measure.responsible.filter { kinds[$0]?.canReport ?? false }
      whole.add(lead: lead, responsible: responsible)
      for path in SectionPath.upwards(measure.section) {
        counts[path, default: AgencyCount()].add(lead: lead, responsible: responsible)
      }
    }
    bySection = counts
    self.whole = whole
    titles = document.headings
    office = document.coordinatingOffice
  }

  /// The owner of a target or goal; `bracket` names the bodies that govern it, `subjects` those of its sentence.
  public func owner(
    span: Span, section: String, bracket: [String], subjects: [String] = [], area: String? = nil
  ) -> ProposedOwner? {
    let clause = clause(holding: span)
    return named(bracket, clause, area) ?? subject(subjects, area) ?? held(by: clause) ?? offered(bracket)
      ?? most(in: section) ?? coordination() ?? mostInPlan()
  }

  /// Who tells of a measure: the first of its leads that can report, else of all that it names, else the office that
  /// keeps the plan together; nil where there is none.
  public func teller(of measure: Measure) -> ProposedOwner? {
    let names = measure.lead + measure.responsible
    return named(names, measure, nil) ?? instead(of: names)
  }

  private func named(_ bracket: [String], _ clause: Measure?, _ area: String?) -> ProposedOwner? {
    // A target's bracket does not say who leads; the clause that it closes does.
    let lead = clause.map { $0.lead.filter(bracket.contains) } ?? []
    if let name = lead.first(where: canReport) {
      return ProposedOwner(name: name, reason: .bracket, fact: .lead(names: lead), confidence: 0.98)
    }
    if let name = bracket.first(where: canReport) {
      let passed = bracket.prefix { !canReport($0) }
      return ProposedOwner(
        name: name, reason: .bracket, fact: .bracket(names: bracket, passedOver: Array(passed)),
        confidence: passed.isEmpty ? 0.95 : 0.85)
    }
    if let area, let group = bracket.first(where: { kind($0) == .group }) {
      return ProposedOwner(
        name: government(of: area), reason: .bracket, fact: .group(name: group, area: area), confidence: 0.9)
    }
    return nil
  }

  private func subject(_ subjects: [String], _ area: String?) -> ProposedOwner? {
    if let name = subjects.first(where: canReport) {
      return ProposedOwner(name: name, reason: .clause, fact: .subject(name: name), confidence: 0.9)
    }
    guard let area else { return nil }
    return ProposedOwner(
      name: government(of: area), reason: .clause, fact: .area(name: area), confidence: 0.85)
  }

  private func held(by clause: Measure?) -> ProposedOwner? {
    guard let clause, let name = (clause.lead + clause.responsible).first(where: canReport) else { return nil }
    return ProposedOwner(name: name, reason: .clause, fact: .clause(start: clause.textStart), confidence: 0.85)
  }

  private func most(in section: String) -> ProposedOwner? {
    for path in SectionPath.upwards(section) {
      guard let best = bySection[path]?.mostFrequent else { continue }
      return ProposedOwner(
        name: best.name, reason: .section, fact: .section(title: titles[path] ?? path, times: best.clauses),
        confidence: path == section ? 0.7 : 0.6)
    }
    return nil
  }

  /// A team that cannot report is no reason to ask the section's other bodies: the office says who takes its place.
  private func offered(_ bracket: [String]) -> ProposedOwner? {
    bracket.contains { kind($0) == .team } ? instead(of: bracket) : nil
  }

  private func instead(of names: [String]) -> ProposedOwner? {
    office.map {
      ProposedOwner(
        name: $0.holder, reason: .office, fact: .officeInstead(names: names, quote: $0.quote), confidence: 0.5)
    }
  }

  private func coordination() -> ProposedOwner? {
    office.map {
      ProposedOwner(name: $0.holder, reason: .office, fact: .office(quote: $0.quote), confidence: 0.65)
    }
  }

  /// The whole plan is the widest section.
  private func mostInPlan() -> ProposedOwner? {
    whole.mostFrequent.map {
      ProposedOwner(
        name: $0.name, reason: .section, fact: .plan(times: $0.clauses),
        confidence: 0.4)
    }
  }

  private func kind(_ name: String) -> AgencyKind { kinds[name] ?? Agency(name, city: region).kind }
  private func canReport(_ name: String) -> Bool { kind(name).canReport }

  /// 咸安区 → 咸安区政府, 随州高新区 → 随州高新区管委会.
  private func government(of area: String) -> String {
    if area.hasSuffix("政府") || area.hasSuffix("委会") { return area }
    return area + (Agency(area, city: region).kind == .park ? "管委会" : "政府")
  }

  /// The clause or row that a stretch lies in. Logarithmic: clauses do not overlap.
  public func clause(holding span: Span) -> Measure? {
    let at = measures.partitionPoint { $0.span.end > span.start }
    guard at < measures.count, measures[at].span.start <= span.start, span.end <= measures[at].span.end else {
      return nil
    }
    return measures[at]
  }

  /// Each name is read once, however often it stands in the plan.
  private static func kinds(_ document: Document) -> [String: AgencyKind] {
    var kinds: [String: AgencyKind] = [:]
    func note(_ name: String) {
      if kinds[name] == nil { kinds[name] = Agency(name, city: document.region).kind }
    }
    for measure in document.measures { (measure.lead + measure.responsible).forEach(note) }
    for target in document.targets { (target.agencies + target.duties).forEach(note) }
    return kinds
  }
}
