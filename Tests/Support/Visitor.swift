import Foundation

/// A browser without pictures: keeps cookies, follows no redirect, so that tests see each answer.
public final class Visitor {
  private let port: Int
  private var cookies: [String: String] = [:]

  /// Somebody who has not been there before.
  public init(_ server: RunningServer) { port = server.address.port ?? 0 }

  /// What a link asks for.
  public func get(_ path: String, headers: [String: String] = [:]) async throws -> Reply {
    try send("GET", path, headers, nil)
  }

  /// What a form sends.
  public func post(_ path: String, form: [(String, String)]) async throws -> Reply {
    let content = form.map { Self.encoded($0.0) + "=" + Self.encoded($0.1) }.joined(separator: "&")
    return try send("POST", path, ["Content-Type": "application/x-www-form-urlencoded"], content)
  }

  /// What a program sends.
  public func post(_ path: String, json: String, headers: [String: String] = [:]) async throws -> Reply {
    try send("POST", path, headers.merging(["Content-Type": "application/json"]) { $1 }, json)
  }

  /// Signs in and keeps the cookie.
  public func signIn(_ name: String) async throws -> Reply {
    let token = Self.token(in: try await get("/login").text) ?? ""
    return try await post("/login", form: [("csrf", token), ("name", name), ("password", RunningServer.password)])
  }

  /// The hidden token of the first form on a page.
  public static func token(in page: String) -> String? {
    page.firstMatch(of: /name="csrf"[^>]*value="([^"]+)"/).map { String($0.output.1) }
  }

  private func send(_ method: String, _ path: String, _ headers: [String: String], _ content: String?) throws -> Reply {
    var fields = headers.map { ($0.key, $0.value) }
    if !cookies.isEmpty { fields.append(("Cookie", cookies.map { "\($0.key)=\($0.value)" }.joined(separator: "; "))) }
    let reply = try RawClient.ask(port: port, method, path, fields: fields, content: content.map { Array($0.utf8) })
    for field in reply.fields where field.name.lowercased() == "set-cookie" { keep(field.value) }
    return reply
  }

  private func keep(_ cookie: String) {
    let pair = cookie.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let value = pair.count > 1 ? String(pair[1]) : ""
    cookies[String(pair[0])] = value.isEmpty ? nil : value
  }

  private static func encoded(_ text: String) -> String {
    text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
  }
}

extension Reply {
  /// The content is no JSON of the kind that was asked for.
  public struct NoJSON: Error {}

  /// The JSON array or object of the content.
  public func json<T>(as type: T.Type = T.self) throws -> T {
    guard let value = try JSONSerialization.jsonObject(with: Data(body), options: .fragmentsAllowed) as? T else {
      throw NoJSON()
    }
    return value
  }
}
