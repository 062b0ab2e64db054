import Policy
import Store

/// A column of the register as a sheet: a sheet that comes back is known by these titles, wherever they stand.
enum ProjectSheetColumn: SheetColumn {
  case number
  case field(ProjectField)
  case step(ProjectStep)
  /// Told, not asked: the colour moves by its own flow.
  case stage
  case id, version, row

  static let allCases: [ProjectSheetColumn] =
    [.number] + ProjectField.allCases.map { .field($0) } + ProjectStep.allCases.map { .step($0) }
    + [.stage, .id, .version, .row]

  var title: String {
    switch self {
    case .number: "序号"
    case .field(let field): field.title
    case .step(let step): "环节：\(step.title)"
    case .stage: "所处阶段"
    case .id: "项目编号"
    case .version: "版本"
    case .row: "表中行号"
    }
  }

  /// In characters.
  var width: Double {
    switch self {
    case .number: 6
    case .field(.name), .field(.investor), .field(.document): 28
    case .field(.sentence): 40
    case .field(.lead), .field(.responsible), .field(.county), .stage: 20
    case .field, .step: 13
    case .id, .version, .row: 10
    }
  }

  /// What only the program needs.
  var isHidden: Bool { [.id, .version, .row].contains(self) }

  static var rowColumn: Self? { .row }

  var isAsked: Bool {
    switch self {
    case .field, .step: true
    case .number, .stage, .id, .version, .row: false
    }
  }

  static func column(titled title: String) -> ProjectSheetColumn? { titles[title.filter { !$0.isWhitespace }] }

  private static let titles = Dictionary(allCases.map { ($0.title, $0) }) { first, _ in first }

  /// What stands in the row of a project when it is handed out.
  func cell(_ project: ProjectSummary, number: Int) -> WorkbookCell {
    switch self {
    case .number: .number(Double(number))
    case .field(.investment): .number(project.facts.investment)
    case .field(.output): project.facts.output.map { .number($0) } ?? .empty
    case .field(let field): Self.text(Self.shown(field, project))
    case .step(let step): Self.text(project.done[step]?.text ?? "")
    case .stage: .text(project.colour.label)
    case .id: .number(Double(project.id.raw))
    case .version: .number(Double(project.version))
    case .row: .empty
    }
  }

  private static func text(_ text: String) -> WorkbookCell { text.isEmpty ? .empty : .text(text) }

  /// Names for numbers, words for codes.
  private static func shown(_ field: ProjectField, _ project: ProjectSummary) -> String {
    switch field {
    case .city: project.cityName
    case .kind: project.facts.kind.title
    case .lead: project.lead ?? ""
    case .responsible: project.responsible ?? ""
    case .document: project.documentTitle ?? ""
    default: project.facts.texts[field] ?? ""
    }
  }
}
