import Ingest
import Policy

/// A reading for people's eyes: one block a document, one line an entry.
struct ReadingTable {
  private let reading: Reading

  private let unread: [UnreadSentence]

  init(_ reading: Reading, unread: [UnreadSentence] = []) {
    self.reading = reading
    self.unread = unread
  }

  var text: String {
    (reading.documents.map(block) + [findings, leftOut]).filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private func block(_ document: Document) -> String {
    var lines = ["《\(document.title)》"]
    let head = [
      document.region, document.docNumber, document.issuedOn?.text, document.status == .draft ? "征求意见" : "已印发",
    ]
    lines.append("  " + head.compactMap { $0 }.joined(separator: " · "))
    lines.append("目录（\(document.sections.count)）")
    lines += document.sections.map { String(repeating: "  ", count: $0.level) + ($0.number ?? "") + $0.title }
    lines.append("目标（\(document.targets.count)）")
    lines += document.targets.map { target in
      let deadline = target.deadline.map { " \($0.text)" } ?? ""
      let value =
        "\(target.comparison.rawValue) \(number(target.value))" + (target.valueMax.map { "–\(number($0))" } ?? "")
      let agencies = target.agencies.joined(separator: "、")
      return "  \(target.indicator) \(value)\(target.unit)\(deadline) [\(agencies)] 「\(target.quote)」"
    }
    lines.append("举措（\(document.measures.count)）")
    lines += document.measures.map { measure in
      let lead = measure.lead.isEmpty ? "" : "牵头 \(measure.lead.joined(separator: "、")) "
      return "  \(measure.section) \(measure.textStart)… \(lead)责任 \(measure.responsible.joined(separator: "、"))"
    }
    lines.append("奖补（\(document.incentives.count)）")
    lines += document.incentives.map { "  \(number($0.amount))\($0.unit) 「\($0.quote)」" }
    lines.append("单位（\(document.agencies.count)）")
    lines.append("  " + document.agencies.joined(separator: "、"))
    return lines.joined(separator: "\n") + "\n"
  }

  /// Sentences of the future with a figure or a body that became nothing.
  private var leftOut: String {
    guard !unread.isEmpty else { return "" }
    return "未识别的句子（\(unread.count)）\n" + unread.map { "  \($0.section) \($0.quote)" }.joined(separator: "\n") + "\n"
  }

  private var findings: String {
    guard !reading.findings.isEmpty else { return "" }
    return "发现（\(reading.findings.count)）\n" + reading.findings.map { "  \($0.note)" }.joined(separator: "\n") + "\n"
  }

  private func number(_ value: Double) -> String { value.rounded() == value ? String(Int(value)) : "\(value)" }
}
