import HTTP
import Policy
import Store

/// The names of the reporting form's fields, and what was typed into them.
enum ReportingFields {
  static func name(_ field: ReportEntry.Field, _ target: TargetID) -> String { "\(field.rawValue)-\(target)" }
  /// Tells that only the lines that came are meant, e.g. those of a sheet.
  static let scope = "scope"
  static func stamp(_ target: TargetID) -> String { "stamp-\(target)" }
  static func seen(_ target: TargetID) -> String { "seen-\(target)" }

  /// An entry that goes along without being shown.
  static func hidden(_ entry: ReportEntry, _ target: TargetID) -> HTML {
    HTML.each(ReportEntry.Field.allCases.filter { $0 == .value || !entry[$0].isEmpty }) {
      HiddenField(name($0, target), entry[$0]).html
    }
  }

  /// The lines of a form that came back, by target.
  ///
  /// Only targets of `tasks` may be written: a field of any other target is refused as a whole.
  ///
  /// - Returns: the lines that came.
  @discardableResult
  static func fill(_ form: inout ReportingForm, from posted: Form) throws -> Set<TargetID> {
    var entries: [TargetID: ReportEntry] = [:]
    var seen: [TargetID: Int] = [:]
    var stamps: [TargetID: Int] = [:]
    for (name, value) in posted.fields {
      guard let cut = name.utf8.lastIndex(of: UInt8(ascii: "-")),
        let id = TargetID(name[name.utf8.index(after: cut)...])
      else { continue }
      let prefix = String(name[..<cut])
      if prefix == "seen" {
        seen[id] = Int(value)
        continue
      }
      if prefix == "stamp" {
        stamps[id] = Int(value)
        continue
      }
      guard let field = ReportEntry.Field(rawValue: prefix) else { continue }
      // Browsers send CRLF for every line break that was typed.
      let text = value.replacing("\r\n", with: "\n")
      entries[id, default: ReportEntry()][field] = text
    }
    let known = Set(form.lines.map(\.id))
    if let foreign = entries.keys.first(where: { !known.contains($0) }) {
      throw WebError.forbidden("目标 \(foreign) 不由本单位填报，提交的内容没有保存")
    }
    for index in form.lines.indices {
      let id = form.lines[index].id
      guard let entry = entries[id] else { continue }
      form.lines[index].entry = entry
      form.lines[index].seen = seen[id] ?? form.lines[index].seen
      form.lines[index].stamp = stamps[id] ?? 0
    }
    return Set(entries.keys)
  }
}

extension ReportEntry {
  /// What was typed, where it stands for a figure that is written otherwise: in another unit, with 万, in characters.
  func conversion(to value: Double?, in unit: String?) -> String? {
    guard let value, let unit, case .success(let plain) = TypedNumber.read(self.value) else {
      guard value != nil, !self.value.isEmpty else { return nil }
      return "按所填“\(self.value)”换算"
    }
    guard plain != value || !(self.unit.isEmpty || self.unit == unit) else { return nil }
    return "按所填“\(self.value)\(self.unit.isEmpty || self.unit == unit ? "" : " " + self.unit)”换算"
  }
}
