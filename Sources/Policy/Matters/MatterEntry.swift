/// What was typed of a matter, by field, and what becomes of it.
public struct MatterEntry: Sendable, Hashable {
  public var typed: [MatterField: String]

  public init(_ typed: [MatterField: String]) { self.typed = typed }

  /// What is wrong with one field.
  public struct Fault: Error, Sendable, Hashable {
    public enum Reason: Sendable, Hashable {
      case missing
      case tooLong(Int)
      case notADay
      case unknown
      /// A deadline that is over.
      case over
      /// A body without a day, or a day without a body.
      case alone(MatterField)
    }

    public let field: MatterField
    public let reason: Reason

    public init(_ field: MatterField, _ reason: Reason) {
      self.field = field
      self.reason = reason
    }

    /// What is wrong and what to do.
    public var message: String {
      switch reason {
      case .missing: "请填写\(field.title)"
      case .tooLong(let length): "\(field.title)最多\(field.longest)字，现有\(length)字，请精简"
      case .notADay: "\(field.title)写作 2026-03-31，这样的日子要真实存在"
      case .unknown: "\(field.title)不在可选范围内，请重新选择"
      case .over: "\(field.title)已经过去，请选择今天或以后的日期"
      case .alone(let other): "填了\(field.title)，请一并填写\(other.title)"
      }
    }
  }

  /// Every fault at once.
  public struct Faults: Error, Sendable, Hashable {
    public let all: [Fault]
  }

  /// The matter, or every fault.
  public func checked(on today: CivilDate) throws(Faults) -> MatterFacts {
    var faults: [Fault] = []
    func text(_ field: MatterField) -> String { String(Substring(typed[field] ?? "").trimmed) }
    func number(_ field: MatterField) -> Int64? {
      guard !text(field).isEmpty else { return nil }
      guard let number = Int64(text(field)), number > 0 else {
        faults.append(Fault(field, .unknown))
        return nil
      }
      return number
    }
    func words(_ field: MatterField) -> String {
      let length = text(field).unicodeScalars.count
      if length > field.longest { faults.append(Fault(field, .tooLong(length))) }
      return text(field)
    }
    let city = number(.city)
    if text(.city).isEmpty { faults.append(Fault(.city, .missing)) }
    if text(.title).isEmpty { faults.append(Fault(.title, .missing)) }
    let origin = text(.origin).isEmpty ? .hand : MatterOrigin(rawValue: text(.origin))
    if origin == nil { faults.append(Fault(.origin, .unknown)) }
    let subject = SubjectReference(text(.subject))
    if subject == nil, !text(.subject).isEmpty { faults.append(Fault(.subject, .unknown)) }
    var facts = MatterFacts(
      city: city ?? 0, title: words(.title), text: words(.text), origin: origin ?? .hand, subject: subject,
      from: number(.from), agency: number(.agency))
    facts.due = CivilDate(text(.due))
    if facts.due == nil, !text(.due).isEmpty { faults.append(Fault(.due, .notADay)) }
    if let due = facts.due, due < today { faults.append(Fault(.due, .over)) }
    if facts.agency != nil, text(.due).isEmpty { faults.append(Fault(.agency, .alone(.due))) }
    if facts.due != nil, text(.agency).isEmpty { faults.append(Fault(.due, .alone(.agency))) }
    guard faults.isEmpty else { throw Faults(all: faults) }
    return facts
  }
}
