/// What was typed of a visit, by field, and what becomes of it.
public struct SpotEntry: Sendable, Hashable {
  public enum Field: String, Sendable, Hashable, CaseIterable {
    case day = "seen_on"
    case colour = "seen_colour"
    case step = "seen_step"
    case inspectors
    case note
  }

  public var typed: [Field: String]

  public init(_ typed: [Field: String]) { self.typed = typed }

  /// What was seen, checked.
  public struct Seen: Sendable, Hashable {
    public var day: CivilDate
    public var standing: SpotStanding
    public var inspectors: String
    public var note: String

    public init(day: CivilDate, standing: SpotStanding, inspectors: String, note: String = "") {
      self.day = day
      self.standing = standing
      self.inspectors = inspectors
      self.note = note
    }
  }

  /// What is wrong with one field; the sentence is `SpotWords`'.
  public struct Fault: Error, Sendable, Hashable {
    public enum Reason: Sendable, Hashable {
      case missing
      case notADay
      case inFuture
      case beforeDraw(CivilDate)
      case unknown
      case tooLong(Int)
      /// What differs is described.
      case undescribed
    }

    public let field: Field
    public let reason: Reason
  }

  /// Every fault at once.
  public struct Faults: Error, Sendable, Hashable {
    public let all: [Fault]
  }

  public static let longestNote = 1000
  public static let longestName = 100
  /// In the place of a step: none is done.
  public static let noStep = "none"

  /// - Parameters:
  ///   - reported: a note is asked where what was seen differs from it.
  ///   - drawn: nobody was there before.
  public func checked(
    against reported: SpotStanding, drawn: CivilDate, on today: CivilDate
  ) throws(Faults) -> Seen {
    var faults: [Fault] = []
    func text(_ field: Field) -> String { String(Substring(typed[field] ?? "").trimmed) }
    func refuse(_ field: Field, _ reason: Fault.Reason) { faults.append(Fault(field: field, reason: reason)) }
    let day = TypedDay.read(text(.day))
    if text(.day).isEmpty {
      refuse(.day, .missing)
    } else if let day {
      if day > today { refuse(.day, .inFuture) }
      if day < drawn { refuse(.day, .beforeDraw(drawn)) }
    } else {
      refuse(.day, .notADay)
    }
    let colour = ProjectColour(rawValue: text(.colour))
    if colour == nil { refuse(.colour, text(.colour).isEmpty ? .missing : .unknown) }
    let step = ProjectStep(rawValue: text(.step))
    if step == nil, text(.step) != Self.noStep { refuse(.step, text(.step).isEmpty ? .missing : .unknown) }
    if text(.inspectors).isEmpty { refuse(.inspectors, .missing) }
    for (field, longest) in [(Field.inspectors, Self.longestName), (.note, Self.longestNote)] {
      let length = text(field).unicodeScalars.count
      if length > longest { refuse(field, .tooLong(longest)) }
    }
    guard let day, let colour, faults.isEmpty else { throw Faults(all: faults) }
    let seen = SpotStanding(colour, step)
    if text(.note).isEmpty, !reported.differences(seen: seen).isEmpty { refuse(.note, .undescribed) }
    guard faults.isEmpty else { throw Faults(all: faults) }
    return Seen(day: day, standing: seen, inspectors: text(.inspectors), note: text(.note))
  }
}
