/// How a reported value is compared with the one that was promised.
public enum Comparison: String, Sendable, CaseIterable {
  /// 以上, 超, 突破, 不少于, 达到.
  case atLeast = ">="
  /// 以内, 不超过, 压缩至.
  case atMost = "<="
  /// 左右, 约.
  case about = "~"
  /// 2-3家; met at its lower end.
  case range
  /// A bare count: 培育…企业2家.
  case equal = "="
}

/// How often a target falls due.
public enum Cadence: String, Sendable, CaseIterable {
  case byDeadline = "by_deadline"
  case annual
  case semiannual
  case quarterly
  case monthly
  /// Each time: 签约到开工用时60天内.
  case event
}

/// A year, or a month of a year: `2026`, `2023-12`.
public struct Deadline: Sendable, Hashable, Comparable {
  public let year: Int
  public let month: Int?

  /// Nil outside the years 1000–9999 and the months 1–12.
  public init?(year: Int, month: Int? = nil) {
    guard (1000...9999).contains(year), month.map((1...12).contains) ?? true else { return nil }
    self.year = year
    self.month = month
  }

  /// Reads `2026` and `2023-12`.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let year = parts.first.flatMap({ Int($0) }) else { return nil }
    switch parts.count {
    case 1: self.init(year: year)
    case 2: if let month = Int(parts[1]) { self.init(year: year, month: month) } else { return nil }
    default: return nil
    }
  }

  /// `2026` or `2023-12`.
  public var text: String {
    guard let month else { return "\(year)" }
    return month < 10 ? "\(year)-0\(month)" : "\(year)-\(month)"
  }

  /// The last day that still counts as on time.
  public var lastDay: CivilDate { CivilDate.lastDay(year: year, month: month ?? 12) }

  public static func < (a: Deadline, b: Deadline) -> Bool {
    (a.year, a.month ?? 12) < (b.year, b.month ?? 12)
  }
}

/// What a rule knows of its own work: which rule it was and how sure it is.
public struct Provenance: Sendable, Hashable {
  /// The rule's short name, e.g. `quantity.after-verb`.
  public var rule: String
  /// 0…1.
  public var confidence: Double

  public init(rule: String = "", confidence: Double = 1) {
    self.rule = rule
    self.confidence = confidence
  }
}

/// One indicator × one value × one deadline × one area.
public struct Target: Sendable, Equatable {
  /// The shortest verbatim stretch with indicator and value.
  public var quote: String
  /// Understandable alone.
  public var indicator: String
  public var comparison: Comparison
  /// As written: 25 for 25万辆.
  public var value: Double
  public var valueMax: Double?
  /// As written: 万辆.
  public var unit: String
  public var deadline: Deadline?
  public var cadence: Cadence
  /// The county, district or park that a figure is broken down to.
  public var area: String?
  /// 力争.
  public var stretch: Bool
  /// The section's path, e.g. `二、/（一）`.
  public var section: String
  /// Verbatim names of the bodies of the bracket or row that governs the clause.
  public var agencies: [String]
  /// Bodies named only in prose as the sentence's subject.
  public var duties: [String]
  public var baseline: Baseline?
  /// The place of the quote.
  public var span: Span
  /// The place of the whole sentence.
  public var sentence: Span
  public var provenance: Provenance

  public init(
    quote: String, indicator: String, comparison: Comparison, value: Double, valueMax: Double? = nil, unit: String,
    deadline: Deadline? = nil, cadence: Cadence = .byDeadline, area: String? = nil, stretch: Bool = false,
    section: String = "", agencies: [String] = [], duties: [String] = [], baseline: Baseline? = nil,
    span: Span, sentence: Span, provenance: Provenance = Provenance()
  ) {
    self.quote = quote
    self.indicator = indicator
    self.comparison = comparison
    self.value = value
    self.valueMax = valueMax
    self.unit = unit
    self.deadline = deadline
    self.cadence = cadence
    self.area = area
    self.stretch = stretch
    self.section = section
    self.agencies = agencies
    self.duties = duties
    self.baseline = baseline
    self.span = span
    self.sentence = sentence
    self.provenance = provenance
  }
}

/// The present state of an indicator as the plan reports it.
public struct Baseline: Sendable, Hashable {
  public var quote: String
  public var indicator: String
  public var value: Double
  public var unit: String
  public var year: Int?
  public var span: Span
  public var provenance: Provenance

