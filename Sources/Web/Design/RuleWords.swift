import Ingest

extension Wording {
  /// By which rule something was read, in a sentence; the id where no rule of today has it.
  static func rule(_ id: String) -> String {
    if id == "editor" { return "人工添加" }
    return ReadingRules.sentence(of: id) ?? "规则 \(id)"
  }
}
