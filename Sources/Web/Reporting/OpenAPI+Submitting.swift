import Policy
import Store

/// What agencies' systems do with a token.
extension OpenAPI {
  static let tokenScheme: JSON = [
    "type": "http", "scheme": "bearer",
    "description": "管理员在“接口令牌”页为填报单位的账号发放；Authorization: Bearer liance_…",
  ]

  private static let security: JSON = [["token": []]]

  static let submission: JSON = [
    "summary": "提交填报", "operationId": "submit_reports",
    "description": .string(
      "规则与网页表单相同；一个对象，或至多\(SheetJSON.most)个对象的数组（全部成功或全部不保存）。"
        + "首次提交不需要版本；改写已有填报须用 If-Match 或 version 说明所依据的版本，内容相同的重复提交不产生新版本。"),
    "security": security,
    "parameters": [
      field("Idempotency-Key", "客户端自定的编号，至多\(SubmissionKey.longest)字符：同一编号的同一请求只做一次，保留30天；换了内容则为422"),
      field("If-Match", "上次应答的 ETag，形如 \"编号-版本\"；只用于单个对象"),
    ],
    "requestBody": requestBody,
    "responses": .object(
      [
        .init("200", answer("已改写，或与此前相同；重放时带 Idempotent-Replayed: true")), .init("201", answer("已新建")),
      ]
        + ["400", "401", "403", "404", "409", "412", "413", "415", "422", "428"].map { .init($0, problem) }),
  ]

  private static func field(_ name: String, _ description: String) -> JSON {
    [
      "name": .string(name), "in": "header", "description": .string(description), "schema": ["type": "string"],
    ]
  }

  private static let requestBody: JSON = {
    let line = reference("schemas", SheetJSON.columns.name)
    let lines: JSON = [
      "type": "array", "items": line, "minItems": 1, "maxItems": .int(Int64(SheetJSON.most)),
    ]
    return ["required": true, "content": ["application/json": ["schema": ["oneOf": [line, lines]]]]]
  }()

  private static func answer(_ description: String) -> JSON {
    let schema = reference("schemas", ReportColumns.row.name)
    return [
      "description": .string(description), "headers": ["ETag": header("改写时作为 If-Match 传回", "string")],
      "content": ["application/json": ["schema": schema]],
    ]
  }

  /// The lines that a token's agency is asked for.
  static let due: JSON = {
    let rows: JSON = ["type": "array", "items": reference("schemas", ReportColumns.task.name)]
    let good: JSON = [
      "description": "本单位本期的填报项，含草稿与退回意见", "content": ["application/json": ["schema": rows]],
    ]
    return [
      "summary": "待填报的目标", "operationId": "list_reporting", "security": security,
      "parameters": [
        parameter("period", "string", "填报期，如 2026Q1、2026M03、2026H1、2026Y；默认为当前应填的季度"),
        parameter("agency", "integer", "单位编号，只有管理员的令牌需要"),
      ],
      "responses": ["200": good, "400": problem, "401": problem, "403": problem],
    ]
  }()
}
