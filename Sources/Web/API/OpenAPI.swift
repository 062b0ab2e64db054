import Policy
import Store

/// The API's description, OpenAPI 3.1, made from the same lists, columns and filters as the answers.
enum OpenAPI {
  static let document: JSON = [
    "openapi": "3.1.0",
    "info": [
      "title": "链策 Liance", "version": "1",
      "description": "城市政策文件中的目标、举措、责任单位与季度填报。列表是扁平对象的数组，用 Link 头翻页；只会增加字段，不会改变已有字段的含义。",
    ],
    "paths": .object(paths),
    "components": [
      "schemas": .object(schemas), "responses": ["problem": problemResponse],
      "securitySchemes": ["token": tokenScheme],
    ],
  ]

  /// Lists and their items first, then what is reported, then whole lists.
  private static var paths: [JSON.Member] {
    let open = Resources.described
    let written = [
      ReportResource.list.address.pattern(.json): ("post", submission),
      MatterResource.list.address.pattern(.json): ("post", matterOpening),
      OrderResource.list.address.pattern(.json): ("post", orderOpening),
      RemarkResource.list.address.pattern(.json): ("post", remarkOpening),
      ProjectResource.list.address.pattern(.json): ("post", projectEntry),
      ProjectResource.list.address.pattern(.item): ("patch", projectChange),
    ]
    var paths = open.flatMap(paths).map { path in
      written[path.name].map { method, operation in adding(method, operation, to: path) } ?? path
    }
    paths.append(.init(Route.apiReporting.pattern, ["get": due]))
    paths.append(.init(Route.apiReportingMeasures.pattern, ["get": measuresDue, "post": measuresTold]))
    paths.append(.init(Route.apiMatterSteps.pattern, ["post": matterStep]))
    paths.append(.init(Route.apiOrderSteps.pattern, ["post": orderStep]))
    paths.append(.init(Route.apiRemarkSteps.pattern, ["post": remarkStep]))
    return paths + open.filter { $0.doors.contains(.lines) }.map(lines)
  }

  private static var schemas: [JSON.Member] {
    Resources.described.map(\.schema) + [ReportColumns.task.schema, SheetJSON.columns.schema, problemSchema]
      + [MeasureTaskJSON.row.schema, MeasureTaskJSON.columns.schema] + [ProjectJSON.columns.schema] + matterSchemas
  }

  // MARK: Lists

  private static func paths(of resource: any AnyResource) -> [JSON.Member] {
    let row = reference("schemas", resource.name)
    var paths: [JSON.Member] = []
    if resource.doors.contains(.json) {
      let operation = operation(
        "\(resource.title)列表", "list_\(resource.name)", resource.parameters + paging,
        ["type": "array", "items": row], headers: listHeaders, error: "400", security: security(of: resource))
      paths.append(.init(resource.address.pattern(.json), ["get": operation]))
    }
    if resource.doors.contains(.item) {
      let operation = operation(
        "一项\(resource.title)", "get_\(resource.name)", [id], row, headers: nil, error: "404",
        security: security(of: resource))
      paths.append(.init(resource.address.pattern(.item), ["get": operation]))
    }
    return paths
  }

  /// A whole list, unpaged, with the filters of the paged one.
  private static func lines(_ resource: any AnyResource) -> JSON.Member {
    let good: JSON = [
      "description": "每行一个 JSON 对象，不分页；筛选参数与同名列表相同",
      "content": ["application/x-ndjson": ["schema": reference("schemas", resource.name)]],
    ]
    var get: JSON = [
      "summary": .string("全部\(resource.title)，每行一条"), "operationId": .string("export_\(resource.name)"),
      "responses": ["200": good, "400": problem],
    ]
    if let security = security(of: resource) { get.add("security", security) }
    return JSON.Member(resource.address.pattern(.lines), ["get": get])
  }

  private static let paging: [JSON] = [
    parameter("limit", "integer", "每页条数，1 到 \(Slice.largestLimit)，默认 \(Slice.usualLimit)"),
    parameter("after", "string", "Link 头中 rel=next 给出的位置，原样传回"),
    parameter("before", "string", "Link 头中 rel=prev 给出的位置，原样传回；不能与 after 同用"),
  ]

  private static let id: JSON = [
    "name": "id", "in": "path", "required": true, "schema": ["type": "integer", "minimum": 1],
  ]

  private static let listHeaders: JSON = [
    "Link": header("RFC 8288：rel=first 第一页，rel=next 下一页，rel=prev 上一页", "string"),
    "X-Total-Count": header("符合条件的总条数", "integer"),
  ]

  private static func operation(
    _ summary: String, _ name: String, _ parameters: [JSON], _ schema: JSON, headers: JSON?, error: String,
    security: JSON?
  ) -> JSON {
    var good: JSON = ["description": .string(summary), "content": ["application/json": ["schema": schema]]]
    if let headers { good.add("headers", headers) }
    var operation: JSON = [
      "summary": .string(summary), "operationId": .string(name), "parameters": .array(parameters),
      "responses": .object([.init("200", good), .init(error, problem)]),
    ]
    if let security { operation.add("security", security) }
    return operation
  }

  /// A token, where a list is not for everybody; where everybody sees a part, one may come without.
  private static func security(of resource: any AnyResource) -> JSON? {
    switch resource.demands(.json).proof {
    case .token: [["token": []]]
    case .tokenIfAny: [[:], ["token": []]]
    case .none, .session: nil
    }
  }

  // MARK: Parts

  /// The same path with one more method.
  static func adding(_ method: String, _ operation: JSON, to path: JSON.Member) -> JSON.Member {
    var path = path
    path.value.add(method, operation)
    return path
  }

  static func header(_ description: String, _ type: String) -> JSON {
    ["description": .string(description), "schema": ["type": .string(type)]]
  }

  static func parameter(_ name: String, _ type: String, _ description: String) -> JSON {
    [
      "name": .string(name), "in": "query", "description": .string(description),
      "schema": ["type": .string(type)],
    ]
  }

  static func reference(_ kind: String, _ name: String) -> JSON { ["$ref": .string("#/components/\(kind)/\(name)")] }

  /// The answer that tells what was wrong.
  static let problem = reference("responses", "problem")

  private static let problemResponse: JSON = [
    "description": "出错",
    "content": ["application/problem+json": ["schema": reference("schemas", "problem")]],
  ]

  private static let problemFault: JSON = [
    "type": "object", "required": ["detail"],
    "properties": [
      "pointer": ["type": "string", "description": "JSON Pointer，正文中的位置"],
      "parameter": ["type": "string", "description": "地址中的参数"],
      "code": ["type": "string", "enum": .array(ProblemKind.allCases.map { .string($0.rawValue) })],
      "detail": ["type": "string"],
    ],
  ]

  private static let problemSchema: JSON.Member = {
    let text: JSON = ["type": "string"]
    return JSON.Member(
      "problem",
      [
        "type": "object", "description": "RFC 9457", "required": ["type", "title", "status"],
        "properties": [
          "type": ["type": "string", "format": "uri-reference", "description": "/api/problems/{code}，每个都有说明页"],
          "title": text, "status": ["type": "integer"], "detail": text, "instance": text,
          "request_id": text, "current_version": ["type": "integer"],
          "errors": ["type": "array", "items": problemFault],
        ],
      ])
  }()
}
