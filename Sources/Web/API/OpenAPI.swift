import Policy
import Store

/// The API's description, OpenAPI 3.1, made from the same columns as the answers.
enum OpenAPI {
  static let document: JSON = .object([
    .init("openapi", "3.1.0"),
    .init(
      "info",
      .object([
        .init("title", "链策 Liance"), .init("version", "1"),
        .init(
          "description",
          "城市政策文件中的目标、举措、责任单位与季度填报。列表是扁平对象的数组，用 Link 头翻页；只会增加字段，不会改变已有字段的含义。"),
      ])),
    .init("paths", .object(paths)),
    .init(
      "components",
      .object([
        .init("schemas", .object(schemas)), .init("responses", .object(responses)),
        .init("securitySchemes", .object([.init("token", tokenScheme)])),
      ])),
  ])

  private static let paths: [JSON.Member] = {
    var paths = pair(.apiDocuments, .apiDocument, Tables.documents, [byCity, byWords])
    paths += pair(.apiTargets, .apiTarget, Tables.targets, targetFilters)
    paths += pair(.apiMeasures, .apiMeasure, Tables.measures, measureFilters)
    paths += pair(.apiAgencies, .apiAgency, Tables.agencies, [byCity, byWords])
    paths += pair(.apiReports, .apiReport, Tables.reports, reportFilters).map { member in
      member.name == Route.apiReports.pattern ? adding("post", submission, to: member) : member
    }
    paths.append(.init(Route.apiReporting.pattern, .object([.init("get", due)])))
    paths += lines
    return paths
  }()

  private static let targetFilters: [JSON] = [
    byCity, byDocument, byAgency, byWords,
    parameter("part", "string", "agency 以何种身份相关", values: ["owner", "any"]),
    parameter("from", "integer", "完成时限不早于此年"), parameter("to", "integer", "完成时限不晚于此年"),
    parameter("status", "string", "进展状态，可重复", values: ProgressState.allCases.map(\.rawValue)),
    parameter("kind", "string", "figure 量化目标，goal 定性目标", values: ["figure", "goal"]),
    parameter("ownerless", "string", "1：只要没有填报单位的", values: ["0", "1"]),
  ]

  private static let measureFilters: [JSON] = [
    byCity, byDocument, byAgency, byWords,
    parameter("role", "string", "agency 的角色", values: AgencyLink.Role.allCases.map(\.rawValue)),
  ]

  private static let reportFilters: [JSON] = [
    byCity, byDocument, byAgency, parameter("target", "integer", "目标编号"),
    parameter("period", "string", "季度，如 2026Q1"),
    parameter("state", "string", "填报状态，可重复", values: ["submitted", "approved"]),
  ]

  private static let byCity = parameter("city", "integer", "城市编号")
  private static let byDocument = parameter("document", "integer", "文件编号")
  private static let byAgency = parameter("agency", "integer", "单位编号")
  private static let byWords = parameter("q", "string", "文字，空格分开的每个词都要出现")

  private static func pair<Item>(_ list: Route, _ item: Route, _ table: Table<Item>, _ filters: [JSON])
    -> [JSON.Member]
  {
    let paging = [
      parameter("limit", "integer", "每页条数，1 到 \(Slice.largestLimit)，默认 \(Slice.usualLimit)"),
      parameter("after", "string", "Link 头中 rel=next 给出的位置，原样传回"),
      parameter("before", "string", "Link 头中 rel=prev 给出的位置，原样传回；不能与 after 同用"),
    ]
    let schema = reference("schemas", table.name)
    let listed = JSON.object([.init("type", "array"), .init("items", schema)])
    let id = JSON.object([
      .init("name", "id"), .init("in", "path"), .init("required", true),
      .init("schema", .object([.init("type", "integer"), .init("minimum", 1)])),
    ])
    return [
      .init(
        list.pattern,
        operation(
          "\(table.title)列表", "list_\(table.name)", filters + paging, listed, headers: listHeaders, errors: ["400"])),
      .init(
        item.pattern,
        operation("一项\(table.title)", "get_\(table.name)", [id], schema, headers: nil, errors: ["404"])),
    ]
  }

  private static func operation(
    _ summary: String, _ name: String, _ parameters: [JSON], _ schema: JSON, headers: JSON?, errors: [String]
  ) -> JSON {
    let content = JSON.object([.init("application/json", .object([.init("schema", schema)]))])
    var good: [JSON.Member] = [.init("description", .string(summary)), .init("content", content)]
    if let headers { good.append(.init("headers", headers)) }
    var answers: [JSON.Member] = [.init("200", .object(good))]
    for error in errors { answers.append(.init(error, reference("responses", "problem"))) }
    return .object([
      .init(
        "get",
        .object([
          .init("summary", .string(summary)), .init("operationId", .string(name)),
          .init("parameters", .array(parameters)), .init("responses", .object(answers)),
        ]))
    ])
  }

  private static let listHeaders: JSON = .object([
    .init("Link", header("RFC 8288：rel=first 第一页，rel=next 下一页，rel=prev 上一页", "string")),
    .init("X-Total-Count", header("符合条件的总条数", "integer")),
  ])

  static func header(_ description: String, _ type: String) -> JSON {
    .object([
      .init("description", .string(description)), .init("schema", .object([.init("type", .string(type))])),
    ])
  }

  static func parameter(_ name: String, _ type: String, _ description: String, values: [String] = []) -> JSON {
    var schema: [JSON.Member] = [.init("type", .string(type))]
    if !values.isEmpty { schema.append(.init("enum", .array(values.map { .string($0) }))) }
    return .object([
      .init("name", .string(name)), .init("in", "query"), .init("description", .string(description)),
      .init("schema", .object(schema)),
    ])
  }

  static func reference(_ kind: String, _ name: String) -> JSON {
    .object([.init("$ref", .string("#/components/\(kind)/\(name)"))])
  }

  private static let schemas: [JSON.Member] = [
    schema(Tables.documents), schema(Tables.targets), schema(Tables.measures), schema(Tables.agencies),
    schema(Tables.reports), schema(Tables.tasks), schema(Tables.findings), submissionSchema,
    .init(
      "problem",
      .object([
        .init("type", "object"), .init("description", "RFC 9457"),
        .init("required", .array(["type", "title", "status"])),
        .init(
          "properties",
          .object([
            text("type"), text("title"), .init("status", .object([.init("type", "integer")])), text("detail"),
            text("instance"), text("request_id"),
            .init("errors", .object([.init("type", "array"), .init("items", .object([.init("type", "object")]))])),
          ])),
      ])),
  ]

  private static func text(_ name: String) -> JSON.Member { .init(name, .object([.init("type", "string")])) }

  private static func schema<Item>(_ table: Table<Item>) -> JSON.Member {
    .init(
      table.name,
      .object([
        .init("type", "object"), .init("title", .string(table.title)),
        .init("required", .array(table.fields.map { .string($0.name) })),
        .init("properties", .object(table.fields.map { .init($0.name, $0.schema) })),
      ]))
  }

  private static let responses: [JSON.Member] = [
    .init(
      "problem",
      .object([
        .init("description", "出错"),
        .init(
          "content",
          .object([
            .init("application/problem+json", .object([.init("schema", reference("schemas", "problem"))]))
          ])),
      ]))
  ]
}
