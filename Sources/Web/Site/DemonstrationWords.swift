import HTTP

/// How pages, programs and files are told that everything is invented.
enum DemonstrationWords {
  static let name = "演示数据"

  /// Above everything else, on the screen and on paper.
  static let banner: HTML = """
    <p class="demonstration"><b>\(name)</b> 规划原文真实；填报、账号、分工和进度均为虚构，不代表任何城市的实际情况</p>

    """

  /// The field of an answer; programs look for it whatever they asked for.
  static let header = "Liance-Demonstration"

  /// Marks every answer, and the name of every file.
  @Sendable static func marking(_ request: Request, _ next: (Request) throws -> Response) throws -> Response {
    var response = try next(request)
    mark(&response)
    return response
  }

  static func mark(_ response: inout Response) {
    response.headers[header] = "true"
    if let named = response.headers["Content-Disposition"] {
      response.headers["Content-Disposition"] = named.replacing("filename=\"", with: "filename=\"demo-")
        .replacing("filename*=UTF-8''", with: "filename*=UTF-8''\(Address.encoded("演示-"))")
    }
  }
}
