import HTTP

extension Site {
  /// The pages that problems' types lead to.
  func addProblems(to mount: inout Mount) {
    mount.on(.get, .problems, RouteOptions(reads: .nothing)) { _, visitor in
      answer(ProblemPage(kinds: ProblemKind.allCases).page(in: frame, for: visitor), for: visitor)
    }
    mount.on(.get, .problem, RouteOptions(reads: .nothing)) { request, visitor in
      let code = request.parameters["code"] ?? ""
      guard let kind = ProblemKind(rawValue: code) else { throw WebError.missing("问题代码“\(code.prefix(40))”") }
      return answer(ProblemPage(kinds: [kind]).page(in: frame, for: visitor), for: visitor)
    }
  }
}

/// What the API's problems mean, one or all.
struct ProblemPage {
  var kinds: [ProblemKind]

  func page(in frame: Frame, for visitor: Visitor) -> HTML {
    let title = kinds.count == 1 ? kinds.first?.title ?? "" : "接口的错误代码"
    return frame.page(title, for: visitor) {
      """
      \(PageHead(title, lead: "接口出错时的 type 与 errors 中的 code；代码的含义不会改变。"))
      \(Card(label: "错误代码", isFlush: true) { table.html })
      """
    }
  }

  private var table: DataTable<ProblemKind> {
    DataTable(
      "错误代码", kinds,
      [
        .init("代码", .unbroken) { "<a href=\"\($0.address)\"><code>\($0.rawValue)</code></a>" },
        .init("状态码", .number) { "\($0.status.rawValue)" },
        .init("含义") { "<b>\($0.title)</b>" },
        .init("说明") { "\($0.advice)" },
      ])
  }
}