  public init(
    quote: String, indicator: String, value: Double, unit: String, year: Int? = nil, span: Span,
    provenance: Provenance = Provenance()
  ) {
    self.quote = quote
    self.indicator = indicator
    self.value = value
    self.unit = unit
    self.year = year
    self.span = span
    self.provenance = provenance
  }
}

/// A goal without a number: 市占率稳居全国第一.
public struct Goal: Sendable, Equatable {
  public var quote: String
  public var indicator: String
  public var deadline: Deadline?
  public var section: String
  public var span: Span
  public var provenance: Provenance

  public init(
    quote: String, indicator: String, deadline: Deadline? = nil, section: String = "", span: Span,
    provenance: Provenance = Provenance()
  ) {
    self.quote = quote
    self.indicator = indicator
    self.deadline = deadline
    self.section = section
    self.span = span
    self.provenance = provenance
  }
}

/// Money or a rate that an applicant can get.
public struct Incentive: Sendable, Equatable {
  public var quote: String
  public var amount: Double
  public var unit: String
  public var section: String
  public var span: Span
  public var provenance: Provenance

  public init(
    quote: String, amount: Double, unit: String, section: String = "", span: Span, provenance: Provenance = Provenance()
  ) {
    self.quote = quote
    self.amount = amount
    self.unit = unit
    self.section = section
    self.span = span
    self.provenance = provenance
  }
}

/// One clause, or table row, that assigns work to bodies.
public struct Measure: Sendable, Equatable {
  /// The clause's first 20 characters after its number.
  public var textStart: String
  /// The whole clause.
  public var quote: String
  public var lead: [String]
  public var responsible: [String]
  public var deadline: Deadline?
  public var section: String
  public var span: Span
  public var provenance: Provenance

  public init(
    textStart: String, quote: String, lead: [String], responsible: [String], deadline: Deadline? = nil,
    section: String = "", span: Span, provenance: Provenance = Provenance()
  ) {
    self.textStart = textStart
    self.quote = quote
    self.lead = lead
    self.responsible = responsible
    self.deadline = deadline
    self.section = section
    self.span = span
    self.provenance = provenance
  }
}

/// Who runs a chain or a plan: 总链长, 链长, 召集人, an office and the body that hosts it.
public struct GovernanceFact: Sendable, Hashable {
  /// The role as written, e.g. 办公室, 总链长, 召集人.
  public var role: String
  /// The body or person who holds it, verbatim.
  public var holder: String
  public var quote: String
  public var span: Span
  public var provenance: Provenance

  public init(role: String, holder: String, quote: String, span: Span, provenance: Provenance = Provenance()) {
    self.role = role
    self.holder = holder
    self.quote = quote
    self.span = span
    self.provenance = provenance
  }
}

/// What does not add up in the texts.
public struct Finding: Sendable, Equatable {
  public enum Kind: String, Sendable, CaseIterable {
    /// The same indicator, two values.
    case conflict
    /// The same target in two places or plans.
    case `repeat`
    /// Parts against the total, holding or not.
    case sum
    /// A deadline before the plan's start.
    case deadline
    /// Two bodies whose names differ by one character.
    case name
  }

  /// Where a quote stands: its document, and its target where it is one.
  public struct Place: Sendable, Hashable {
    /// Index into the documents that were compared.
    public var document: Int
    /// Index into that document's targets; nil for a body's name or words that are no target.
    public var target: Int?

    public init(document: Int, target: Int? = nil) {
      self.document = document
      self.target = target
    }
  }

  public var kind: Kind
  public var quotes: [String]
  /// One span per quote.
  public var spans: [Span]
  /// One place per quote.
  public var places: [Place]
  /// For a sum, whether it adds up; nil for the other kinds.
  public var holds: Bool?
  public var note: String

  public init(
    kind: Kind, quotes: [String], spans: [Span] = [], places: [Place] = [], holds: Bool? = nil, note: String
  ) {
    self.kind = kind
    self.quotes = quotes
    self.spans = spans
    self.places = places
    self.holds = holds
    self.note = note
  }

  /// Whether somebody should look at the texts: all but repeats and sums that hold.
  public var needsAttention: Bool { kind != .repeat && holds != true }
}
