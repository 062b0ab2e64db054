/// Who reports a target, and the sentence that says why.
public struct Ownership: Sendable, Hashable {
  /// The step of the rule that found the owner, in the order in which they are tried.
  public enum Basis: String, Sendable, CaseIterable {
    /// The first lead of its bracket or row that can report.
    case lead
    /// The first responsible body of its bracket or row that can report.
    case responsible
    /// The sentence's subject: 市经信局负责统筹…, or the area that a figure is broken down to.
    case subject
    /// The body that the clauses of its section name most.
    case section
    /// 联席会议办公室设在市经信局.
    case coordinatingOffice = "coordinating_office"
    /// The body that leads most clauses of the plan.
    case plan
  }

  /// Verbatim as the plan names it; for a county's figure without a named body the county's government.
  public var body: String
  public var basis: Basis
  /// The sentence that a person reads beside the owner.
  public var reason: String
  /// 0…1; below 0.8 the owner is a proposal.
  public var confidence: Double

  public init(body: String, basis: Basis, reason: String, confidence: Double) {
    self.body = body
    self.basis = basis
    self.reason = reason
    self.confidence = confidence
  }
}

extension Document {
  /// The owner of each target, in order; nil where the plan names nobody who could report.
  ///
  /// From its bracket (first lead, else first responsible that can report), else its sentence's subject, else its
  /// section's bodies (the most frequent), else the coordinating office (docs/ARCHITECTURE.md, “owner”). Groups and
  /// bodies without accounts are passed over. Linear in targets and measures.
  public func owners() -> [Ownership?] {
    let rule = OwnerRule(self)
    return targets.map { rule.owner(of: $0) }
  }
}

/// The owner rule of one document with everything that is looked up more than once.
struct OwnerRule {
  private let region: String?
  private let measures: [Measure]
  private let bySection: [String: BodyCount]
  private let titles: [String: String]
  private let office: GovernanceFact?
  private let planLead: (name: String, clauses: Int)?
  private let kinds: [String: BodyKind]

  init(_ document: Document) {
    region = document.region
    let kinds = OwnerRule.kinds(document)
    self.kinds = kinds
    measures = document.measures.sorted { $0.span.start < $1.span.start }
    var counts: [String: BodyCount] = [:]
    var whole = BodyCount()
    for measure in document.measures {
      let lead = measure.lead.filter { kinds[$0]?.canReport ?? false }
      let responsible = measure.responsible.filter { kinds[$0]?.canReport ?? false }
      whole.add(lead: lead.isEmpty ? Array(responsible.prefix(1)) : lead, responsible: [])
      for path in OwnerRule.upwards(measure.section) {
        counts[path, default: BodyCount()].add(lead: lead, responsible: responsible)
      }
    }
    bySection = counts
    titles = Dictionary(document.sections.map { ($0.path, $0.title) }) { first, _ in first }
    office = document.coordinatingOffice
    planLead = whole.mostFrequent
  }

  func owner(of target: Target) -> Ownership? {
    bracket(of: target) ?? subject(of: target) ?? section(of: target) ?? coordination()
  }

  private func bracket(of target: Target) -> Ownership? {
    let clause = measure(at: target.span.start)
    let lead = clause.map { $0.lead.filter(target.agencies.contains) } ?? []
    if let body = lead.first(where: canReport) {
      return Ownership(
        body: body, basis: .lead, reason: "所在条目的牵头单位\(target.agencies.count > 1 ? "（排在首位的可填报单位）" : "")",
        confidence: 0.98)
    }
    if let body = target.agencies.first(where: canReport) {
      let passed = target.agencies.prefix { !canReport($0) }
      let note = passed.isEmpty ? "，排在首位" : "，“\(passed.joined(separator: "、"))”不能填报，顺延"
      return Ownership(
        body: body, basis: .responsible, reason: "所在条目的责任单位\(note)", confidence: passed.isEmpty ? 0.95 : 0.85)
    }
    if let area = target.area, let group = target.agencies.first(where: { kinds[$0] == .group }) {
      return Ownership(
        body: government(of: area), basis: .responsible, reason: "责任单位为“\(group)”，该数值分解到\(area)", confidence: 0.9)
    }
    return nil
  }

