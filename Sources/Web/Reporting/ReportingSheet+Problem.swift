import HTTP
import Policy
import Store

extension ReportingSheet.Faults {
  /// What a program is told: the first line that cannot be taken as a whole, else every fault of every field.
  func problem(for request: Request) -> Response {
    guard let first = all.first(where: { !$0.isOfEntry }) else {
      return Problem(request, .unprocessableContent, pointers: all.map(\.pointed)).response
    }
    var problem = Problem(request, first.status, first.sentence)
    problem.pointers = [first.pointed]
    problem.version = first.report?.version
    var response = problem.response
    if let report = first.report { response.headers["ETag"] = report.tag }
    return response
  }
}

extension ReportingSheet.Fault {
  fileprivate var isOfEntry: Bool { if case .entry = reason { true } else { false } }

  fileprivate var status: Status {
    switch reason {
    case .entry, .twice, .notOpen: .unprocessableContent
    case .unknown: .notFound
    case .foreign: .forbidden
    case .withdrawn, .joined, .locked: .conflict
    case .neverReported, .stale: .preconditionFailed
    case .versionMissing: .preconditionRequired
    }
  }

  /// With the JSON Pointer of the member that is meant.
  fileprivate var pointed: MemberReader.Fault {
    let member =
      switch field {
      case .target: "/target_id"
      case .period: "/period"
      case .entry(let field): "/\(field.rawValue)"
      case nil: ""
      }
    return MemberReader.Fault(pointer: line.place + member, detail: sentence)
  }
}

extension Report {
  /// Of the revision that must have been seen to write the next one.
  var tag: String { "\"\(id)-\(version)\"" }
}
