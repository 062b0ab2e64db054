/// What was typed of a project, by field, and what becomes of it.
public struct ProjectEntry: Sendable, Hashable {
  public var typed: [ProjectField: String]

  public init(_ typed: [ProjectField: String]) { self.typed = typed }

  /// What is wrong with one field; the sentence is `ProjectEntryWords`'.
  public struct Fault: Error, Sendable, Hashable {
    public enum Reason: Sendable, Hashable {
      case missing
      case tooLong(Int)
      case notADay
      case notANumber(TypedNumber.Fault)
      /// An amount of money must be above nothing.
      case notPositive
      /// No project costs so many 亿元: the unit was mistaken, or a digit is too many.
      case tooLarge
      /// It must follow another day.
      case before(ProjectField)
      /// What has happened has a day that is over.
      case inFuture
      case unknown
      /// One of both must be there for the clock to run.
      case noStartingPoint
    }

    public let field: ProjectField
    public let reason: Reason
  }

  /// Every fault at once.
  public struct Faults: Error, Sendable, Hashable {
    public let all: [Fault]
  }

  /// Above this many 亿元 somebody has typed 万元.
  public static let largest = 10_000.0

  /// The project, or every fault.
  public func checked(on today: CivilDate) throws(Faults) -> ProjectFacts {
    var reader = Reader(typed: typed, today: today)
    let facts = reader.facts()
    if let facts, reader.faults.isEmpty { return facts }
    throw Faults(all: reader.faults)
  }

  private struct Reader {
    let typed: [ProjectField: String]
    let today: CivilDate
    var faults: [Fault] = []

    private func text(_ field: ProjectField) -> String {
      String(Substring(typed[field] ?? "").trimmed)
    }

    private mutating func refuse(_ field: ProjectField, _ reason: Fault.Reason) {
      faults.append(Fault(field: field, reason: reason))
    }

    private mutating func words(_ field: ProjectField, isNeeded: Bool = false) -> String {
      let text = text(field)
      if text.isEmpty, isNeeded { refuse(field, .missing) }
      let length = text.unicodeScalars.count
      if length > field.longest { refuse(field, .tooLong(length)) }
      return text
    }

    private mutating func number(_ field: ProjectField) -> Int64? {
      let text = text(field)
      guard !text.isEmpty else { return nil }
      guard let number = Int64(text), number > 0 else {
        refuse(field, .unknown)
        return nil
      }
      return number
    }

    private mutating func amount(_ field: ProjectField, isNeeded: Bool) -> Double? {
      let text = text(field)
      if text.isEmpty {
        if isNeeded { refuse(field, .missing) }
        return nil
      }
      switch TypedNumber.read(text, unit: "亿元") {
      case .failure(let fault): refuse(field, .notANumber(fault))
      case .success(let value):
        if value <= 0 { refuse(field, .notPositive) }
        if value > ProjectEntry.largest { refuse(field, .tooLarge) }
        return value
      }
      return nil
    }

    private mutating func day(_ field: ProjectField) -> CivilDate? {
      let text = text(field)
      guard !text.isEmpty else { return nil }
      guard let day = TypedDay.read(text) else {
        refuse(field, .notADay)
        return nil
      }
      if field != .promised, day > today { refuse(field, .inFuture) }
      return day
    }

    mutating func facts() -> ProjectFacts? {
      let city = number(.city)
      if text(.city).isEmpty { refuse(.city, .missing) }
      let kind = ProjectKind(rawValue: text(.kind))
      if kind == nil { refuse(.kind, text(.kind).isEmpty ? .missing : .unknown) }
      let name = words(.name, isNeeded: true)
      let county = words(.county, isNeeded: true)
      let investment = amount(.investment, isNeeded: true)
      let output = amount(.output, isNeeded: false)
      var days: [ProjectField: CivilDate] = [:]
      for field in ProjectField.allCases where field.isDay { days[field] = day(field) }
      checkOrder(days)
      let (document, sentence) = (number(.document), words(.sentence))
      if document != nil, sentence.isEmpty { refuse(.sentence, .missing) }
      guard let city, let kind, let investment else { return nil }
      return ProjectFacts(
        city: city, name: name, county: county, industry: words(.industry), kind: kind, investor: words(.investor),
        investment: investment, output: output, leader: words(.leader), steward: words(.steward), team: words(.team),
        lead: number(.lead), responsible: number(.responsible), days: days, document: document, sentence: sentence)
    }

    private mutating func checkOrder(_ days: [ProjectField: CivilDate]) {
      var last: (field: ProjectField, day: CivilDate)?
      for field in ProjectField.course {
        guard let day = days[field] else { continue }
        if let last, day < last.day { refuse(field, .before(last.field)) }
        last = (field, day)
      }
      if let promised = days[.promised], let signed = days[.signed], promised <= signed {
        refuse(.promised, .before(.signed))
      }
      if days[.signed] == nil, days[.listed] == nil { refuse(.signed, .noStartingPoint) }
    }
  }
}
