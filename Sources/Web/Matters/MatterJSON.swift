import Policy
import Store

/// A matter, and a step of its body, as a program sends them: read for shape here, checked for sense by Policy.
enum MatterJSON {
  typealias Fault = MemberReader.Fault

  /// What a matter is opened with.
  static let opening = WrittenColumns<[MatterField: String]>(
    name: "matter_opening", title: "登记事项",
    all: [
      number(.city, isNeeded: true), text(.title, isNeeded: true), text(.text),
      WrittenColumn(
        "origin", "来源", "string", "null", values: MatterOrigin.allCases.map(\.rawValue)
      ) { reader, name, line in line[.origin] = reader.text(name) },
      text(.subject), number(.from), number(.agency), text(.due),
    ])

  private static func text(_ field: MatterField, isNeeded: Bool = false) -> WrittenColumn<[MatterField: String]> {
    let title = field == .subject ? "有关对象，种类-编号，如 target-12" : field.title
    return WrittenColumn(field.rawValue, title, "string", isNeeded: isNeeded) { reader, name, line in
      line[field] = reader.text(name)
    }
  }

  private static func number(_ field: MatterField, isNeeded: Bool = false) -> WrittenColumn<[MatterField: String]> {
    WrittenColumn(field.rawValue, "\(field.title)编号", "integer", isNeeded: isNeeded) { reader, name, line in
      line[field] = reader.integer(name).map { String($0) }
    }
  }

  /// A step that the body takes.
  struct SentStep {
    var step: MatterFlow.Step?
    var due: CivilDate?
    var reason = ""
    var version: Int?
    var code = ""
  }

  /// The steps of a body.
  static let steps: [MatterAction] = [.receive, .answer, .askExtension, .raise]

  static let step = WrittenColumns<SentStep>(
    name: "matter_step", title: "承办单位的一步",
    all: [
      WrittenColumn(
        "step", "receive 签收，answer 反馈，ask_extension 申请延期，raise 上报", "string", isNeeded: true,
        values: steps.map(\.rawValue)
      ) { reader, name, line in
        line.code = reader.text(name) ?? ""
        if !steps.contains(where: { $0.rawValue == line.code }) { reader.fault(name, "没有“\(line.code)”这一步") }
      },
      WrittenColumn("reason", "办理情况或理由，至多\(Site.longestAnswer)字", "string") { reader, name, line in
        line.reason = reader.text(name) ?? ""
        if line.reason.unicodeScalars.count > Site.longestAnswer { reader.fault(name, "至多\(Site.longestAnswer)字") }
      },
      WrittenColumn("due_on", "申请延期到哪一天", "string") { reader, name, line in
        guard let text = reader.text(name) else { return }
        line.due = CivilDate(text)
        if line.due == nil { reader.fault(name, "“\(text)”不是日期，请写成 2026-03-31") }
      },
      WrittenColumn("version", "所依据的版本", "integer", isNeeded: true) { reader, name, line in
        line.version = reader.integer(name).map { Int($0) }
      },
    ])

  /// Reads one object into a line, all faults at once.
  static func read<Line>(_ bytes: [UInt8], _ columns: WrittenColumns<Line>, into line: inout Line) -> [Fault] {
    guard let sent = SentJSON(bytes) else {
      return [Fault(pointer: "", detail: "内容不是 JSON，请检查括号、引号与 UTF-8 编码")]
    }
    guard case .object(let object) = sent else { return [Fault(pointer: "", detail: "应为一个对象")] }
    var reader = MemberReader(object: object, pointer: "")
    columns.read(&reader, into: &line)
    return reader.faults
  }
}
