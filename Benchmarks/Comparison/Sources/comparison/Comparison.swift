import Hummingbird
import Logging

/// The list of targets as a Hummingbird 2 service with GRDB, Codable and swift-mustache writes it.
///
/// usage: comparison DATABASE PORT
@main
struct Comparison {
  static func main() async throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 3, let port = Int(arguments[2]) else { fatalError("usage: comparison DATABASE PORT") }
    let list = try TargetList(path: arguments[1])
    let page = try TargetPage()
    let router = Router()
    router.get("api/targets") { request, _ in try await items(list, request) }
    router.get("api/targets/:id") { _, context in
      guard let item = try await list.item(try context.parameters.require("id", as: Int64.self)) else {
        throw HTTPError(.notFound)
      }
      return item
    }
    router.get("targets") { request, _ in PageAnswer(html: page.html(try await items(list, request))) }
    var logger = Logger(label: "comparison")
    logger.logLevel = .error
    let app = Application(
      router: router, configuration: .init(address: .hostname("127.0.0.1", port: port)), logger: logger)
    try await app.runService()
  }

  private static func items(_ list: TargetList, _ request: Request) async throws -> [TargetItem] {
    let query = request.uri.queryParameters
    return try await list.page(
      city: query.get("city", as: Int64.self), after: query.get("after", as: Int64.self) ?? 0,
      limit: min(max(query.get("limit", as: Int.self) ?? 50, 1), 1_000))
  }
}