  private func subject(of target: Target) -> Ownership? {
    if let body = target.duties.first(where: canReport) {
      return Ownership(body: body, basis: .subject, reason: "原文句子的主语为“\(body)”", confidence: 0.9)
    }
    guard let area = target.area else { return nil }
    return Ownership(body: government(of: area), basis: .subject, reason: "该数值分解到\(area)，原文未另列责任单位", confidence: 0.85)
  }

  private func section(of target: Target) -> Ownership? {
    for path in OwnerRule.upwards(target.section) {
      guard let best = bySection[path]?.mostFrequent else { continue }
      let title = titles[path].map { "“\($0)”" } ?? path
      return Ownership(
        body: best.name, basis: .section, reason: "原文未列责任单位；所在部分\(title)的条目中出现最多（\(best.clauses)次）",
        confidence: path == target.section ? 0.7 : 0.6)
    }
    return nil
  }

  private func coordination() -> Ownership? {
    if let office {
      return Ownership(
        body: office.holder, basis: .coordinatingOffice, reason: "原文未列责任单位；统筹协调单位：“\(office.quote)”", confidence: 0.65)
    }
    guard let planLead else { return nil }
    return Ownership(
      body: planLead.name, basis: .plan, reason: "原文未列责任单位，也未写明统筹协调单位；全文牵头条目最多（\(planLead.clauses)条）", confidence: 0.4)
  }

  private func canReport(_ name: String) -> Bool { kinds[name]?.canReport ?? false }

  /// Each name is read once, however often it stands in the plan.
  private static func kinds(_ document: Document) -> [String: BodyKind] {
    var kinds: [String: BodyKind] = [:]
    func note(_ name: String) {
      if kinds[name] == nil { kinds[name] = Body(name, city: document.region).kind }
    }
    for measure in document.measures { (measure.lead + measure.responsible).forEach(note) }
    for target in document.targets { (target.agencies + target.duties).forEach(note) }
    return kinds
  }

  /// 咸安区 → 咸安区政府, 随州高新区 → 随州高新区管委会.
  private func government(of area: String) -> String {
    let kind = Body(area, city: region).kind
    if area.hasSuffix("政府") || area.hasSuffix("委会") { return area }
    return area + (kind == .park ? "管委会" : "政府")
  }

  /// The clause or row around a place. Logarithmic; clauses do not overlap.
  private func measure(at offset: Int) -> Measure? {
    var low = 0
    var high = measures.count
    while low < high {
      let middle = (low + high) / 2
      if measures[middle].span.end <= offset { low = middle + 1 } else { high = middle }
    }
    return low < measures.count && measures[low].span.start <= offset ? measures[low] : nil
  }

  /// `二、/（一）/1.` → itself, `二、/（一）`, `二、`.
  static func upwards(_ path: String) -> [String] {
    var parts = path.split(separator: "/").prefix(6)
    var paths: [String] = []
    while !parts.isEmpty {
      paths.append(parts.joined(separator: "/"))
      parts.removeLast()
    }
    return paths
  }
}

/// How many clauses name each body; a tie goes to the one that leads more, then to the one named first.
struct BodyCount {
  private var clauses: [String: (all: Int, lead: Int, order: Int)] = [:]

  mutating func add(lead: [String], responsible: [String]) {
    var seen: Set<String> = []
    for (name, leads) in lead.map({ ($0, 1) }) + responsible.map({ ($0, 0) }) where seen.insert(name).inserted {
      let old = clauses[name] ?? (0, 0, clauses.count)
      clauses[name] = (old.all + 1, old.lead + leads, old.order)
    }
  }

  var mostFrequent: (name: String, clauses: Int)? {
    let best = clauses.max { a, b in
      (a.value.all, a.value.lead, -a.value.order) < (b.value.all, b.value.lead, -b.value.order)
    }
    return best.map { ($0.key, $0.value.all) }
  }
}
