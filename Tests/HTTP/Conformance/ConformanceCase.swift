import Testing

/// One request, or several, and what must come back.
struct ConformanceCase: Sendable, CustomTestStringConvertible {
  /// What becomes of the connection.
  enum End: String, Sendable {
    case kept, closed, any, half, waits
  }

  /// What one answer must be: one of these statuses, without content when it answers HEAD.
  struct Expected: Sendable, CustomStringConvertible {
    var statuses: [Int]
    var answersHead: Bool

    var description: String { statuses.map(String.init).joined(separator: "/") + (answersHead ? "h" : "") }
  }

  var subject: String
  var name: String
  /// The RFC and its section, `9112 3.2`.
  var rule: String
  /// The bytes to send; between two steps the client waits for an answer.
  var steps: [[UInt8]]
  var expected: [Expected]
  var end: End
  var mustContain: [[UInt8]] = []
  var mustNotContain: [[UInt8]] = []

  var bytes: [UInt8] { steps.flatMap { $0 } }
  var testDescription: String { "\(subject): \(name) (RFC \(rule))" }

  /// Reads a table; a header that cannot be read becomes a case that fails and says so.
  static func read(_ text: String, subject: String) -> [ConformanceCase] {
    var cases: [ConformanceCase] = []
    var lines: [Substring] = []
    var header: Substring?
    func finish() {
      guard let header else { return }
      cases.append(ConformanceCase(header: header, lines: lines, subject: subject))
    }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("=== ") {
        finish()
        header = line.dropFirst(4)
        lines = []
      } else {
        lines.append(line)
      }
    }
    finish()
    return cases
  }

  init(header: Substring, lines: [Substring], subject: String) {
    self.subject = subject
    let columns = header.split(separator: " | ", omittingEmptySubsequences: false)
    rule = columns.count > 1 ? String(columns[1]) : ""
    name = columns.count > 2 ? String(columns[2]) : "unreadable header: \(header)"
    expected = []
    end = .any
    for word in columns[0].split(separator: " ") {
      if let end = End(rawValue: String(word)) {
        self.end = end
      } else {
        let answersHead = word.hasSuffix("h")
        let statuses = (answersHead ? word.dropLast() : word).split(separator: "/").compactMap { Int($0) }
        expected.append(Expected(statuses: statuses, answersHead: answersHead))
      }
    }
    steps = CaseText.steps(lines)
    for check in columns.dropFirst(3) {
      if check.hasPrefix("has ") {
        mustContain.append(CaseText.bytes(check.dropFirst(4)))
      } else if check.hasPrefix("not ") {
        mustNotContain.append(CaseText.bytes(check.dropFirst(4)))
      } else {
        name = "unreadable check: \(check)"
        expected = []
      }
    }
  }
}
