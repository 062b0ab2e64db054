/// What a meeting is called to: when, where, over what.
public struct MeetingFacts: Sendable, Hashable {
  public var kind: MeetingKind
  public var city: Int64
  /// The one plan that it is about; nil for all of the city's.
  public var document: Int64?
  /// The quarter whose data it has before it.
  public var period: Period
  public var day: CivilDate
  public var title: String
  public var place: String
  /// An item a line.
  public var agenda: String

  public static let longestLine = 100
  public static let longestAgenda = 4000

  public init(
    kind: MeetingKind, city: Int64, document: Int64? = nil, period: Period, day: CivilDate, title: String,
    place: String = "", agenda: String = ""
  ) {
    self.kind = kind
    self.city = city
    self.document = document
    self.period = period
    self.day = day
    self.title = title
    self.place = place
    self.agenda = agenda
  }

  /// The items of the agenda, without the numbers that somebody typed before them.
  public var items: [String] {
    agenda.split(whereSeparator: \.isNewline).map { line in
      var rest = line.drop { $0.isWhitespace }
      let number = rest.prefix { $0.isNumber || "一二三四五六七八九十（）().．、".contains($0) }
      if let last = number.last, "）).．、".contains(last) { rest = rest.dropFirst(number.count) }
      return String(rest.trimmed)
    }.filter { !$0.isEmpty }
  }

  /// What is wrong with one field; the sentence is `MeetingWords`'.
  public struct Fault: Error, Sendable, Hashable {
    public enum Field: String, Sendable, Hashable, CaseIterable {
      case title, place, agenda, period
    }

    public enum Reason: Sendable, Hashable {
      case missing
      case tooLong(Int)
      /// The quarter has not ended on the day of the meeting.
      case notOver
    }

    public let field: Field
    public let reason: Reason
  }

  /// The first thing that is wrong.
  public var fault: Fault? {
    if title.allSatisfy(\.isWhitespace) { return Fault(field: .title, reason: .missing) }
    for (field, text) in [(Fault.Field.title, title), (.place, place)] where text.count > Self.longestLine {
      return Fault(field: field, reason: .tooLong(Self.longestLine))
    }
    if items.isEmpty { return Fault(field: .agenda, reason: .missing) }
    if agenda.count > Self.longestAgenda { return Fault(field: .agenda, reason: .tooLong(Self.longestAgenda)) }
    if day <= period.lastDay { return Fault(field: .period, reason: .notOver) }
    return nil
  }

  /// What a meeting of a kind usually goes through.
  public static func usualAgenda(_ kind: MeetingKind) -> String {
    let last = kind == .yearly ? "研究下一年度重点工作安排。" : "研究部署下一阶段工作。"
    return "通报目标进展情况。\n有关单位汇报滞后目标的原因和措施。\n研究未办结的问题和需要协调的事项。\n\(last)"
  }
}
