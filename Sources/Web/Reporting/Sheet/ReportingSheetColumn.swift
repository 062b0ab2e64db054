import Policy
import Store

/// A column of the form as a sheet: what it is called, how wide it is, and whether people fill it in.
///
/// A sheet that comes back is known by these titles, wherever the columns stand.
enum ReportingSheetColumn: SheetColumn {
  case number, plan, indicator, quote, target, deadline, asked, unit, previous, expected
  case entry(ReportEntry.Field)
  case state, remark, id, period, version

  static let allCases: [ReportingSheetColumn] =
    [.number, .plan, .indicator, .quote, .target, .deadline, .asked, .unit, .previous, .expected]
    + [.value, .unit, .stage, .missing, .narrative, .problems, .nextSteps, .coordination, .explanation].map {
      .entry($0)
    }
    + [.entry(.numerator), .entry(.denominator), .entry(.baseline), .state, .remark, .id, .period, .version]

  var title: String {
    switch self {
    case .number: "序号"
    case .plan: "政策文件"
    case .indicator: "目标"
    case .quote: "原文"
    case .target: "目标值"
    case .deadline: "完成时限"
    case .asked: "填什么"
    case .unit: "计量单位"
    case .previous: "上期"
    case .expected: "本期末应达到"
    case .entry(let field): field.title
    case .state: "填报状态"
    case .remark: "退回意见"
    case .id: "目标编号"
    case .period: "填报期"
    case .version: "版本"
    }
  }

  /// In characters.
  var width: Double {
    switch self {
    case .number: 6
    case .plan, .quote: 28
    case .indicator, .asked, .previous, .expected: 22
    case .target, .deadline, .unit, .state: 13
    case .entry(let field): ReportEntry.Field.words.contains(field) ? 32 : 14
    case .remark: 24
    case .id, .period, .version: 10
    }
  }

  /// What only the program needs.
  var isHidden: Bool { [.id, .period, .version].contains(self) }

  static func column(titled title: String) -> ReportingSheetColumn? {
    let title = title.filter { !$0.isWhitespace }
    // As sheets were handed out when there were quarters only.
    return title == "季度" ? .period : allCases.first { $0.title == title }
  }

  var isAsked: Bool { field != nil }

  /// The field that is filled in; nil for what only tells.
  var field: ReportEntry.Field? { if case .entry(let field) = self { field } else { nil } }

  /// What stands in the row of a line when it is handed out.
  func cell(_ line: ReportingForm.Line, number: Int) -> WorkbookCell {
    let target = line.task.target
    switch self {
    case .number: return .number(Double(number))
    case .plan: return .text(target.documentTitle)
    case .indicator: return .text(target.indicator)
    case .quote: return .text(target.quote)
    case .target: return .text(target.promise ?? "定性目标")
    case .deadline: return .text(target.timing)
    case .asked: return .text(target.judged.entered)
    case .unit: return .text(line.task.context.unit ?? "（选阶段）")
    case .previous: return .text(line.task.previousText ?? "没有数据")
    case .expected: return .text(Self.expected(line.task))
    case .entry(let field): return Self.entered(line.entry, field)
    case .state: return .text(line.task.report?.state.title ?? "未填报")
    case .remark: return .text(line.task.report.flatMap { $0.state == .returned ? $0.newest.remark : nil } ?? "")
    case .id: return .number(Double(target.id.raw))
    case .period: return .text(line.task.period.text)
    case .version: return .number(Double(line.seen))
    }
  }

  private static func expected(_ task: ReportingTask) -> String {
    guard let figure = task.expectedText, let how = task.expectedWords else { return "" }
    return "\(figure)（\(how)）"
  }

  private static func entered(_ entry: ReportEntry, _ field: ReportEntry.Field) -> WorkbookCell {
    let text = shown(entry, field)
    if text.isEmpty { return .empty }
    // A figure is one for the sheet too, unless it was typed in a way that only we read.
    if field.isFigure, let number = Double(text), number.isFinite {
      return .number(number)
    }
    return .text(text)
  }

  /// Words for codes.
  static func shown(_ entry: ReportEntry, _ field: ReportEntry.Field) -> String {
    switch field {
    case .stage: Stage(word: entry.stage)?.title ?? entry.stage
    case .missing: MissingReason(word: entry.missing)?.title ?? entry.missing
    default: entry[field]
    }
  }
}

extension ReportingSheetColumn {
  /// What stands in the row of a measure: it has the columns of stage and words, and says so where a target has its
  /// figures. Measures are rows of the same table, because CSV has one table only, and whoever fills in goes downwards.
  func cell(_ line: ReportingForm.MeasureLine, number: Int) -> WorkbookCell {
    let measure = line.task.measure
    switch self {
    case .number: return .number(Double(number))
    case .plan: return .text(measure.documentTitle)
    case .indicator: return .text("举措：\(line.name)")
    case .quote: return .text(measure.quote)
    case .target: return .text("举措")
    case .deadline: return .text(measure.deadline.map(\.words) ?? "未明确")
    case .asked: return .text(ReportingWorkbookWords.asked(line))
    case .unit: return .text("（选阶段）")
    case .previous: return .text(Self.previous(line.task))
    case .entry(.stage): return Self.words(Self.stage(line.answer.stage))
    case .entry(.narrative): return Self.words(line.answer.progress)
    case .entry(.explanation): return Self.words(line.answer.explanation)
    case .entry, .expected: return .empty
    case .state: return .text(line.state?.title ?? "未填报")
    case .remark: return .text(line.task.remark ?? "")
    case .id: return .text(ReportingWorkbookWords.measureMark + line.id.description)
    case .period: return .text(line.task.period.text)
    case .version: return .number(Double(line.seen))
    }
  }

  private static func words(_ text: String) -> WorkbookCell { text.isEmpty ? .empty : .text(text) }

  private static func previous(_ task: MeasureTask) -> String {
    guard let told = task.previous else { return "没有填报过" }
    return "\(told.period.map { $0.title + "：" } ?? "")\(told.stage.title)：\(told.progress)"
  }

  /// Where a field of a measure stands.
  static func of(_ field: MeasureAnswer.Field) -> ReportingSheetColumn {
    switch field {
    case .stage: .entry(.stage)
    case .progress: .entry(.narrative)
    case .explanation: .entry(.explanation)
    }
  }

  /// The word for a measure's stage, and back; what is neither stays as it was typed.
  static func stage(_ code: String) -> String {
    code == MeasureAnswer.same ? ReportingWorkbookWords.same : Stage(word: code)?.title ?? code
  }
  static func code(ofStage word: String) -> String {
    word == ReportingWorkbookWords.same ? MeasureAnswer.same : Stage(word: word)?.rawValue ?? word
  }
}
