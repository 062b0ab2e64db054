import Policy
import Store

/// What a version of a paper changed against the one before: a line for each item.
struct VersionChanges: Part {
  let changes: [VersionChange]

  init(_ changes: [VersionChange]) { self.changes = changes }

  var html: HTML {
    let rows = HTML.each(changes) { change in
      let fields = HTML.each(change.fields) {
        "；\($0.field.title)：\($0.old ?? "（无）") → <b>\($0.new ?? "（无）")</b>"
      }
      return "<li>\(Tag(word(change), .plain)) “\(change.quote)”\(fields)\(reported(change))</li>"
    }
    return "<ul class=\"history\">\(rows)</ul>"
  }

  private func reported(_ change: VersionChange) -> HTML {
    change.isReported && change.kind != .added ? " \(Tag("已有填报", .seal))" : .empty
  }

  private func word(_ change: VersionChange) -> String {
    change.kind == .added ? "新增" : change.kind == .dropped ? "删去" : "调整"
  }
}
