import HTTP
import Policy
import Store

/// How programs show who they are: `Authorization: Bearer …`, RFC 6750.
enum Bearer {
  /// The token of a request; nil when there is none of this kind.
  static func token(of request: Request) -> String? {
    guard let field = request.headers["Authorization"] else { return nil }
    let parts = field.split(separator: " ", maxSplits: 1)
    guard parts.count == 2, parts[0].lowercased() == "bearer" else { return nil }
    return String(parts[1]).trimmingBlanks
  }

  /// The answer to whoever shows no token, or one that is not good.
  static func challenge(_ request: Request) -> Response {
    let has = request.headers["Authorization"] != nil
    var response = Problem(
      request, .unauthorized, has ? "令牌无效、已过期或已作废，请向管理员申请新的令牌" : "请在 Authorization 头中给出 Bearer 令牌"
    ).response
    response.headers["WWW-Authenticate"] =
      has ? "Bearer realm=\"liance\", error=\"invalid_token\"" : "Bearer realm=\"liance\""
    return response
  }
}
