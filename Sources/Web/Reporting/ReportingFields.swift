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

  /// One line as it came back.
  struct Typed {
    var entry = ReportEntry()
    var seen: Int?
    var stamp: Int?
  }

  /// The lines of a form that came back: those of which an entry came.
  static func read(_ posted: Form) -> [TargetID: Typed] {
    var lines: [TargetID: Typed] = [:]
    var entered: Set<TargetID> = []
    for (name, value) in posted.fields {
      guard let cut = name.utf8.lastIndex(of: UInt8(ascii: "-")),
        let id = TargetID(name[name.utf8.index(after: cut)...])
      else { continue }
      switch name[..<cut] {
      case "seen": lines[id, default: Typed()].seen = Int(value)
      case "stamp": lines[id, default: Typed()].stamp = Int(value)
      case let prefix:
        guard let field = ReportEntry.Field(rawValue: String(prefix)) else { continue }
        entered.insert(id)
        // Browsers send CRLF for every line break that was typed.
        let hasBreaks = value.utf8.contains(UInt8(ascii: "\r"))
        lines[id, default: Typed()].entry[field] = hasBreaks ? value.replacing("\r\n", with: "\n") : value
      }
    }
    return lines.filter { entered.contains($0.key) }
  }

  /// The lines of a form that came back, by target.
  ///
  /// Only targets of `tasks` may be written: a field of any other target is refused as a whole.
  ///
  /// - Returns: the targets' lines that came; a measure's says so itself.
  @discardableResult
  static func fill(_ form: inout ReportingForm, from posted: Form) throws -> Set<TargetID> {
    let typed = read(posted)
    let known = Set(form.lines.map(\.id))
    if let foreign = typed.keys.first(where: { !known.contains($0) }) {
      throw WebError.forbidden("目标 \(foreign) 不由本单位填报，提交的内容没有保存")
    }
    try ReportingMeasureFields.fill(&form, from: posted)
    for index in form.lines.indices {
      if let came = typed[form.lines[index].id] { form.lines[index].change.fill(came) }
    }
    return Set(typed.keys)
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
