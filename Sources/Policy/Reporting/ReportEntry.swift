/// What an agency typed for one target and one period, before it is known to be good.
public struct ReportEntry: Sendable, Hashable {
  public var value: String
  public var stage: String
  /// 进展: what was done.
  public var narrative: String
  /// 说明: why a figure fell.
  public var explanation: String

  public init(value: String = "", stage: String = "", narrative: String = "", explanation: String = "") {
    self.value = value
    self.stage = stage
    self.narrative = narrative
    self.explanation = explanation
  }

  /// Nothing was typed: the row stays 未填报 and is not an error.
  public var isEmpty: Bool {
    [value, stage, narrative, explanation].allSatisfy { $0.allSatisfy(\.isWhitespace) }
  }

  public enum Field: String, Sendable, Hashable, CaseIterable {
    case value
    case stage
    case narrative
    case explanation
  }

  /// One fault of one field, with the sentence that stands beside it.
  public struct Fault: Error, Sendable, Hashable {
    public var field: Field
    public var message: String
  }

  /// A long story belongs into an annex.
  public static let longestText = 2000
  /// Above this a figure is a slip of the hand: 10¹⁵ in any unit is more than a country makes.
  public static let largestValue = 1e15
}

extension ReportEntry {
  /// Every fault at once, so that the form can be mended in one go.
  public func validated(for context: ReportContext) -> Result<ReportedFigure, Faults> {
    var faults: [Fault] = []
    var number: Double?
    var reachedStage: Stage?
    if let unit = context.unit {
      switch Self.number(value, unit: unit) {
      case .success(let read):
        number = read
        if context.isShareOfCases && !(0...100).contains(read) {
          faults.append(Fault(field: .value, message: "请填写0到100之间的数：符合时限的件数占全部件数的百分比"))
        } else if read < 0 && !context.mayBeNegative {
          faults.append(Fault(field: .value, message: "数值不能为负数，请填写0或更大的数字"))
        } else if abs(read) > Self.largestValue {
          faults.append(Fault(field: .value, message: "数值过大，请检查是否多输了位数，单位为\(unit)"))
        } else if context.isFall(read), explanation.allSatisfy(\.isWhitespace) {
          let was = context.previous.map(Quantity.text) ?? ""
          faults.append(
            Fault(
              field: .explanation, message: "本期数值比上期（\(was)\(unit)）\(context.comparison == .atMost ? "上升" : "下降")，请说明原因"
            ))
        }
      case .failure(let fault): faults.append(fault)
      }
    } else {
      reachedStage = Stage(rawValue: stage)
      if reachedStage == nil { faults.append(Fault(field: .stage, message: "请选择当前所处的阶段")) }
    }
    for (field, text) in [(Field.narrative, narrative), (.explanation, explanation)]
    where text.count > Self.longestText {
      faults.append(Fault(field: field, message: "最多\(Self.longestText)字，现有\(text.count)字，请精简"))
    }
    guard faults.isEmpty else { return .failure(Faults(faults)) }
    return .success(
      ReportedFigure(
        value: number, stage: reachedStage, narrative: Self.trimmed(narrative), explanation: Self.trimmed(explanation)))
  }

  /// Reads what people type: full-width digits, thousands commas, blanks, the unit behind the number.
  static func number(_ typed: String, unit: String) -> Result<Double, Fault> {
    var text = ""
    for scalar in typed.unicodeScalars {
      switch scalar.value {
      case 0xFF01...0xFF5E: text.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value - 0xFEE0)))
      case 0x2C, 0x20, 0x09, 0x0D, 0x0A, 0xA0, 0x3000: continue
      case 0x2212, 0x2013: text.append("-")
      default: text.unicodeScalars.append(scalar)
      }
    }
    text.removeAll { $0 == "," }
    if text.isEmpty { return .failure(Fault(field: .value, message: "请填写本期数值，单位为\(unit)")) }
    let bare = unit.replacing("％", with: "%")
    if text.count > bare.count, text.hasSuffix(bare) { text.removeLast(bare.count) }
    let digits = text.utf8
    let isPlain = digits.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E || $0 == 0x2D || $0 == 0x2B }
    guard isPlain, let value = Double(text), value.isFinite else {
      return .failure(Fault(field: .value, message: "“\(trimmed(typed))”不是数字，请填写阿拉伯数字，例如 12.5，单位为\(unit)"))
    }
    return .success(value)
  }

  private static func trimmed(_ text: String) -> String {
    var part = Substring(text)
    while let first = part.first, first.isWhitespace { part.removeFirst() }
    while let last = part.last, last.isWhitespace { part.removeLast() }
    return String(part)
  }

  /// The faults of one entry; at most one a field is shown.
  public struct Faults: Error, Sendable, Hashable {
    public var all: [Fault]
    public init(_ all: [Fault]) { self.all = all }
    /// The message for a field, when it has one.
    public subscript(field: Field) -> String? { all.first { $0.field == field }?.message }
  }
}
