import HTTP
import Policy
import Store

extension ReportingSheet.Fault {
  /// What it is about.
  var kind: ProblemKind {
    switch reason {
    case .entry(let fault):
      switch fault.reason {
      case .unexplained, .unproven: .unexplained
      default: .invalid
      }
    case .twice: .repeatedTarget
    case .notOpen: .periodNotOpen
    case .closed: .periodClosed
    case .beforePlan: .periodBeforePlan
    case .unknown: .unknownTarget
    case .foreign: .foreignTarget
    case .withdrawn: .withdrawn
    case .joined: .joined
    case .neverReported: .neverReported
    case .stale: .stale
    case .versionMissing: .versionMissing
    }
  }

  /// With the JSON Pointer of the member that is meant.
  var pointed: MemberReader.Fault {
    let member =
      switch field {
      case .target: "/target_id"
      case .period: "/period"
      case .entry(let field): "/\(field.rawValue)"
      case nil: ""
      }
    return MemberReader.Fault(pointer: line.place + member, detail: sentence, code: kind)
  }
}

extension Problem {
  /// All that is wrong with what was sent: of its shape and of its sense, in the order of the lines.
  ///
  /// Where every fault is of one status, that is the answer's; content that must be mended first is 422.
  init(_ request: Request, shape: [MemberReader.Fault], sense: [ReportingSheet.Fault]) {
    let kinds = shape.map(\.code) + sense.map(\.kind)
    let needsMending = kinds.contains { $0.status == .unprocessableContent }
    let kind = needsMending ? .invalid : kinds.first ?? .invalid
    self.init(request, kind.status, pointers: Self.inOrder(shape + sense.map(\.pointed)))
    self.kind = kind
    // One line's own version; with several, each error says which line it means.
    if Set(sense.map(\.line.place)).count <= 1, shape.isEmpty { report = sense.lazy.compactMap(\.report).first }
  }

  /// By the number of the line; what has none stands first.
  private static func inOrder(_ faults: [MemberReader.Fault]) -> [MemberReader.Fault] {
    func line(_ fault: MemberReader.Fault) -> Int {
      fault.pointer.split(separator: "/").first.flatMap { Int($0) } ?? -1
    }
    return faults.enumerated().sorted { (line($0.element), $0.offset) < (line($1.element), $1.offset) }.map(\.element)
  }
}

extension Report {
  /// Of the revision that must have been seen to write the next one.
  var tag: String { said.tag }
}

extension SaidReport {
  /// Of the newest revision.
  var tag: String { "\"\(id)-\(version)\"" }
}
