import Policy
import Store

/// What can be done with a project's colour, a form for each kind of step, and what was done.
struct ProjectMoves {
  let page: ProjectPage
  let visitor: Visitor

  /// The steps that one form offers: what it asks, and whether a file may say it.
  struct Group {
    let field: String
    let label: String
    let hint: String
    var takesFile = false
    let moves: [ProjectMove]

    /// Colours first; then an exit, which one asks for and another decides on.
    static let all = [
      Group(
        field: "reason", label: "理由", hint: "升级、降级、恢复要写理由，会与经办人、时间一起留存",
        moves: [.green, .blue, .yellow]),
      Group(
        field: "reason-exit", label: "书面说明", hint: "不能继续实施的情况：写在这里，或者上传文件，至少一样", takesFile: true,
        moves: [.askExit]),
      Group(
        field: "reason-decision", label: "意见", hint: "不同意退出的要写理由", moves: [.grantExit, .refuseExit]),
    ]

    static func of(_ move: ProjectMove) -> Group { all.first { $0.moves.contains(move) } ?? all[0] }
  }

  var card: Card {
    let open = ProjectMove.open(page.project.standing, visitor)
    return Card("升级、降级与退出", id: "move", classes: "no-print") {
      HTML.each(Group.all) { group in
        let buttons = open.filter { group.moves.contains($0.move) }
        return buttons.isEmpty ? .empty : form(group, buttons)
      }
    }
  }

  private func form(_ group: Group, _ buttons: [ProjectMoveButton]) -> HTML {
    let fault = page.fault?.field == group.field ? page.fault?.message : nil
    let value = page.typed[group.field] ?? ""
    return PostForm(
      ProjectResource.move.address(of: page.project.id.raw), for: visitor, classes: "gap", takesFiles: group.takesFile
    ) {
      """
      \(HiddenField("seen", String(page.project.version)))
      \(FormField(group.label, id: group.field, name: "reason", hint: group.hint, fault: fault,
        .lines(value, most: TargetEdit.longestReason)))
      \(group.takesFile ? file : nil)
      <div class="actions gap">\(HTML.each(buttons) { $0.button })</div>
      """
    }.html
  }

  private var file: FormField {
    let hint = "\(EvidenceKind.allowed)；不超过\(Evidence.largestFile >> 20) MB"
    let fault = page.fault?.field == "file" ? page.fault?.message : nil
    return FormField("书面说明的文件", id: "file", hint: hint, fault: fault, .evidence)
  }
}

extension Visitor {
  /// Whether what is supervised of a project's bodies is this visitor's to read: its written statements, too.
  func isConcerned(by facts: ProjectFacts) -> Bool {
    [facts.lead, facts.responsible].contains {
      actor.may(.readSupervision, for: $0.map { ID($0) }, in: CityID(facts.city))
    }
  }
}

extension ProjectPage {
  /// The newest first; a file that states something for those alone who are concerned.
  func history(_ visitor: Visitor) -> HTML {
    let mayOpen = visitor.isConcerned(by: facts)
    let rows = HTML.each(detail.events.reversed()) { event in
      let file = HTML.when(event.file) { name in
        "<br><span class=\"small\">书面说明：\(mayOpen ? Link(name, .projectStatement(event.id)).html : "\(name)")</span>"
      }
      return """
        <li><b>\(event.kind.title)</b> \(event.course) \
        <span class="small muted">\(event.by) · \(Wording.minute(event.at))</span>\
        \(HTML.when(!event.reason.isEmpty, "<br><span class=\"small\">\(event.reason)</span>"))\(file)</li>
        """
    }
    return "<ul class=\"history\">\(rows)</ul>"
  }
}
