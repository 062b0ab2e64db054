import Policy
import Store

/// A measure's row of the form, as programs read it and hand it in.
enum MeasureTaskJSON {
  static let row = Columns<MeasureTask>(
    "measure_tasks", "待填报的举措",
    [
      Column("measure_id", "举措编号") { $0.measure.id },
      Column("text_start", "举措") { $0.measure.textStart },
      Column("quote", "原文") { $0.measure.quote },
      Column("document_id", "文件编号") { $0.measure.document },
      Column("period", "填报期", note: "举措按季度填报，如 2026Q1") { $0.period },
      Column("deadline", "完成时限") { $0.measure.deadline },
      Column("due_on", "按时日", note: "当天提交仍为按时") { $0.window.dueOn },
      Column("closes_on", "截止日", note: "此日之后不再接收；空为不截止") { $0.window.closesOn },
      Column("previous_period", "上期") { $0.previous?.period },
      .oneOrNone("previous_stage", "上期阶段") { $0.previous?.stage },
      Column("previous_progress", "上期进展情况") { $0.previous?.progress },
      .oneOrNone("stage", "本期已填报的阶段", note: "空为本期尚未填报") { $0.told?.stage },
      Column("progress", "本期已填报的进展情况") { $0.told?.progress },
      Column("explanation", "本期已填报的说明") { $0.told?.explanation },
      Column("unchanged", "本期填报为与上期相同") { $0.told?.isUnchanged ?? false },
      Column("demanded_proof", "原文对佐证材料的要求", note: "空为可不传；有要求而没有上传的，须在 explanation 中说明") { $0.demandedProof },
      Column("evidence", "佐证材料份数", note: "在网页上传") { $0.evidence },
      Column("signing", "待本单位签发") { $0.draft?.isWaiting ?? false },
      .oneOrNone("state", "填报状态", note: "空为本期尚未填报") { $0.state },
      Column("remark", "退回意见") { $0.remark },
      Column("version", "最新版本", note: "改写本期已填报的，作为 version 传回") { Int($0.seen) },
      Column("url", "页面") { Address.measure($0.measure.id) },
    ])

  /// A line on its way: what has been read of it so far.
  struct Line {
    var measure: MeasureID?
    var answer = MeasureAnswer()
    var version: Int64?
  }

  /// What a line may hold: the one list that is read, and that the API's description shows.
  static let columns = WrittenColumns<Line>(
    name: "measure_progress", title: "一条举措的进展",
    all: [
      WrittenColumn("measure_id", "举措编号", "integer", isNeeded: true) { reader, name, line in
        line.measure = reader.integer(name).map { MeasureID($0) }
      },
      WrittenColumn(
        "stage", "当前阶段；same 为与上期相同", "string", isNeeded: true,
        values: [MeasureAnswer.same] + Stage.allCases.map(\.rawValue)
      ) { reader, name, line in line.answer.stage = reader.text(name) ?? "" },
      WrittenColumn("progress", "进展情况，至多\(MeasureEntry.longest)字；与上期相同的可不填", "string") { reader, name, line in
        line.answer.progress = reader.text(name) ?? ""
      },
      WrittenColumn("explanation", "说明：原文要求佐证材料而暂时没有的必填，至多\(MeasureEntry.longest)字", "string") { reader, name, line in
        line.answer.explanation = reader.text(name) ?? ""
      },
      WrittenColumn("version", "所依据的版本；本期首次填报的可不填", "integer") { reader, name, line in
        line.version = reader.integer(name)
      },
    ])

  /// What was sent: the lines that have a shape with their places, and all that is wrong with the others.
  struct Sent {
    var lines: [(line: Line, pointer: String)] = []
    var faults: [MemberReader.Fault] = []
  }

  static func read(_ bytes: [UInt8]) -> Sent {
    func refused(_ detail: String) -> Sent { Sent(faults: [MemberReader.Fault(pointer: "", detail: detail)]) }
    guard case .array(let list)? = SentJSON(bytes) else { return refused("应为对象的数组，每条举措一个对象") }
    guard (1...SheetJSON.most).contains(list.count) else {
      return refused("一次应有1至\(SheetJSON.most)条，现有\(list.count)条")
    }
    var sent = Sent()
    for (index, item) in list.enumerated() {
      let pointer = "/\(index)"
      guard case .object(let object) = item else {
        sent.faults.append(MemberReader.Fault(pointer: pointer, detail: "应为一个对象"))
        continue
      }
      var reader = MemberReader(object: object, pointer: pointer)
      var line = Line()
      columns.read(&reader, into: &line)
      sent.faults += reader.faults
      if reader.faults.isEmpty { sent.lines.append((line, pointer)) }
    }
    return sent
  }
}
