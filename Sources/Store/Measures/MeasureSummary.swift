import Policy

/// One clause that assigns work to bodies.
public struct MeasureSummary: Sendable, Hashable {
  public var id: MeasureID
  public var city: CityID
  public var cityName: String
  public var document: DocumentID
  public var documentTitle: String
  public var section: SectionID?
  public var sectionPath: String
  /// The clause's first characters, after its number.
  public var textStart: String
  public var quote: String
  public var agencies: [AgencyLink]
  /// Who tells of it; nil where the plan names nobody who can.
  public var teller: Owner?
  /// Firms that the clause names.
  public var enterprises: [Enterprise]
  public var deadline: Deadline?
  /// In the document's text.
  public var span: Span
  public var confidence: Double
  public var rule: String

  public init(
    id: MeasureID, city: CityID, cityName: String, document: DocumentID, documentTitle: String,
    section: SectionID? = nil, sectionPath: String, textStart: String, quote: String, agencies: [AgencyLink],
    teller: Owner? = nil, enterprises: [Enterprise] = [], deadline: Deadline? = nil, span: Span, confidence: Double,
    rule: String
  ) {
    self.id = id
    self.city = city
    self.cityName = cityName
    self.document = document
    self.documentTitle = documentTitle
    self.section = section
    self.sectionPath = sectionPath
    self.textStart = textStart
    self.quote = quote
    self.agencies = agencies
    self.teller = teller
    self.enterprises = enterprises
    self.deadline = deadline
    self.span = span
    self.confidence = confidence
    self.rule = rule
  }
}
