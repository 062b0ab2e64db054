import Policy
import Store

/// What is said when two people are in one form.
enum ReportingDraftWords {
  /// Somebody else is typing where one wants to type.
  static func overtaken(_ other: TypedDraft) -> String {
    "\(other.by)于\(Wording.minute(other.at))在这一项填了“\(figure(other.entry))”，还没有提交。您填写的内容仍在下面，没有覆盖对方；请商定以谁的为准，再次保存即以您的为准"
  }

  /// A report came while one was typing.
  static func moved(_ report: Report) -> String {
    "这一项在您填写期间已由\(report.newest.by)于\(Wording.minute(report.newest.at))改为“\(report.newest.typedFigure ?? "空")”"
      + "（\(report.state.title)）。您填写的内容仍在下面，请核对后再提交"
  }

  /// Above a line that somebody else has begun.
  static func begun(_ other: TypedDraft) -> String { begun(by: other.by, at: other.at) }
  static func begun(by name: String, at moment: Moment) -> String { "\(name)于\(Wording.minute(moment))填写，还没有提交" }

  /// The same two of a measure's row.
  static func overtaken(_ other: MeasureDraft) -> String {
    "\(other.by)于\(Wording.minute(other.at))在这一项填了“\(words(other.answer))”，还没有报出。您填写的内容仍在下面，没有覆盖对方；请商定以谁的为准，再次保存即以您的为准"
  }
  static func moved(_ report: MeasureReport) -> String {
    "这一项在您填写期间已由\(report.by)于\(Wording.minute(report.at))填报为"
      + "“\(report.stage.title)：\(report.progress)”。您填写的内容仍在下面，请核对后再提交"
  }

  static func words(_ answer: MeasureAnswer) -> String {
    let stage = answer.stage == MeasureAnswer.same ? "与上期相同" : Stage(rawValue: answer.stage)?.title ?? answer.stage
    let explained = answer.explanation.isEmpty ? "" : "（说明：\(answer.explanation)）"
    return [stage, answer.progress].filter { !$0.isEmpty }.joined(separator: "：") + explained
  }

  /// Above a line whose typed words lost to a newer report.
  static func lost(_ typed: TypedDraft) -> String {
    "\(typed.by)于\(Wording.minute(typed.at))填写的“\(figure(typed.entry))”没有提交，其间这一项已有更新"
  }

  private static func figure(_ entry: ReportEntry) -> String {
    let shown =
      [entry.value + (entry.unit.isEmpty ? "" : " " + entry.unit)]
      + [ReportEntry.Field.stage, .missing].map { ReportingSheetColumn.shown(entry, $0) } + [entry.narrative]
    return shown.first { !$0.isEmpty } ?? "空"
  }
}
