import HTTP
import Policy
import Store

/// An answer that says why nothing of what a program sent was taken.
struct WrittenRefusal: Error {
  var problem: Problem

  init(_ request: Request, _ faults: [MemberReader.Fault]) {
    problem = Problem(request, .unprocessableContent, pointers: faults)
  }
}

extension Site {
  /// One thing with a long text stays far below this.
  static let largestWritten = 64 << 10

  /// Takes JSON with its key, and tells what is refused by its code.
  ///
  /// - Parameter title: what it is about, e.g. 督办单.
  func written(
    _ request: Request, _ title: String, _ take: (_ bytes: [UInt8], _ key: SubmissionKey?) throws -> Response
  ) throws -> Response {
    guard MediaType(request.headers["Content-Type"] ?? "")?.essence == "application/json" else {
      return Problem(request, .unsupportedMediaType, "请用 Content-Type: application/json 提交").response
    }
    let bytes = try request.body.collect(upTo: Self.largestWritten)
    var key: SubmissionKey?
    if let text = request.headers["Idempotency-Key"] {
      guard (1...SubmissionKey.longest).contains(text.utf8.count) else {
        return Problem(request, .badRequest, "Idempotency-Key 应为1至\(SubmissionKey.longest)个字符").response
      }
      // The same key at another address is another request.
      key = SubmissionKey(text, request: Array(request.path.utf8) + [0] + bytes)
    }
    do {
      return try take(bytes, key)
    } catch let refusal as WrittenRefusal {
      return refusal.problem.response
    } catch let error as StoreError {
      if case .conflict = error {
        return Problem(request, .preconditionFailed, "\(title)刚刚被别人改动过，请重新读取后再提交").response
      }
      guard let kind = ProblemKind(error) else { throw WebError.store(error) }
      var problem = Problem(request, kind.status, error.description)
      problem.kind = kind
      return problem.response
    }
  }

  /// Reads one object into a line; fails with all that is wrong with it.
  func read<Line>(
    _ bytes: [UInt8], _ columns: WrittenColumns<Line>, into line: inout Line, _ request: Request
  ) throws {
    let faults = MatterJSON.read(bytes, columns, into: &line)
    guard faults.isEmpty else { throw WrittenRefusal(request, faults) }
  }

  /// The thing as it is now, for whoever wrote it alone.
  static func told(_ row: JSON, at address: Address, isReplay: Bool, isNew: Bool) -> Response {
    var response = json(row, caching: .never)
    response.status = isNew && !isReplay ? .created : .ok
    response.headers["Cache-Control"] = "private, no-store"
    response.headers["Location"] = address.text
    if isReplay { response.headers["Idempotent-Replayed"] = "true" }
    return response
  }
}

/// A step of a flow as a program sends it.
struct SentStep: Sendable {
  var code = ""
  var reason = ""
  var version = 0

  /// - Parameter steps: the codes with what they mean.
  static func columns(_ name: String, _ title: String, _ steps: [(code: String, title: String)])
    -> WrittenColumns<SentStep>
  {
    let codes = steps.map(\.code)
    let meaning = steps.map { "\($0.code) \($0.title)" }.joined(separator: "，")
    return WrittenColumns(
      name: name, title: title,
      all: [
        WrittenColumn("step", meaning, "string", isNeeded: true, values: codes) { reader, name, line in
          line.code = reader.text(name) ?? ""
          if !codes.contains(line.code) { reader.fault(name, "没有“\(line.code)”这一步") }
        },
        WrittenColumn("reason", "办理情况或理由，至多\(Site.longestAnswer)字", "string") { reader, name, line in
          line.reason = reader.text(name) ?? ""
          if line.reason.unicodeScalars.count > Site.longestAnswer { reader.fault(name, "至多\(Site.longestAnswer)字") }
        },
        WrittenColumn("version", "所依据的版本", "integer", isNeeded: true) { reader, name, line in
          line.version = reader.integer(name).map { Int($0) } ?? 0
        },
      ])
  }
}

extension WrittenColumn {
  /// A day.
  static func day(
    _ name: String, _ title: String, isNeeded: Bool = false,
    _ take: @escaping @Sendable (CivilDate?, inout Line) -> Void
  ) -> WrittenColumn {
    WrittenColumn(name, "\(title)，如 2026-03-31", "string", isNeeded: isNeeded) { reader, name, line in
      guard let text = reader.text(name) else { return }
      let day = CivilDate(text)
      if day == nil { reader.fault(name, "“\(text)”不是日期，请写成 2026-03-31") }
      take(day, &line)
    }
  }

  /// What it is about.
  static func subject(_ take: @escaping @Sendable (SubjectReference?, inout Line) -> Void) -> WrittenColumn {
    WrittenColumn("subject", "对象，种类-编号，如 target-12", "string", isNeeded: true) { reader, name, line in
      guard let text = reader.text(name) else { return }
      let reference = SubjectReference(text)
      if reference == nil { reader.fault(name, "“\(text)”不是对象，请写成 target-12") }
      take(reference, &line)
    }
  }

  /// A body by its number.
  static func body(_ title: String, _ take: @escaping @Sendable (AgencyID?, inout Line) -> Void) -> WrittenColumn {
    WrittenColumn("agency_id", "\(title)编号；不写的，由这一对象的责任单位办理", "integer", "null") { reader, name, line in
      take(reader.integer(name).map { AgencyID($0) }, &line)
    }
  }
}
