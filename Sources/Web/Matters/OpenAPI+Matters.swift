import Policy
import Store

/// What bodies' systems do with their matters.
extension OpenAPI {
  private static let security: JSON = [["token": []]]

  private static let key: JSON = [
    "name": "Idempotency-Key", "in": "header", "schema": ["type": "string"],
    "description": .string("客户端自定的编号，至多\(SubmissionKey.longest)字符：同一编号的同一请求只做一次，保留30天；换了内容则为422"),
  ]

  private static func body(_ name: String) -> JSON {
    ["required": true, "content": ["application/json": ["schema": reference("schemas", name)]]]
  }

  private static func answer(_ description: String) -> JSON {
    [
      "description": .string(description),
      "content": ["application/json": ["schema": reference("schemas", MatterResource.columns.name)]],
    ]
  }

  private static let refusals = ["400", "401", "403", "404", "412", "413", "415", "422"].map {
    JSON.Member($0, problem)
  }

  /// Opening a matter.
  static let matterOpening: JSON = [
    "summary": "登记事项", "operationId": "open_matter", "security": security, "parameters": [key],
    "requestBody": body(MatterJSON.opening.name),
    "responses": .object(
      [.init("200", answer("重放，带 Idempotent-Replayed: true")), .init("201", answer("已登记"))] + refusals),
  ]

  /// A step of its body.
  static let matterStep: JSON = [
    "summary": "签收、反馈、申请延期、上报", "operationId": "step_matter", "security": security,
    "parameters": [
      ["name": "id", "in": "path", "required": true, "schema": ["type": "integer", "minimum": 1]], key,
    ],
    "requestBody": body(MatterJSON.step.name),
    "responses": .object([.init("200", answer("已办理，或重放"))] + refusals),
  ]

  /// What may be sent.
  static var matterSchemas: [JSON.Member] { [MatterJSON.opening.schema, MatterJSON.step.schema] }
}
