import Policy

/// The sum over everything that was read out of a document: equal sums, equal readings.
enum ReadingSum {
  static func of(_ document: Document, _ items: [ReadItem]) -> String {
    var lines: [String] = []
    let head: [String?] = [
      document.title, document.issuer, document.docNumber, document.issuedOn?.text, document.status.rawValue,
      document.period?.from.map(String.init), document.period?.to.map(String.init),
    ]
    lines.append(head.map { $0 ?? "" }.joined(separator: "\u{1F}"))
    for read in items { lines.append(read.item.kind.rawValue + read.summed) }
    lines += document.agencies
    let start = document.span.start
    for baseline in document.baselines {
      lines.append("\(baseline.indicator)\u{1F}\(baseline.value)\u{1F}\(baseline.unit)\u{1F}\(baseline.year ?? 0)")
      lines.append("\(baseline.quote)\u{1F}\(baseline.span.start - start)\u{1F}\(made(baseline.provenance))")
    }
    for fact in document.governance {
      lines.append("\(fact.role)\u{1F}\(fact.holder)\u{1F}\(fact.quote)\u{1F}\(fact.span.start - start)")
      lines.append(made(fact.provenance))
    }
    for firm in document.enterprises {
      lines.append("\(firm.name)\u{1F}\(firm.role ?? "")\u{1F}\(firm.section)\u{1F}\(firm.span.start - start)")
      lines.append(made(firm.provenance))
    }
    return Digest.sha256(lines.joined(separator: "\u{1E}")).hex
  }

  private static func made(_ provenance: Provenance) -> String { "\(provenance.rule) \(provenance.confidence)" }
}
