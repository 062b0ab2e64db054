/// What a matter is opened with, checked; ids as numbers.
public struct MatterFacts: Sendable, Hashable {
  public var city: Int64
  public var title: String
  public var text: String
  public var origin: MatterOrigin
  /// What it came from.
  public var subject: SubjectReference?
  /// The body that brought it up.
  public var from: Int64?
  /// The body that is to settle it, where that is known.
  public var agency: Int64?
  public var due: CivilDate?

  public init(
    city: Int64, title: String, text: String = "", origin: MatterOrigin = .hand, subject: SubjectReference? = nil,
    from: Int64? = nil, agency: Int64? = nil, due: CivilDate? = nil
  ) {
    self.city = city
    self.title = title
    self.text = text
    self.origin = origin
    self.subject = subject
    self.from = from
    self.agency = agency
    self.due = due
  }

  /// As text by field, as the trail keeps it; what is not known is absent.
  public var texts: [MatterField: String] {
    var texts: [MatterField: String] = [
      .city: String(city), .title: title, .text: text, .origin: origin.rawValue,
    ]
    texts[.subject] = subject?.text
    texts[.from] = from.map { String($0) }
    texts[.agency] = agency.map { String($0) }
    texts[.due] = due?.text
    return texts.filter { !$0.value.isEmpty }
  }
}
