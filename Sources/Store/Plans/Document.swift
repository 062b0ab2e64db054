import Policy

/// A policy paper as lists show it: its published version.
public struct DocumentSummary: Sendable, Hashable {
  public var id: DocumentID
  public var city: CityID
  public var cityName: String
  public var title: String
  public var issuer: String?
  public var docNumber: String?
  public var issuedOn: CivilDate?
  public var status: Policy.Document.Status
  public var period: PlanPeriod?
  /// The published version and how many there are.
  public var version: VersionID
  public var versions: Int
  public var targets: Int
  public var goals: Int
  public var measures: Int
  public var publishedAt: Moment

  public init(
    id: DocumentID, city: CityID, cityName: String, title: String, issuer: String? = nil, docNumber: String? = nil,
    issuedOn: CivilDate? = nil, status: Policy.Document.Status, period: PlanPeriod? = nil, version: VersionID,
    versions: Int, targets: Int, goals: Int, measures: Int, publishedAt: Moment
  ) {
    self.id = id
    self.city = city
    self.cityName = cityName
    self.title = title
    self.issuer = issuer
    self.docNumber = docNumber
    self.issuedOn = issuedOn
    self.status = status
    self.period = period
    self.version = version
    self.versions = versions
    self.targets = targets
    self.goals = goals
    self.measures = measures
    self.publishedAt = publishedAt
  }
}

/// A heading with its stable id.
public struct SectionRow: Sendable, Hashable {
  public var id: SectionID
  public var number: String?
  public var title: String
  public var level: Int
  public var path: String
  /// In the document's `text`.
  public var span: Span

  public init(id: SectionID, number: String? = nil, title: String, level: Int, path: String, span: Span) {
    self.id = id
    self.number = number
    self.title = title
    self.level = level
    self.path = path
    self.span = span
  }
}

/// A stretch of a document's text that is marked and linked.
public struct Mark: Sendable, Hashable {
  public enum Subject: Sendable, Hashable {
    case section(SectionID)
    case target(TargetID)
    case measure(MeasureID)
    case incentive(IncentiveID)
    case agency(AgencyID)
    case finding(FindingID)
  }

  public var subject: Subject
  /// In the document's `text`, counted in Unicode scalars; marks may nest.
  public var span: Span

  public init(subject: Subject, span: Span) {
    self.subject = subject
    self.span = span
  }
}

/// Money or a rate that an applicant can get.
public struct IncentiveRow: Sendable, Hashable {
  public var id: IncentiveID
  public var document: DocumentID
  public var quote: String
  public var amount: Double
  public var unit: String
  public var section: String
  public var span: Span

  public init(
    id: IncentiveID, document: DocumentID, quote: String, amount: Double, unit: String, section: String, span: Span
  ) {
    self.id = id
    self.document = document
    self.quote = quote
    self.amount = amount
    self.unit = unit
    self.section = section
    self.span = span
  }
}

/// A policy paper with its text and everything that was read out of it.
public struct DocumentDetail: Sendable {
  public var summary: DocumentSummary
  /// The part of the file's text that this document occupies; every span here counts from its start.
  public var text: String
  public var sections: [SectionRow]
  public var targets: [TargetSummary]
  public var measures: [MeasureSummary]
  public var incentives: [IncentiveRow]
  public var baselines: [Baseline]
  public var governance: [GovernanceFact]
  /// Firms that the plan names, each once for its item or clause.
  public var enterprises: [Enterprise]
  public var agencies: [AgencyLink]
  public var findings: [FindingSummary]
  public var versions: [DocumentVersion]
  /// In order of their start, longer ones first.
  public var marks: [Mark]

  public init(
    summary: DocumentSummary, text: String, sections: [SectionRow], targets: [TargetSummary],
    measures: [MeasureSummary], incentives: [IncentiveRow], baselines: [Baseline], governance: [GovernanceFact],
    enterprises: [Enterprise] = [], agencies: [AgencyLink], findings: [FindingSummary], versions: [DocumentVersion],
    marks: [Mark]
  ) {
    self.summary = summary
    self.text = text
    self.sections = sections
    self.targets = targets
    self.measures = measures
    self.incentives = incentives
    self.baselines = baselines
    self.governance = governance
    self.enterprises = enterprises
    self.agencies = agencies
    self.findings = findings
    self.versions = versions
    self.marks = marks
  }
}

/// One text of a document: a draft, the issued plan, a revision.
public struct DocumentVersion: Sendable, Hashable {
  public enum State: String, Sendable, Hashable, CaseIterable {
    /// Read, waiting for an editor.
    case review
    /// The one that everybody sees.
    case published
    /// An earlier one.
    case superseded
    /// Thrown away by an editor.
    case discarded
  }

  public var id: VersionID
  public var document: DocumentID
  /// 1, 2, … in the order of reading.
  public var number: Int
  public var state: State
  public var title: String
  public var status: Policy.Document.Status
  public var issuedOn: CivilDate?
  public var docNumber: String?
  /// The file it came from.
  public var fileName: String
  public var sha256: String
  public var address: String?
  public var readOn: CivilDate
  public var savedAt: Moment
  public var publishedAt: Moment?

  public init(
    id: VersionID, document: DocumentID, number: Int, state: State, title: String, status: Policy.Document.Status,
    issuedOn: CivilDate? = nil, docNumber: String? = nil, fileName: String, sha256: String, address: String? = nil,
    readOn: CivilDate, savedAt: Moment, publishedAt: Moment? = nil
  ) {
    self.id = id
    self.document = document
    self.number = number
    self.state = state
    self.title = title
    self.status = status
    self.issuedOn = issuedOn
    self.docNumber = docNumber
    self.fileName = fileName
    self.sha256 = sha256
    self.address = address
    self.readOn = readOn
    self.savedAt = savedAt
    self.publishedAt = publishedAt
  }
}

/// What one version changed against the one before it.
public struct VersionChange: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable {
    case added
    case dropped
    /// The value, the deadline or another field moved.
    case moved
  }

  public var kind: Kind
  public var subject: ItemKind
  /// The item's stable id; nil while the version is under review.
  public var item: Int64?
  public var quote: String
  /// The fields that moved, e.g. deadline 2025 → 2026.
  public var fields: [FieldChange<ItemField>]

  public init(kind: Kind, subject: ItemKind, item: Int64? = nil, quote: String, fields: [FieldChange<ItemField>]) {
    self.kind = kind
    self.subject = subject
    self.item = item
    self.quote = quote
    self.fields = fields
  }
}
