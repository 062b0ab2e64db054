import Policy
import Store

/// The forms for the steps that this visitor may take: the next one open, the others to be opened.
struct MatterForms {
  let page: MatterPage
  let visitor: Visitor

  private var matter: MatterSummary { page.matter }

  var card: Card? {
    let open = MatterAction.open(matter, for: visitor)
    guard let first = open.first else { return nil }
    return Card("可以办理的", id: "steps", classes: "no-print") {
      let rest = HTML.each(open.dropFirst()) { action in
        "<details class=\"step\"><summary>\(title(action))</summary>\(form(action))</details>"
      }
      return "<h3>\(title(first))</h3>\(form(first))\(rest)"
    }
  }

  /// Whoever does it in the body's place is told so.
  private func title(_ action: MatterAction) -> String {
    action.isOfBody && !visitor.isOfBody(matter.agency?.id)
      ? "代\(matter.agency?.name ?? "承办单位")\(action.title)" : action.title
  }

  private func form(_ action: MatterAction) -> HTML {
    PostForm(.matterStep(matter.id, action), for: visitor, takesFiles: action == .answer) {
      """
      \(HiddenField("seen", String(matter.version)))<p class="hint">\(action.hint)</p>
      \(action == .assign ? body : nil)\(day(action))\
      \(FormField(action.reasonTitle, id: "reason-\(action.rawValue)", name: "reason", .lines("", most: most(action))))\
      \(action == .answer ? Self.file("answer") : nil)
      <div class="actions gap">\(SubmitButton(action.title, look: look(action)))</div>
      """
    }.html
  }

  private func most(_ action: MatterAction) -> Int {
    action == .answer || action == .settle ? Site.longestAnswer : TargetEdit.longestReason
  }

  private func look(_ action: MatterAction) -> ButtonLook {
    switch action {
    case .withdraw, .sendBack, .refuseExtension: .danger
    case .raise, .reopen, .askExtension: .quiet
    default: .main
    }
  }

  private var body: FormField {
    FormField(
      "承办单位", id: "agency_id", .list(page.bodies, chosen: matter.agency?.id.description, none: "请选择"))
  }

  private func day(_ action: MatterAction) -> FormField? {
    guard action.asks != .nothing else { return nil }
    let usual = action == .sendBack ? "" : matter.standing.due.map { max($0, visitor.today).text } ?? ""
    return FormField(
      action.dayTitle, id: "due-\(action.rawValue)", name: "due_on", .input(TextInput(usual, kind: .date)))
  }

  /// One file that goes along.
  static func file(_ place: String) -> FormField {
    let hint = "\(EvidenceKind.allowed)；每份不超过\(Evidence.largestFile >> 20) MB"
    return FormField("附件", id: "file-\(place)", name: "file", hint: hint, .evidence)
  }
}
