import Policy
import Store

/// What bodies' systems do with projects and a token.
extension OpenAPI {
  static let projectEntry: JSON = written(
    "登记项目", "add_project", "规则与网页表单相同：总投资大于0，日期依次不早于前一个。出错时 errors 指明字段。",
    header: ("Idempotency-Key", "客户端自定的编号，至多\(SubmissionKey.longest)字符：同一编号的同一请求只登记一次，保留30天；换了内容则为422"),
    codes: ["200", "201"], problems: ["400", "401", "403", "409", "413", "415", "422"], parameters: [])

  static let projectChange: JSON = written(
    "修改项目", "change_project", "只写要改的字段；null 清空一项。",
    header: ("If-Match", "所依据的版本：读取或上次应答的 ETag"),
    codes: ["200"], problems: ["400", "401", "403", "404", "409", "412", "413", "415", "422", "428"],
    parameters: [["name": "id", "in": "path", "required": true, "schema": ["type": "integer", "minimum": 1]]])

  private static func written(
    _ summary: String, _ name: String, _ description: String, header field: (String, String), codes: [String],
    problems: [String], parameters: [JSON]
  ) -> JSON {
    let row = reference("schemas", ProjectResource.row.name)
    let good: JSON = [
      "description": "项目现在的内容", "headers": ["ETag": header("改写时作为 If-Match 传回", "string")],
      "content": ["application/json": ["schema": row]],
    ]
    let sent: JSON = [
      "required": true,
      "content": ["application/json": ["schema": reference("schemas", ProjectJSON.columns.name)]],
    ]
    let tag: JSON = [
      "name": .string(field.0), "in": "header", "description": .string(field.1), "schema": ["type": "string"],
    ]
    return [
      "summary": .string(summary), "operationId": .string(name), "description": .string(description),
      "security": [["token": []]], "parameters": .array(parameters + [tag]), "requestBody": sent,
      "responses": .object(codes.map { .init($0, good) } + problems.map { .init($0, problem) }),
    ]
  }
}
