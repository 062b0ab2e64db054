import Policy
import Store

/// The lines of a sheet as a program sends them: read for shape here, checked for sense by the sheet.
enum SheetJSON {
  typealias Line = ReportingSheet.Line
  typealias Fault = MemberReader.Fault

  /// So many lines are one form; a larger agency sends several.
  static let most = 500

  /// What was sent: the lines that have a shape, and all that is wrong with the others.
  struct Sent {
    var lines: [Line] = []
    var isList = false
    var faults: [Fault] = []
  }

  /// Reads one object or an array of objects.
  static func read(_ bytes: [UInt8]) -> Sent {
    func refused(_ detail: String) -> Sent { Sent(faults: [Fault(pointer: "", detail: detail)]) }
    var sent = Sent()
    switch SentJSON(bytes) {
    case nil: return refused("内容不是 JSON，请检查括号、引号与 UTF-8 编码")
    case .object(let object): line(object, at: "", in: &sent)
    case .array(let list):
      guard (1...most).contains(list.count) else { return refused("一次应有1至\(most)项，现有\(list.count)项") }
      sent.isList = true
      for (index, item) in list.enumerated() {
        if case .object(let object) = item {
          line(object, at: "/\(index)", in: &sent)
        } else {
          sent.faults.append(Fault(pointer: "/\(index)", detail: "应为一个对象"))
        }
      }
    default: return refused("应为一个对象，或对象的数组")
    }
    return sent
  }

  /// What a line may hold: the one list that is read, and that the API's description shows.
  static let columns = WrittenColumns<PartialLine>(
    name: "submission", title: "一项填报",
    all: [
      WrittenColumn("target_id", "目标编号", "integer", isNeeded: true) { reader, name, line in
        line.target = reader.integer(name).map { TargetID($0) }
      },
      WrittenColumn("period", "填报期，如 2026Q1；按月、半年、年填报的为 2026M03、2026H1、2026Y", "string", isNeeded: true) {
        reader, name, line in
        guard let text = reader.text(name) else { return }
        line.period = Period(text)
        if line.period == nil { reader.fault(name, "“\(text)”不是填报期，请写成 2026Q1（月 2026M03，半年 2026H1，年 2026Y）") }
      },
      WrittenColumn("value", "本期数值，按目标的计量单位；定性目标不填", "number", "string", "null") { reader, name, line in
        line.entry.value = reader.figure(name)
      },
      WrittenColumn("unit", "数值所用的单位，如目标为万辆时的“辆”；不填为目标的单位", "string") { reader, name, line in
        line.entry.unit = reader.text(name) ?? ""
      },
      WrittenColumn("stage", "定性目标当前所处的阶段", "string", "null", values: Stage.allCases.map(\.rawValue)) {
        reader, name, line in
        line.entry.stage = reader.text(name) ?? ""
      },
      WrittenColumn(
        "missing", "没有数据的原因，代替 value 或 stage", "string", "null", values: MissingReason.allCases.map(\.rawValue)
      ) { reader, name, line in line.entry.missing = reader.text(name) ?? "" },
      WrittenColumn("numerator", "百分比的分子，与 denominator 一起填写", "number", "string", "null") { reader, name, line in
        line.entry.numerator = reader.figure(name)
      },
      WrittenColumn("denominator", "百分比的分母", "number", "string", "null") { reader, name, line in
        line.entry.denominator = reader.figure(name)
      },
      WrittenColumn(
        "baseline", "基期值：规划没有写明基期的存量或比率指标，首次填报时可一并补报，单位与数值相同", "number", "string", "null"
      ) { reader, name, line in line.entry.baseline = reader.figure(name) },
      words("problems", "存在问题", .problems), words("next_steps", "下一步安排", .nextSteps),
      words("coordination", "需协调事项", .coordination),
      WrittenColumn("narrative", "进展情况，至多\(ReportEntry.longestText)字", "string") { reader, name, line in
        line.entry.narrative = reader.text(name) ?? ""
      },
      WrittenColumn("explanation", "数值比上期下降，或看来有误（目标的10倍以上、超过100%、0.35%、2.5家）时必填", "string") {
        reader, name, line in
        line.entry.explanation = reader.text(name) ?? ""
      },
      WrittenColumn("version", "所依据的版本；0 或不填为首次提交", "integer") { reader, name, line in
        line.version = reader.integer(name).map { Int($0) }
      },
    ])

  private static func words(
    _ name: String, _ title: String, _ field: ReportEntry.Field
  ) -> WrittenColumn<PartialLine> {
    WrittenColumn(name, "\(title)，至多\(ReportEntry.longestText)字", "string") { reader, name, line in
      line.entry[field] = reader.text(name) ?? ""
    }
  }

  /// A line on its way: what has been read of it so far.
  struct PartialLine {
    var target: TargetID?
    var period: Period?
    var entry = ReportEntry()
    var version: Int?
  }

  private static func line(_ object: [SentJSON.Member], at pointer: String, in sent: inout Sent) {
    var reader = MemberReader(object: object, pointer: pointer)
    var partial = PartialLine()
    columns.read(&reader, into: &partial)
    sent.faults += reader.faults
    guard reader.faults.isEmpty, let target = partial.target, let period = partial.period else { return }
    sent.lines.append(
      Line(target: target, period: period, entry: partial.entry, seenVersion: partial.version, place: pointer))
  }
}
