import Policy
import Store

/// A project as a program sends it: the fields of the form by the same names.
enum ProjectJSON {
  /// What was read: typed values by field, those that were sent as null to be emptied.
  struct Line {
    var typed: [ProjectField: String] = [:]
    var emptied: Set<ProjectField> = []
  }

  static let columns = WrittenColumns<Line>(
    name: "project_entry", title: "项目",
    all: ProjectField.allCases.map { field in
      switch field {
      case .city, .lead, .responsible, .document:
        WrittenColumn(field.rawValue, "\(field.title)的编号", "integer", "null") { reader, name, line in
          line.typed[field] = reader.integer(name).map { String($0) }
        }
      case .investment, .output:
        WrittenColumn(field.rawValue, field.title, "number", "string", "null") { reader, name, line in
          line.typed[field] = reader.figure(name)
        }
      case .kind:
        WrittenColumn(
          field.rawValue, field.title, "string", "null", values: ProjectKind.allCases.map(\.rawValue)
        ) { reader, name, line in line.typed[field] = reader.text(name) }
      default:
        WrittenColumn(field.rawValue, note(field), "string", "null") { reader, name, line in
          line.typed[field] = reader.text(name)
        }
      }
    })

  private static func note(_ field: ProjectField) -> String {
    if field.isDay { return "\(field.title)，如 2026-03-31" }
    let more = field == .sentence ? "，逐字取自文件，或写 target-12、measure-34；不写文件编号时在本市文件中查找" : ""
    return "\(field.title)，至多\(field.longest)字\(more)"
  }

  /// The object that was sent, or what is wrong with it.
  static func read(_ bytes: [UInt8]) -> (line: Line, faults: [MemberReader.Fault]) {
    guard case .object(let members)? = SentJSON(bytes) else {
      return (Line(), [MemberReader.Fault(pointer: "", detail: "正文应为一个 JSON 对象")])
    }
    var reader = MemberReader(object: members, pointer: "")
    var line = Line()
    columns.read(&reader, into: &line)
    for member in members where member.value == .null {
      if let field = ProjectField(rawValue: member.name) { line.emptied.insert(field) }
    }
    return (line, reader.faults)
  }

  /// What is wrong with the fields, each with its place.
  static func faults(_ faults: ProjectEntry.Faults) -> [MemberReader.Fault] {
    faults.all.map { MemberReader.Fault(pointer: "/\($0.field.rawValue)", detail: $0.message) }
  }
}
