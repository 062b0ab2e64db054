import Policy
import Store

/// How fields are put into words on pages, in one place.
enum Wording {
  /// A figure for people: `25`, `0.5`, `12,000`; thousands are set apart from five digits on.
  static func number(_ value: Double) -> String {
    let text = Quantity.text(value)
    let parts = text.split(separator: ".", maxSplits: 1)
    guard let whole = parts.first, abs(value) >= 10_000, !text.contains("e") else { return text }
    let digits = Array(whole.utf8.drop { $0 == UInt8(ascii: "-") })
    var out: [UInt8] = value < 0 ? [UInt8(ascii: "-")] : []
    for (index, digit) in digits.enumerated() {
      if index > 0 && (digits.count - index).isMultiple(of: 3) { out.append(UInt8(ascii: ",")) }
      out.append(digit)
    }
    let grouped = String(decoding: out, as: UTF8.self)
    return parts.count == 2 ? grouped + "." + parts[1] : grouped
  }

  /// A figure with its unit: `25 万辆`, `20%`.
  static func quantity(_ value: Double, _ unit: String) -> String {
    number(value) + (unit.hasPrefix("%") || unit.hasPrefix("％") || unit.isEmpty ? "" : " ") + Quantity.shown(unit)
  }

  /// `2026年三季度`, where room is short.
  static func quarter(_ period: Period) -> String { "\(period.year)年\(["一", "二", "三", "四"][period.quarter - 1])季度" }

  /// `3月31日`, `2026年3月31日`.
  static func day(_ day: CivilDate) -> String { "\(day.year)年\(day.month)月\(day.day)日" }

  /// `2026年`, `2023年12月`.
  static func deadline(_ deadline: Deadline) -> String { deadline.words }

  /// The share of a whole in percent, without decimals, never 100 before all is there.
  static func percent(_ part: Int, of whole: Int) -> String {
    guard whole > 0 else { return "—" }
    return "\(part * 100 / whole)%"
  }

  static func comparison(_ comparison: Comparison) -> String {
    switch comparison {
    case .atLeast: "不低于"
    case .atMost: "不超过"
    case .about: "约"
    case .range, .equal: "达到"
    }
  }

  static func cadence(_ cadence: Cadence) -> String { cadence.title }

  static func status(_ status: Policy.Document.Status) -> String {
    switch status {
    case .draft: "征求意见稿"
    case .issued: "正式印发"
    }
  }

  /// `2024—2026年`.
  static func period(_ period: PlanPeriod) -> String? {
    switch (period.from, period.to) {
    case (let from?, let to?): from == to ? "\(to)年" : "\(from)—\(to)年"
    case (let from?, nil): "\(from)年起"
    case (nil, let to?): "至\(to)年"
    case (nil, nil): nil
    }
  }

  static func finding(_ kind: Finding.Kind) -> String { kind.title }

  /// What a kind of finding means for the reader.
  static func meaning(_ kind: Finding.Kind) -> String { kind.meaning }

  static func finding(_ state: FindingSummary.State) -> String {
    switch state {
    case .open: "待核实"
    case .confirmed: "已确认"
    case .dismissed: "已排除"
    }
  }

  /// A figure of a report with its unit, or its stage.
  static func figure(value: Double?, stage: Stage?, unit: String?) -> String {
    if let value { return quantity(value, unit ?? "") }
    return stage?.title ?? "—"
  }

  /// `2026-11-21 15:04` in Shanghai: seconds are the log's business.
  static func minute(_ moment: Moment) -> String { String(moment.text.dropLast(3)) }
}

extension TargetSummary {
  /// `不低于 25 万辆`; nil for a goal without a number.
  var promise: String? {
    guard let value, let unit else { return nil }
    let word = comparison == .equal || comparison == .range ? "" : Wording.comparison(comparison) + " "
    let figure: String
    if let valueMax {
      figure = Wording.number(value) + "–" + Wording.quantity(valueMax, unit)
    } else {
      figure = Wording.quantity(value, unit)
    }
    return (isStretch ? "力争" : "") + word + figure
  }

  /// `2026年`, `每年`, `每年，至2026年`, or 未明确.
  var timing: String {
    let end = deadline.map(Wording.deadline)
    if cadence == .byDeadline { return end ?? "未明确" }
    let rhythm = Wording.cadence(cadence)
    return end.map { "\(rhythm)，至\($0)" } ?? rhythm
  }
}

extension ReportingTask {
  /// The previous figure with its quarter.
  var previousText: String? {
    previous.map { "\($0.period.title)：\(Wording.figure(value: $0.value, stage: $0.stage, unit: target.reportedUnit))" }
  }
}
