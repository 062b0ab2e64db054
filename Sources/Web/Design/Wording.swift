import Policy
import Store

/// How fields are put into words on pages, in one place.
enum Wording {
  /// A figure for people: `25`, `0.5`, `12,000`; thousands are set apart from five digits on.
  static func number(_ value: Double) -> String {
    let text = Quantity.text(value)
    guard abs(value) >= 10_000, !text.contains("e") else { return text }
    let parts = text.split(separator: ".", maxSplits: 1)
    guard let whole = parts.first else { return text }
    let digits = Array(whole.utf8.drop { $0 == UInt8(ascii: "-") })
    var out: [UInt8] = value < 0 ? [UInt8(ascii: "-")] : []
    for (index, digit) in digits.enumerated() {
      if index > 0 && (digits.count - index).isMultiple(of: 3) { out.append(UInt8(ascii: ",")) }
      out.append(digit)
    }
    let grouped = String(decoding: out, as: UTF8.self)
    return parts.count == 2 ? grouped + "." + parts[1] : grouped
  }

  /// What stands right behind its figure: shares, and the :1 of a ratio.
  private static let close: Set<Unicode.Scalar> = ["%", "％", "∶", ":", "："]

  /// A figure with its unit: `25 万辆`, `20%`, `2.35∶1`.
  static func quantity(_ value: Double, _ unit: String) -> String {
    var text = number(value)
    if let first = unit.unicodeScalars.first, !close.contains(first) { text += " " }
    text += Quantity.shown(unit)
    return text
  }

  /// `2026年三季度`, where room is short.
  static func quarter(_ period: Period) -> String {
    guard period.kind == .quarter else { return period.title }
    let ordinal =
      switch period.number {
      case 1: "年一季度"
      case 2: "年二季度"
      case 3: "年三季度"
      default: "年四季度"
      }
    return String(period.year) + ordinal
  }

  /// `3月31日`, `2026年3月31日`.
  static func day(_ day: CivilDate) -> String { "\(day.year)年\(day.month)月\(day.day)日" }

  /// The share of a whole in percent, without decimals, never 100 before all is there.
  static func percent(_ part: Int, of whole: Int) -> String {
    guard whole > 0 else { return "—" }
    return "\(part * 100 / whole)%"
  }

  /// A figure of a report with its unit, or its stage, or why there is none.
  static func figure(_ figure: ReportedFigure?, unit: String?) -> String {
    if let missing = figure?.missing { return missing.title }
    let text = Self.figure(value: figure?.value, stage: figure?.stage, unit: unit)
    guard let numerator = figure?.numerator, let denominator = figure?.denominator else { return text }
    return "\(text)（\(number(numerator)) / \(number(denominator))）"
  }

  /// A figure with its unit, or a stage.
  static func figure(value: Double?, stage: Stage?, unit: String?) -> String {
    if let value { return quantity(value, unit.map(Quantity.measured) ?? "") }
    return stage?.title ?? "—"
  }

  /// `2026-11-21 15:04` in Shanghai: seconds are the log's business.
  static func minute(_ moment: Moment) -> String { String(moment.text.dropLast(3)) }
}
