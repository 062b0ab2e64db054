import Policy
import Store

/// What agencies' systems do with a token, and whole lists a line each.
extension OpenAPI {
  static let tokenScheme: JSON = .object([
    .init("type", "http"), .init("scheme", "bearer"),
    .init("description", "管理员在“接口令牌”页为填报单位的账号发放；Authorization: Bearer liance_…"),
  ])

  private static let secured: JSON.Member = .init(
    "security", .array([.object([.init("token", .array([]))])]))

  /// The same path with one more method.
  static func adding(_ method: String, _ operation: JSON, to path: JSON.Member) -> JSON.Member {
    guard case .object(let methods) = path.value else { return path }
    return .init(path.name, .object(methods + [.init(method, operation)]))
  }

  static let submission: JSON = .object([
    .init("summary", "提交填报"), .init("operationId", "submit_reports"),
    .init(
      "description",
      .string(
        "规则与网页表单相同；一个对象，或至多\(SubmittedLine.most)个对象的数组（全部成功或全部不保存）。首次提交不需要版本；改写已有填报须用 If-Match 或 version 说明所依据的版本，内容相同的重复提交不产生新版本。"
      )
    ), secured,
    .init(
      "parameters",
      .array([
        field("Idempotency-Key", "客户端自定的编号，至多\(SubmissionKey.longest)字符：同一编号的同一请求只做一次，保留30天；换了内容则为422"),
        field("If-Match", "上次应答的 ETag，形如 \"编号-版本\"；只用于单个对象"),
      ])),
    .init("requestBody", requestBody),
    .init(
      "responses",
      .object([
        .init("200", answer("已改写，或与此前相同；重放时带 Idempotent-Replayed: true")), .init("201", answer("已新建")),
        .init("400", problem), .init("401", problem), .init("403", problem), .init("404", problem),
        .init("409", problem), .init("412", problem), .init("413", problem), .init("415", problem),
        .init("422", problem), .init("428", problem),
      ])),
  ])

  private static let problem = reference("responses", "problem")

  private static func field(_ name: String, _ description: String) -> JSON {
    .object([
      .init("name", .string(name)), .init("in", "header"), .init("description", .string(description)),
      .init("schema", .object([.init("type", "string")])),
    ])
  }

  private static let requestBody: JSON = .object([
    .init("required", true),
    .init(
      "content",
      .object([
        .init(
          "application/json",
          .object([
            .init(
              "schema",
              .object([
                .init(
                  "oneOf",
                  .array([
                    reference("schemas", "submission"),
                    .object([
                      .init("type", "array"), .init("items", reference("schemas", "submission")),
                      .init("minItems", 1), .init("maxItems", .int(Int64(SubmittedLine.most))),
                    ]),
                  ]))
              ]))
          ]))
      ])),
  ])

  private static func answer(_ description: String) -> JSON {
    let schema = JSON.object([.init("schema", reference("schemas", Tables.reports.name))])
    return .object([
      .init("description", .string(description)),
      .init("headers", .object([.init("ETag", header("改写时作为 If-Match 传回", "string"))])),
      .init("content", .object([.init("application/json", schema)])),
    ])
  }

  /// What one line of a submission holds.
  static let submissionSchema: JSON.Member = .init(
    "submission",
    .object([
      .init("type", "object"), .init("title", "一项填报"), .init("required", .array(["target_id", "period"])),
      .init("additionalProperties", false),
      .init(
        "properties",
        .object([
          member("target_id", "integer", "目标编号"), member("period", "string", "季度，如 2026Q1"),
          .init(
            "value",
            .object([
              .init("type", .array(["number", "string", "null"])), .init("description", "本期数值，按目标的计量单位；定性目标不填"),
            ])),
          .init(
            "stage",
            .object([
              .init("type", .array(["string", "null"])), .init("description", "定性目标当前所处的阶段"),
              .init("enum", .array(Stage.allCases.map { .string($0.rawValue) } + [.null])),
            ])),
          member("narrative", "string", "进展情况，至多\(ReportEntry.longestText)字"),
          member("explanation", "string", "数值比上期下降时必填"),
          member("version", "integer", "所依据的版本；0 或不填为首次提交"),
        ])),
    ]))

  private static func member(_ name: String, _ type: String, _ description: String) -> JSON.Member {
    .init(name, .object([.init("type", .string(type)), .init("description", .string(description))]))
  }

  /// The lines that a token's agency is asked for.
  static let due: JSON = {
    let rows = JSON.object([.init("type", "array"), .init("items", reference("schemas", Tables.tasks.name))])
    let content = JSON.object([.init("application/json", .object([.init("schema", rows)]))])
    let good = JSON.object([.init("description", "本单位本季度的填报项，含草稿与退回意见"), .init("content", content)])
    return .object([
      .init("summary", "待填报的目标"), .init("operationId", "list_reporting"), secured,
      .init(
        "parameters",
        .array([
          parameter("period", "string", "季度，如 2026Q1；默认为当前应填的季度"),
          parameter("agency", "integer", "单位编号，只有管理员的令牌需要"),
        ])),
      .init(
        "responses",
        .object([
          .init("200", good), .init("400", problem), .init("401", problem), .init("403", problem),
        ])),
    ])
  }()

  /// Whole lists, unpaged, with the filters of the paged ones.
  static let lines: [JSON.Member] = [
    line(.documentsLines, Tables.documents.name, Tables.documents.title),
    line(.targetsLines, Tables.targets.name, Tables.targets.title),
    line(.measuresLines, Tables.measures.name, Tables.measures.title),
    line(.agenciesLines, Tables.agencies.name, Tables.agencies.title),
    line(.reportsLines, Tables.reports.name, Tables.reports.title),
    line(.findingsLines, Tables.findings.name, Tables.findings.title),
  ]

  private static func line(_ route: Route, _ name: String, _ title: String) -> JSON.Member {
    let schema = JSON.object([.init("schema", reference("schemas", name))])
    let good = JSON.object([
      .init("description", "每行一个 JSON 对象，不分页；筛选参数与同名列表相同"),
      .init("content", .object([.init("application/x-ndjson", schema)])),
    ])
    return .init(
      route.pattern,
      .object([
        .init(
          "get",
          .object([
            .init("summary", .string("全部\(title)，每行一条")), .init("operationId", .string("export_\(name)")),
            .init("responses", .object([.init("200", good), .init("400", problem)])),
          ]))
      ]))
  }
}
