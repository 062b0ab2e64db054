import Policy
import Store

/// What offices' and bodies' systems do with matters, orders and remarks.
extension OpenAPI {
  private static let security: JSON = [["token": []]]

  private static let key: JSON = [
    "name": "Idempotency-Key", "in": "header", "schema": ["type": "string"],
    "description": .string("客户端自定的编号，至多\(SubmissionKey.longest)字符：同一编号的同一请求只做一次，保留30天；换了内容则为422"),
  ]

  private static func body(_ name: String) -> JSON {
    ["required": true, "content": ["application/json": ["schema": reference("schemas", name)]]]
  }

  private static func answer(_ schema: String, _ description: String) -> JSON {
    ["description": .string(description), "content": ["application/json": ["schema": reference("schemas", schema)]]]
  }

  private static let refusals = ["400", "401", "403", "404", "412", "413", "415", "422"].map {
    JSON.Member($0, problem)
  }

  /// - Parameters:
  ///   - sent: the schema of what is sent.
  ///   - row: the schema of what is answered.
  private static func opening(_ summary: String, _ name: String, _ sent: String, _ row: String) -> JSON {
    [
      "summary": .string(summary), "operationId": .string(name), "security": security, "parameters": [key],
      "requestBody": body(sent),
      "responses": .object(
        [
          .init("200", answer(row, "重放，带 Idempotent-Replayed: true")), .init("201", answer(row, "\(summary)，已保存")),
        ] + refusals),
    ]
  }

  private static func step(_ summary: String, _ name: String, _ sent: String, _ row: String) -> JSON {
    [
      "summary": .string(summary), "operationId": .string(name), "security": security,
      "parameters": [
        ["name": "id", "in": "path", "required": true, "schema": ["type": "integer", "minimum": 1]], key,
      ],
      "requestBody": body(sent),
      "responses": .object([.init("200", answer(row, "已办理，或重放"))] + refusals),
    ]
  }

  static let matterOpening = opening(
    "登记事项", "open_matter", MatterJSON.opening.name, MatterResource.columns.name)
  static let matterStep = step(
    "签收、反馈、申请延期、上报", "step_matter", MatterJSON.step.name, MatterResource.columns.name)
  static let orderOpening = opening(
    "签发督办单", "issue_order", OrderJSON.opening.name, OrderResource.columns.name)
  static let orderStep = step(
    "签收、反馈、办结、退回、撤销督办单", "step_order", OrderJSON.step.name, OrderResource.columns.name)
  static let remarkOpening = opening(
    "登记批示", "write_remark", RemarkJSON.opening.name, RemarkResource.columns.name)
  static let remarkStep = step(
    "回复、退回、撤回批示", "step_remark", RemarkJSON.step.name, RemarkResource.columns.name)

  /// What may be sent.
  static var matterSchemas: [JSON.Member] {
    [
      MatterJSON.opening.schema, MatterJSON.step.schema, OrderJSON.opening.schema, OrderJSON.step.schema,
      RemarkJSON.opening.schema, RemarkJSON.step.schema,
    ]
  }
}
