import Policy
import Store

/// A firm that a paper names, once, with everywhere it is named.
struct NamedFirm: Sendable {
  let name: String
  private let mentions: [Enterprise]

  /// Each firm once, in the order in which the text first names it.
  static func all(in mentions: [Enterprise]) -> [NamedFirm] {
    let byName = Dictionary(grouping: mentions, by: \.name)
    return mentions.map(\.name).unique.map { NamedFirm(name: $0, mentions: byName[$0] ?? []) }
  }

  /// The sections that name it, each with the word that leads to it.
  var places: String {
    mentions.map { firm in
      (firm.role.map { "\($0) · " } ?? "") + (firm.section.isEmpty ? "前言" : firm.section)
    }.unique.joined(separator: "，")
  }

  /// How sure the surest reading is, in percent.
  var confidence: Int { Int(((mentions.map(\.provenance.confidence).max() ?? 0) * 100).rounded()) }

  /// By which rules it was read.
  var rules: String { mentions.map { Wording.rule($0.provenance.rule) }.unique.joined(separator: "；") }
}

extension [Enterprise] {
  /// Names with the words that lead to them, for a list of facts.
  var named: HTML {
    HTML.each(self) { firm in
      let sure = Int((firm.provenance.confidence * 100).rounded())
      let rule = Wording.rule(firm.provenance.rule)
      return "\(firm.name)\(SubLine("\(firm.role.map { $0 + " · " } ?? "")可信度 \(sure)%，\(rule)"))"
    }
  }
}

extension [String] {
  /// Each once, in the order in which they first stand.
  fileprivate var unique: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
