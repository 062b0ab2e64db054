import HTTP
import Policy
import Store

/// The names of a measure's fields in the form, and what was typed into them. A letter before the number tells them
/// from a target's.
enum ReportingMeasureFields {
  private static let mark = "m"

  static func name(_ field: MeasureAnswer.Field, _ id: MeasureID) -> String { "\(field.rawValue)-\(mark)\(id)" }
  static func seen(_ id: MeasureID) -> String { "seen-\(mark)\(id)" }
  static func stamp(_ id: MeasureID) -> String { "stamp-\(mark)\(id)" }
  /// Where a word of others stands.
  static func note(_ id: MeasureID) -> String { "note-\(mark)\(id)" }

  /// A row as it came back.
  struct Typed {
    var answer = MeasureAnswer()
    var seen: Int64?
    var stamp: Int?
  }

  /// Whether anything of a measure came.
  static func isPosted(_ posted: Form) -> Bool { !read(posted).isEmpty }

  /// The rows of a form that came back: those of which an answer came.
  static func read(_ posted: Form) -> [MeasureID: Typed] {
    var rows: [MeasureID: Typed] = [:]
    var entered: Set<MeasureID> = []
    for (name, value) in posted.fields {
      let parts = name.split(separator: "-", maxSplits: 1)
      guard parts.count == 2, parts[1].hasPrefix(mark), let id = MeasureID(parts[1].dropFirst(mark.count)) else {
        continue
      }
      switch parts[0] {
      case "seen": rows[id, default: Typed()].seen = Int64(value)
      case "stamp": rows[id, default: Typed()].stamp = Int(value)
      case let prefix:
        guard let field = MeasureAnswer.Field(rawValue: String(prefix)) else { continue }
        entered.insert(id)
        rows[id, default: Typed()].answer[field] = value.replacing("\r\n", with: "\n")
      }
    }
    return rows.filter { entered.contains($0.key) }
  }

  /// A measure that the body does not tell of is refused with the whole form.
  static func fill(_ form: inout ReportingForm, from posted: Form) throws {
    let typed = read(posted)
    let known = Set(form.measures.map(\.id))
    if let foreign = typed.keys.first(where: { !known.contains($0) }) {
      throw WebError.forbidden("举措 \(foreign) 不由本单位在这一期填报，提交的内容没有保存")
    }
    for index in form.measures.indices {
      guard let came = typed[form.measures[index].id] else { continue }
      form.measures[index].answer = came.answer
      form.measures[index].seen = came.seen ?? form.measures[index].seen
      form.measures[index].stamp = came.stamp ?? 0
      form.measures[index].came = true
    }
  }

  /// A row that goes along without being shown.
  static func hidden(_ line: ReportingForm.MeasureLine) -> HTML {
    let fields = HTML.each(MeasureAnswer.Field.allCases) { HiddenField(name($0, line.id), line.answer[$0]).html }
    return """
      \(HiddenField(seen(line.id), String(line.seen)))\(HiddenField(stamp(line.id), String(line.stamp)))\(fields)

      """
  }
}
